import { CivilDate } from '@dondoc/domain/calendar';
import { describe, expect, it } from 'vitest';
import { readDate, showDate } from './date-text.ts';

describe('a day as people type it', () => {
  it.each([
    ['20/07/2026', '2026-07-20'],
    ['1/7/2025', '2025-07-01'],
    [' 29.02.2024 ', '2024-02-29'],
    ['20-7-2026', '2026-07-20'],
    ['', null],
  ])('%s is %s', (typed, date) => {
    expect(readDate(typed)).toBe(date);
  });

  it.each(['29/02/2026', '31/04/2026', 'mai', '20/07/26'])(
    '%s is no day, and the schema says so',
    (typed) => {
      expect(CivilDate.safeParse(readDate(typed)).success).toBe(false);
    },
  );

  it('comes back to the field as it was read', () => {
    expect(showDate(readDate('5/9/2026'))).toBe('05/09/2026');
    expect(showDate(readDate('mai'))).toBe('mai');
  });
});
