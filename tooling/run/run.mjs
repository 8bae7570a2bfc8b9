// Runs a root script on Node 26 from any Node 20 or later: installs what the lock file asks for when it is missing or changed,
// finds Node 26, and hands over. Nothing is imported but Node itself, for on a fresh clone there is nothing else.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const bin = path.join(root, 'node_modules', '.bin');

/**
 * Name of a root script -> the file that does it, run by Node 26.
 * @type {Record<string, string>}
 */
const SCRIPTS = {
  test: 'tooling/run/test.mjs',
  check: 'tooling/run/check.mjs',
  outline: 'packages/documents/src/read/outline-cli.ts',
};

const [name = '', ...args] = process.argv.slice(2);
const file = SCRIPTS[name];
if (!file) {
  process.stderr.write(
    `run: no script called "${name}". There are: ${Object.keys(SCRIPTS).join(', ')}\n`,
  );
  process.exit(2);
}

const lock = createHash('sha256')
  .update(readFileSync(path.join(root, 'pnpm-lock.yaml')))
  .digest('hex');
const mark = path.join(root, 'node_modules', '.dondoc-lock');
if (!existsSync(mark) || readFileSync(mark, 'utf8') !== lock) {
  const manager = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).packageManager;
  const install = spawnSync(
    'npx',
    ['-y', manager, 'install', '--frozen-lockfile', '--reporter=append-only'],
    {
      cwd: root,
      stdio: ['ignore', 2, 2],
    },
  );
  if (install.status !== 0) process.exit(install.status ?? 1);
  writeFileSync(mark, lock);
}

const own = Number(process.versions.node.split('.')[0]) >= 26;
const node = own ? process.execPath : path.join(bin, 'node');
const child = spawn(node, [path.join(root, file), ...args], {
  stdio: 'inherit',
  env: { ...process.env, PATH: `${bin}${path.delimiter}${process.env['PATH'] ?? ''}` },
});
/** @type {NodeJS.Signals[]} */
const forwarded = ['SIGINT', 'SIGTERM', 'SIGHUP'];
for (const signal of forwarded) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
