import { CivilDate } from '@dondoc/domain/calendar';
import type { DraftRule } from '@dondoc/domain/register';
import { expect, it } from 'vitest';
import { writeCadence, writeDraftDue } from './cadence.ts';
import { en } from './en/index.ts';
import { vi } from './vi/index.ts';

it('a cadence is written as it is worded, named days by day and month', () => {
  expect(writeCadence({ kind: 'month' }, vi)).toBe('hằng tháng');
  const days = [
    { month: 6, day: 1 },
    { month: 11, day: 15 },
  ];
  expect(writeCadence({ kind: 'days-in-year', days }, en)).toBe('01/06, 15/11');
});

it.each<[DraftRule['due'], string, string]>([
  [{ kind: 'day-of-month', day: 18 }, 'trước ngày 18 của tháng', 'before day 18 of the month'],
  [
    { kind: 'yearly-day', month: 11, day: 5 },
    'trước ngày 05/11 hằng năm',
    'before 05/11 every year',
  ],
  [
    { kind: 'fixed', date: CivilDate.parse('2026-06-15') },
    'trước ngày 15/06/2026',
    'before 15/06/2026',
  ],
  [null, 'không ghi hạn', 'no deadline'],
])('%j as the date of a report', (due, vietnamese, english) => {
  expect(writeDraftDue({ due, operator: 'before' }, vi)).toBe(vietnamese);
  expect(writeDraftDue({ due, operator: 'before' }, en)).toBe(english);
});
