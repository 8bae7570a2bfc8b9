import { expect, it } from 'vitest';
import { trimmed } from './trimmed.ts';

it.each([
  [
    { start: 0, end: 15 },
    { start: 2, end: 13 },
  ],
  [
    { start: 2, end: 5 },
    { start: 2, end: 5 },
  ],
  [{ start: 13, end: 15 }, null],
])('%j keeps its words: %j', (range, kept) => {
  expect(trimmed('  báo cáo năm\n ', range)).toEqual(kept);
});
