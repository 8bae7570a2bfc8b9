import { describe, expect, test } from 'vitest';
import type { Period } from './cadence.ts';
import { namedDay } from './named-day.ts';

const month = (year: number, number: number): Period => ({ kind: 'month', year, month: number });
const quarter = (year: number, number: number): Period => ({
  kind: 'quarter',
  year,
  quarter: number,
});

describe('beginning, middle and end (Civil Code 2015, art. 146)', () => {
  test.each<[string, Period, (string | null)[]]>([
    ['"tháng 2/2024", a leap year', month(2024, 2), ['2024-02-01', '2024-02-15', '2024-02-29']],
    ['"tháng 12/2025"', month(2025, 12), ['2025-12-01', '2025-12-15', '2025-12-31']],
    ['"quý II/2024"', quarter(2024, 2), ['2024-04-01', null, '2024-06-30']],
    ['"quý IV/2025"', quarter(2025, 4), ['2025-10-01', null, '2025-12-31']],
    ['"năm 2026"', { kind: 'year', year: 2026 }, ['2026-01-01', '2026-06-30', '2026-12-31']],
    [
      '"6 tháng cuối năm 2025"',
      { kind: 'half-year', year: 2025, half: 2 },
      ['2025-07-01', null, '2025-12-31'],
    ],
    ['an event', { kind: 'event', name: 'Bão số 3' }, [null, null, null]],
  ])('%s', (_words, period, days) => {
    expect([
      namedDay('beginning', period),
      namedDay('middle', period),
      namedDay('end', period),
    ]).toEqual(days);
  });
});
