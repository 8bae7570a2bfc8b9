// Types, lint, format, package boundaries, fences, unused code, side by side.
// Prints what failed and exits 1 if anything did.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const screen = existsSync(path.join(root, 'apps/admin/src'))
  ? ['apps/admin', 'apps/admin/e2e']
  : [];

/** @type {[name: string, command: string, args: string[]][]} */
const CHECKS = [
  ['format', 'oxfmt', ['--check']],
  ['fences', process.execPath, ['tooling/checks/main.ts']],
  ['boundaries', 'turbo', ['boundaries', '--no-color']],
  ['unused', 'knip', ['--no-progress', '--no-config-hints']],
  ['types', 'tsc', ['-b', '.', ...screen]],
  ['lint', 'oxlint', []],
];

/**
 * @param {string} command
 * @param {string[]} args
 * @returns {Promise<{ good: boolean, output: string }>}
 */
const run = (command, args) =>
  new Promise((resolve) => {
    let output = '';
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' },
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    }
    child.on('error', (error) => resolve({ good: false, output: `${error.message}\n` }));
    child.on('close', (code) => resolve({ good: code === 0, output }));
  });

const running = CHECKS.map(([, command, args]) => run(command, args));
let failed = 0;
for (const [index, [name]] of CHECKS.entries()) {
  const { good, output } = (await running[index]) ?? { good: false, output: '' };
  if (!good) {
    failed += 1;
    process.stdout.write(output);
  }
  process.stdout.write(`${good ? 'ok  ' : 'FAIL'} ${name}\n`);
}
process.stdout.write(`${CHECKS.length - failed} passed, ${failed} failed\n`);
process.exit(failed ? 1 : 0);
