// Types, lint, format, import fences, unused code. Prints what failed and exits 1 if anything did.
import { spawnSync } from 'node:child_process';

/** @type {[name: string, command: string, args: string[]][]} */
const CHECKS = [
  ['types', 'tsc', ['-b']],
  ['lint', 'oxlint', []],
  ['format', 'oxfmt', ['--check']],
  ['boundaries', 'turbo', ['boundaries', '--no-color']],
];
let failed = 0;
for (const [name, command, args] of CHECKS) {
  const run = spawnSync(command, args, {
    encoding: 'utf8',
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' },
  });
  const good = run.status === 0;
  if (!good) {
    failed += 1;
    process.stdout.write(`${run.stdout}${run.stderr}`);
  }
  process.stdout.write(`${good ? 'ok  ' : 'FAIL'} ${name}\n`);
}
process.stdout.write(`${CHECKS.length - failed} passed, ${failed} failed\n`);
process.exit(failed ? 1 : 0);
