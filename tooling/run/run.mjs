// Runs a root script on Node 26 from any Node 20 or later: installs what the lock file asks for when it is missing or changed,
// finds Node 26, and hands over. Nothing is imported but Node itself, for on a fresh clone there is nothing else.
import path from 'node:path';
import { handOver } from './hand-over.mjs';
import { ROOT, ready } from './ready.mjs';

/**
 * Name of a root script -> the file that does it, run by Node 26.
 * @type {Readonly<Record<string, string>>}
 */
const SCRIPTS = {
  api: 'tooling/pack/api.ts',
  bench: 'tooling/bench/main.ts',
  check: 'tooling/run/check.mjs',
  docs: 'tooling/pack/docs.ts',
  format: 'tooling/run/format.mjs',
  fuzz: 'packages/documents/src/fuzz/fuzz-cli.ts',
  mutate: 'tooling/mutate/main.ts',
  night: 'apps/worker/src/night-cli.ts',
  outline: 'packages/documents/src/read/outline-cli.ts',
  pack: 'tooling/pack/pack.ts',
  release: 'tooling/release/release.ts',
  score: 'packages/documents/src/score/score-cli.ts',
  settings: 'tooling/settings/main.ts',
  test: 'tooling/run/test.ts',
  'test:long': 'tooling/run/long.ts',
};

const [name = '', ...args] = process.argv.slice(2);
const file = SCRIPTS[name];
if (!file) {
  process.stderr.write(
    `run: no script called "${name}". There are: ${Object.keys(SCRIPTS).join(', ')}\n`,
  );
  process.exit(2);
}
const node = ready((doing) => process.stderr.write(`${doing} ...\n`));
handOver(node, [path.join(ROOT, file), ...args]);
