declare global {
  interface ImportMeta {
    /** What vitest hands to a test; a variable of the shell that begins with VITE_ is among it. */
    readonly env?: Readonly<Record<string, unknown>>;
  }
}

const wanted = Number(import.meta.env?.['VITE_ORACLE_CASES'] ?? 0);

/** How many random cases are tried: what the long run asks for, else the usual number. */
export const cases = (usual: number): number => wanted || usual;

/** Milliseconds that they may take. */
export const patience = (): number => Math.max(20_000, cases(0) * 5);
