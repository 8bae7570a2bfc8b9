// Everything this machine can prove: the checks, then the tests, cheap ones first. The closing line adds up all of it.
// Tests of the whole tree of processes run too (WHOLE=1). Arguments go to vitest, for example a part of a path. EXPECT_ALL=1 makes a skipped test a failure.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { closing, readTally } from './closing.ts';
import { workersOn } from './workers.ts';

const root = path.resolve(import.meta.dirname, '../..');
const check = spawnSync(process.execPath, [path.join(root, 'tooling/run/check.mjs')], {
  cwd: root,
  encoding: 'utf8',
});
process.stdout.write(check.stdout + check.stderr);
const counted = /(\d+) passed, (\d+) failed\n$/.exec(check.stdout);
const checks = {
  passed: Number(counted?.[1] ?? 0),
  failed: Number(counted?.[2] ?? 1),
  skipped: [],
};

const given = process.argv.slice(2);
// As an argument, for a setting in the root's configuration does not reach projects that have one of their own.
const workers = given.some((arg) => arg.startsWith('--maxWorkers'))
  ? []
  : [`--maxWorkers=${workersOn(availableParallelism())}`];
const folder = mkdtempSync(path.join(tmpdir(), 'dondoc-test-'));
const file = path.join(folder, 'tally.json');
const run = spawnSync(
  'vitest',
  [
    'run',
    '--reporter=default',
    `--reporter=${path.join(root, 'tooling/vitest/tally.ts')}`,
    ...workers,
    ...given,
  ],
  { cwd: root, stdio: 'inherit', env: { ...process.env, DONDOC_TALLY: file, WHOLE: '1' } },
);
let written;
try {
  written = readFileSync(file, 'utf8');
} catch {
  written = undefined;
}
rmSync(folder, { recursive: true });

const { lines, good } = closing(
  [checks, readTally(written, run.status)],
  process.env['EXPECT_ALL'] === '1',
);
process.stdout.write(`${lines.join('\n')}\n`);
process.exit(good ? 0 : 1);
