declare global {
  interface ImportMeta {
    /** What vitest hands to a test; a variable of the shell that begins with VITE_ is among it. */
    readonly env?: Readonly<Record<string, unknown>>;
  }
}

/**
 * How many random cases of a property are tried: the usual number, or what the run asks for with `VITE_CASES`. The long run asks for a
 * million, mutation testing for few, because it tries the same property on every mutant.
 *
 * @example
 * cases(200); // 200
 */
export const cases = (usual: number): number =>
  Number(import.meta.env?.['VITE_CASES'] ?? 0) || usual;

/** Milliseconds that they may take. */
export const patience = (): number => Math.max(20_000, cases(0) * 5);
