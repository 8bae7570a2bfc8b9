import { expect, test } from 'vitest';
import { runVitest } from '../vitest/testing/vitest-run.ts';
import { workersOn } from './workers.ts';

test.each([
  [1, 1],
  [2, 2],
  [3, 2],
  [4, 3],
  [16, 15],
])('on %i cores %i files run side by side', (cores, workers) => {
  expect(workersOn(cores)).toBe(workers);
});

/** Passes only while the other file runs too. */
const meets = (own: string, other: string) => `
  import { existsSync, writeFileSync } from 'node:fs';
  test('meets the other', { timeout: 60_000 }, async () => {
    writeFileSync('../${own}.here', '');
    while (!existsSync('../${other}.here')) await new Promise((resolve) => setTimeout(resolve, 20));
  });`;

test('a root setting left projects with a configuration of their own on one worker; the argument reaches them', async () => {
  const project = 'export default { test: { pool: "forks" } };';
  const { tally } = await runVitest(
    {
      'vitest.config.ts': 'export default { test: { projects: ["one", "two"] } };',
      'one/vitest.config.ts': project,
      'one/one.test.ts': meets('one', 'two'),
      'two/vitest.config.ts': project,
      'two/two.test.ts': meets('two', 'one'),
    },
    [`--maxWorkers=${workersOn(2)}`],
  );
  expect(tally).toEqual({ passed: 2, failed: 0, skipped: [] });
});
