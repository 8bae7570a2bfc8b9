import { describe, expect, test } from 'vitest';
import { KERNEL_REFUSES } from '../vitest/tally.ts';
import { closing, readTally } from './closing.ts';

describe('the closing line', () => {
  test('adds up every runner', () => {
    const { lines, good } = closing(
      [
        { passed: 6, failed: 0, skipped: [] },
        { passed: 40, failed: 0, skipped: ['no PostgreSQL here', 'no PostgreSQL here'] },
      ],
      false,
    );
    expect(lines).toEqual(['skipped 2: no PostgreSQL here', '46 passed, 0 failed, 2 skipped']);
    expect(good).toBe(true);
  });

  test('counts a skip as failed where everything is expected', () => {
    const { lines, good } = closing([{ passed: 4, failed: 0, skipped: ['no Chromium'] }], true);
    expect(lines.at(-1)).toBe('4 passed, 1 failed, 0 skipped');
    expect(good).toBe(false);
  });

  test('allows the one skip the kernel decides', () => {
    const { lines, good } = closing([{ passed: 4, failed: 0, skipped: [KERNEL_REFUSES] }], true);
    expect(lines.at(-1)).toBe('4 passed, 0 failed, 1 skipped');
    expect(good).toBe(true);
  });

  test('is red where nothing ran at all', () => {
    expect(closing([{ passed: 0, failed: 0, skipped: [] }], false).good).toBe(false);
  });
});

describe('the tally of a run', () => {
  const clean = { passed: 3, failed: 0, skipped: [] };
  test.each([
    ['that went well', JSON.stringify(clean), 0, clean],
    ['that ended badly with no failed test', JSON.stringify(clean), 1, { ...clean, failed: 1 }],
    ['that was killed', JSON.stringify(clean), null, { ...clean, failed: 1 }],
    ['that wrote nothing', undefined, 0, { passed: 0, failed: 1, skipped: [] }],
  ])('%s', (_name, written, exitCode, expected) => {
    expect(readTally(written, exitCode)).toEqual(expected);
  });
});
