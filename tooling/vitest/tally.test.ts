import { describe, expect, test } from 'vitest';
import { runVitest } from './testing/vitest-run.ts';

describe('the tally of a run', () => {
  test('counts what passed and failed, and keeps the sentence of each skip', async () => {
    const { tally, exitCode } = await runVitest({
      'one.test.ts': `
        test('holds', () => {});
        test('holds too', () => {});
        test('does not hold', () => { expect(1).toBe(2); });
        test('needs a database', ({ skip }) => { skip('no PostgreSQL here: apt-get install postgresql'); });
        test.skip('waits for better days', () => {});
        describe.skip('needs Chromium', () => {
          describe('the first page', () => { test('opens', () => {}); });
          test('closes', () => {});
        });`,
      'other.test.ts': `test('holds elsewhere', () => {});`,
    });
    expect(exitCode).toBe(1);
    expect({ ...tally, skipped: tally.skipped.toSorted() }).toEqual({
      passed: 3,
      failed: 1,
      skipped: [
        'needs Chromium',
        'needs Chromium',
        'no PostgreSQL here: apt-get install postgresql',
        'waits for better days',
      ],
    });
  });

  const HOLDS = `test('holds', () => {});`;
  const BREAKS = `() => { throw new Error('no'); }`;

  test('counts a file once that breaks outside its tests', async () => {
    const { tally } = await runVitest({
      'sound.test.ts': HOLDS,
      'does-not-load.test.ts': `import './nowhere.ts'; ${HOLDS}`,
      'throws-while-it-loads.test.ts': `throw new Error('no'); ${HOLDS}`,
      'has-no-test.test.ts': '',
      'fails-to-prepare.test.ts': `describe('s', () => { beforeAll(${BREAKS}); test('never', () => {}); });`,
      'fails-to-clear-up.test.ts': `afterAll(${BREAKS}); ${HOLDS}`,
    });
    expect(tally).toEqual({ passed: 2, failed: 5, skipped: ['never'] });
  });

  test('counts an error that nobody caught', async () => {
    const { tally } = await runVitest({
      'sound.test.ts': HOLDS,
      'careless.test.ts': `${HOLDS} void Promise.reject(new Error('no'));`,
    });
    expect(tally).toEqual({ passed: 2, failed: 1, skipped: [] });
  });
});
