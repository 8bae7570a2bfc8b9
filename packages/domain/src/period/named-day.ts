import type { CivilDate } from '../calendar/civil-date.ts';
import { civilDateOf, dayOfMonth } from '../calendar/day-number.ts';
import { monthSpan } from './bounds.ts';
import type { Period } from './cadence.ts';

/** "đầu", "giữa", "cuối". */
export type PartOfPeriod = 'beginning' | 'middle' | 'end';

/**
 * The day that "đầu / giữa / cuối" of a period means: "giữa tháng" is the 15th and "giữa năm" 30 June (Civil Code 2015, art. 146);
 * beginning and end are the first and the last day, so that "quý II" as a date is 30 June. Null where the law names no middle, and for
 * periods that are not made of whole months.
 *
 * @example
 * namedDay('middle', { kind: 'year', year: 2026 }); // '2026-06-30'
 */
export function namedDay(part: PartOfPeriod, period: Period): CivilDate | null {
  const months = monthSpan(period);
  if (!months) return null;
  if (part === 'beginning') return civilDateOf(dayOfMonth(months.first, 1));
  if (part === 'end') return civilDateOf(dayOfMonth(months.last, 31));
  if (period.kind === 'month') return civilDateOf(dayOfMonth(months.first, 15));
  return period.kind === 'year' ? civilDateOf(dayOfMonth(months.first + 5, 31)) : null;
}
