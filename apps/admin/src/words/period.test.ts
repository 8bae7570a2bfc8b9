import { CivilDate } from '@dondoc/domain/calendar';
import type { Period } from '@dondoc/domain/period';
import { expect, it } from 'vitest';
import { en } from './en/index.ts';
import { writePeriod } from './period.ts';
import { vi } from './vi/index.ts';

it.each<[Period, string, string]>([
  [{ kind: 'month', year: 2026, month: 7 }, 'tháng 7/2026', 'July 2026'],
  [{ kind: 'quarter', year: 2026, quarter: 3 }, 'quý III/2026', 'quarter 3 of 2026'],
  [{ kind: 'half-year', year: 2026, half: 2 }, '6 tháng cuối năm 2026', 'second half of 2026'],
  [{ kind: 'nine-months', year: 2026 }, '9 tháng năm 2026', 'nine months of 2026'],
  [{ kind: 'year', year: 2026 }, 'năm 2026', '2026'],
  [
    { kind: 'week', monday: CivilDate.parse('2026-12-28') },
    'tuần 53 (28/12 - 03/01/2027)',
    'week 53 (28/12 - 03/01/2027)',
  ],
  [{ kind: 'day', date: CivilDate.parse('2026-06-01') }, 'ngày 01/06/2026', '01/06/2026'],
  [{ kind: 'event', name: 'lũ báo động 2' }, 'lũ báo động 2', 'lũ báo động 2'],
])('%j is named in both languages', (period, vietnamese, english) => {
  expect(writePeriod(period, vi)).toBe(vietnamese);
  expect(writePeriod(period, en)).toBe(english);
});
