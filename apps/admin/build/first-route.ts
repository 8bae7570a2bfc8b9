/** The part of Vite's manifest that says what a chunk brings with it. */
export type Manifest = Readonly<
  Record<
    string,
    {
      readonly file: string;
      readonly imports?: readonly string[];
      readonly css?: readonly string[];
    }
  >
>;

/**
 * The files that some modules bring with them, each once: their chunks, what these import, and their styles.
 * Throws where a module is no chunk of its own.
 *
 * @example
 * firstRouteFiles(manifest, ['index.html']); // ['assets/index-1.js', 'assets/index-1.css']
 */
export function firstRouteFiles(manifest: Manifest, modules: readonly string[]): readonly string[] {
  const files = new Set<string>();
  const seen = new Set<string>();
  const visit = (name: string) => {
    if (seen.has(name)) return;
    seen.add(name);
    const chunk = manifest[name];
    if (!chunk) throw new Error(`first route: ${name} is no chunk of the build`);
    files.add(chunk.file);
    for (const style of chunk.css ?? []) files.add(style);
    for (const needed of chunk.imports ?? []) visit(needed);
  };
  for (const name of modules) visit(name);
  return [...files];
}
