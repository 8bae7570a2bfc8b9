import type { Cadence } from '@dondoc/domain/period';
import type { DraftRule } from '@dondoc/domain/register';
import { writeDate } from './date.ts';
import type { Words } from './words.ts';

const two = (n: number): string => String(n).padStart(2, '0');

/**
 * How often a report is owed.
 *
 * @example
 * writeCadence({ kind: 'month' }, words); // 'hằng tháng'
 */
export function writeCadence(cadence: Cadence, { cadences: words }: Words): string {
  if (cadence.kind !== 'days-in-year') return words.kinds[cadence.kind];
  return cadence.days.map(({ day, month }) => `${two(day)}/${two(month)}`).join(', ');
}

/**
 * When a report read from a paper is due, before a calendar has moved the date.
 *
 * @example
 * writeDraftDue(rule, words); // 'trước ngày 18 của tháng'
 */
export function writeDraftDue(
  { due, operator }: Pick<DraftRule, 'due' | 'operator'>,
  { cadences: { due: words, operators } }: Words,
): string {
  if (due === null) return words.none;
  const said = operators[operator];
  switch (due.kind) {
    case 'day-of-month':
      return words.dayOfMonth(said, due.day);
    case 'yearly-day':
      return words.yearlyDay(said, `${two(due.day)}/${two(due.month)}`);
    default:
      return words.fixed(said, writeDate(due.date));
  }
}
