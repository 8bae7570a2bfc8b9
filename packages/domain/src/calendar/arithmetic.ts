import type { CivilDate } from './civil-date.ts';
import { isCivilDate } from './gregorian.ts';
import { civilDateOf, clampedDay, dayNumber, partsOf, weekdayOf } from './day-number.ts';

/**
 * Reads `YYYY-MM-DD`; null where the text is no day of the calendar.
 *
 * @example
 * parseCivilDate('2026-02-29'); // null
 */
export const parseCivilDate = (text: string): CivilDate | null => (isCivilDate(text) ? text : null);

/**
 * The date a number of calendar days later, or earlier where negative.
 *
 * @example
 * addDays(CivilDate.parse('2024-02-28'), 2); // '2024-03-01'
 */
export const addDays = (date: CivilDate, days: number): CivilDate =>
  civilDateOf(dayNumber(date) + days);

/**
 * The same day a number of months later, or the month's last day where there is no such day (Civil Code 2015, art. 148).
 *
 * @example
 * addMonths(CivilDate.parse('2026-01-31'), 1); // '2026-02-28'
 */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const { year, month, day } = partsOf(dayNumber(date));
  return civilDateOf(clampedDay(year, month + months, day));
}

/**
 * Negative where `a` is earlier, 0 for the same day, positive where later; fit for `sort`.
 *
 * @example
 * compareDates(CivilDate.parse('2026-01-01'), CivilDate.parse('2026-01-02')); // -1
 */
export const compareDates = (a: CivilDate, b: CivilDate): -1 | 0 | 1 =>
  a < b ? -1 : a > b ? 1 : 0;

/**
 * The earlier of two dates.
 *
 * @example
 * earlierOf(CivilDate.parse('2026-02-01'), CivilDate.parse('2026-01-31')); // '2026-01-31'
 */
export const earlierOf = (a: CivilDate, b: CivilDate): CivilDate => (a < b ? a : b);

/**
 * The later of two dates.
 *
 * @example
 * laterOf(CivilDate.parse('2026-02-01'), CivilDate.parse('2026-01-31')); // '2026-02-01'
 */
export const laterOf = (a: CivilDate, b: CivilDate): CivilDate => (a > b ? a : b);

/**
 * Day of the week, 1 (Monday) to 7 (Sunday).
 *
 * @example
 * weekday(CivilDate.parse('2026-08-22')); // 6
 */
export const weekday = (date: CivilDate): number => weekdayOf(dayNumber(date));

/**
 * The last day of the date's month.
 *
 * @example
 * lastOfMonth(CivilDate.parse('2024-02-10')); // '2024-02-29'
 */
export function lastOfMonth(date: CivilDate): CivilDate {
  const { year, month } = partsOf(dayNumber(date));
  return civilDateOf(clampedDay(year, month, 31));
}

/**
 * Whether the day of a fact has come; a fact without a date has not happened.
 *
 * @example
 * hasCome(null, CivilDate.parse('2026-01-01')); // false
 */
export const hasCome = (date: CivilDate | null, today: CivilDate): boolean =>
  date !== null && date <= today;
