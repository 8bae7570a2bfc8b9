// The second implementation of deadlines, states and counts against the first on a million random cases; an argument is another number.
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const cases = Number(process.argv[2] ?? 1_000_000);
if (!Number.isInteger(cases) || cases < 1) {
  process.stderr.write('usage: test:long [CASES], a whole number of random cases\n');
  process.exit(2);
}
const run = spawnSync('vitest', ['run', '--project=@dondoc/domain', 'packages/domain/src/oracle'], {
  cwd: path.resolve(import.meta.dirname, '../..'),
  stdio: 'inherit',
  env: { ...process.env, VITE_CASES: String(cases) },
});
process.exit(run.status ?? 1);
