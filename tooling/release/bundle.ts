import path from 'node:path';
import { rolldown } from 'rolldown';
import type { Plugin } from 'rolldown';

const THREAD = /new URL\('\.\/([\w-]+)\.ts', import\.meta\.url\)/g;

/** A file that a module starts by its URL, as worker threads are, becomes a bundle of its own beside it. */
const threads: Plugin = {
  name: 'dondoc-threads',
  transform(code, id) {
    if (!code.includes('import.meta.url')) return null;
    const mended = code.replaceAll(THREAD, (_whole, name: string) => {
      this.emitFile({
        type: 'chunk',
        id: path.join(path.dirname(id), `${name}.ts`),
        fileName: `${name}.mjs`,
      });
      return `new URL('./${name}.mjs', import.meta.url)`;
    });
    return { code: mended, map: null };
  },
};

/**
 * Bundles each entry with every `@dondoc/*` module it reaches into `<name>.mjs` in a folder; every npm package stays an import.
 *
 * @example await bundle({ server: 'apps/server/src/main.ts' }, 'release/dondoc/dist')
 */
export async function bundle(
  entries: Readonly<Record<string, string>>,
  folder: string,
): Promise<void> {
  const build = await rolldown({
    input: { ...entries },
    platform: 'node',
    plugins: [threads],
    external: (id) => !/^(?:[./]|@dondoc\/)/.test(id),
  });
  await build.write({
    dir: folder,
    format: 'esm',
    entryFileNames: '[name].mjs',
    chunkFileNames: '[name]-[hash].mjs',
    sourcemap: true,
  });
  await build.close();
}
