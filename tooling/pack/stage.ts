// Lays out packages/domain as others install it, in its dist/package: JavaScript and types in place of our sources. `pnpm pack` there
// does this first.
import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../run/ready.mjs';

/** The oldest zod and the oldest Node that it works with: the test installs it with both. */
const ZOD = '^4.0.0';
const NODE = '>=22';

const home = path.join(ROOT, 'packages/domain');
const stage = path.join(home, 'dist/package');

rmSync(stage, { recursive: true, force: true });
mkdirSync(stage, { recursive: true });
const emitted = spawnSync(
  path.join(ROOT, 'node_modules/.bin/tsc'),
  ['-p', path.join(home, 'tsconfig.package.json')],
  { cwd: ROOT, encoding: 'utf8' },
);
if (emitted.status !== 0) throw new Error(`tsc: ${emitted.stdout}${emitted.stderr}`);

// The compiler rewrites the names of our source files in JavaScript, in types it leaves them.
const SOURCE_NAME = /(?<=(?:from |import\()'\.{1,2}\/[^']+)\.ts(?=')/g;
// Type arguments that younger zods have and give a default to, and the oldest does not know: the direction of a brand, the key of a
// discriminated union.
const YOUNGER_ARGUMENT = /, "out"(?=>)|(?<=\]), "[a-zA-Z]+"(?=>)/g;
for (const file of globSync('dist/**/*.d.ts', { cwd: stage })) {
  const types = path.join(stage, file);
  const text = readFileSync(types, 'utf8');
  writeFileSync(types, text.replaceAll(SOURCE_NAME, '.js').replaceAll(YOUNGER_ARGUMENT, ''));
}

const ours = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8'));
const { name, version, description, license, type, sideEffects } = ours;
const folders = Object.keys(ours.exports).filter((folder) => folder !== './testing');
const manifest = {
  name,
  version,
  description,
  license,
  type,
  sideEffects,
  engines: { node: NODE },
  files: ['dist', 'api.md'],
  exports: Object.fromEntries(
    folders.map((folder) => {
      const index = folder.replace('./', './dist/');
      return [folder, { types: `${index}/index.d.ts`, default: `${index}/index.js` }];
    }),
  ),
  dependencies: { zod: ZOD },
};
writeFileSync(path.join(stage, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
for (const page of ['README.md', 'api.md']) cpSync(path.join(home, page), path.join(stage, page));
cpSync(path.join(ROOT, 'LICENSE'), path.join(stage, 'LICENSE'));
