// Everything this machine can prove: the checks, then the tests. The closing line adds up both.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const check = spawnSync(process.execPath, [path.join(root, 'tooling/run/check.mjs')], {
  cwd: root,
  encoding: 'utf8',
});
process.stdout.write(check.stdout + check.stderr);
const counted = /(\d+) passed, (\d+) failed\n$/.exec(check.stdout);
let passed = Number(counted?.[1] ?? 0);
let failed = Number(counted?.[2] ?? 1);

const report = path.join(mkdtempSync(path.join(tmpdir(), 'dondoc-test-')), 'vitest.json');
const tests = spawnSync(
  'vitest',
  ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
  {
    cwd: root,
    stdio: 'inherit',
  },
);
const result = JSON.parse(readFileSync(report, 'utf8'));
passed += result.numPassedTests;
failed += result.numFailedTests + (tests.status !== 0 && result.numFailedTests === 0 ? 1 : 0);
const skipped = result.numPendingTests + result.numTodoTests;
if (process.env['EXPECT_ALL'] === '1') failed += skipped;
process.stdout.write(`${passed} passed, ${failed} failed, ${skipped} skipped\n`);
process.exit(failed ? 1 : 0);
