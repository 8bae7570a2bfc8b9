import path from 'node:path';

/** In a release main is one bundled file beside the others; in the repository each process runs from its source. */
const RELEASED = import.meta.filename.endsWith('.mjs');

/** The folder that relative settings are relative to: the repository's, or the one a release was unpacked into. */
export const ROOT = path.resolve(import.meta.dirname, RELEASED ? '..' : '../..');

const source = (file: string): string => path.join(ROOT, file);
const bundled = (name: string): string => path.join(import.meta.dirname, `${name}.mjs`);

/** The file that each process begins with. */
export const ENTRIES = RELEASED
  ? { database: bundled('database'), server: bundled('server'), worker: bundled('worker') }
  : {
      database: source('packages/db/src/embedded/process.ts'),
      server: source('apps/server/src/main.ts'),
      worker: source('apps/worker/src/main.ts'),
    };

/** The built screens where they lie beside main; in the repository `start.mjs` builds them and says where they are. */
export const SCREENS: string | undefined = RELEASED ? path.join(ROOT, 'screens') : undefined;
