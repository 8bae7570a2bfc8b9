import path from 'node:path';
import { expect, test } from 'vitest';
import { runVitest } from './testing/vitest-run.ts';

const FILE = JSON.stringify(path.join(import.meta.dirname, 'zones.ts'));

/** A package with one test of its own and one that is run in every zone, and what is changed in its projects. */
const packageWith = (change: string) =>
  runVitest({
    'vitest.config.ts': `
      import { zoneProjects } from ${FILE};
      const change = ${change};
      export default {
        test: { projects: zoneProjects('rules', import.meta.dirname, ['zoned.test.ts']).map(change) },
      };`,
    'own.test.ts': `test('own', () => {});`,
    'zoned.test.ts': `test('zoned', () => {});`,
  });

const red = (said: string): string[] =>
  [
    ...new Set(
      [...said.matchAll(/FAIL +\|?(rules[^|\n]*?)\|? +(?:own|zoned)\.test/gu)].map(
        ([, name]) => name ?? '',
      ),
    ),
  ].toSorted();

test('a package runs whole in its own zone and its zoned files in the two others', async () => {
  const { tally, said } = await packageWith('(project) => project');
  expect(said).not.toContain('FAIL');
  expect(tally).toEqual({ passed: 4, failed: 0, skipped: [] });
});

test('a project that finds itself in another zone goes red before its first test', async () => {
  const { tally, said } = await packageWith(
    `(project, at) => at === 1 ? { test: { ...project.test, env: { ...project.test.env, TZ: 'UTC' } } } : project`,
  );
  expect(red(said)).toEqual(['rules in America/Los_Angeles']);
  expect(said).toContain('zone: TZ=UTC should be -480 minutes from UTC, this process is 0');
  expect(tally).toEqual({ passed: 3, failed: 1, skipped: [] });
});

test('threads, which ignore the zone they are given, do not pass for zones', async () => {
  const { tally } = await packageWith(
    `(project) => ({ test: { ...project.test, pool: 'threads' } })`,
  );
  expect(tally).toEqual({ passed: 0, failed: 4, skipped: [] });
});
