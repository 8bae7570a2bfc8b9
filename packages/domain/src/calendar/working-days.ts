import type { Calendar } from './calendar.ts';
import { isWorking } from './calendar.ts';
import type { CivilDate } from './civil-date.ts';
import type { DayNumber } from './day-number.ts';
import { civilDateOf, dayNumber, FIRST_DAY } from './day-number.ts';
import type { Shift } from './shift.ts';

/**
 * Whether officials work on the day.
 *
 * @example
 * isWorkingDay(calendar, CivilDate.parse('2026-02-16')); // false, New Year's Eve
 */
export const isWorkingDay = (calendar: Calendar, date: CivilDate): boolean =>
  isWorking(calendar, dayNumber(date));

/**
 * The day itself where it is worked or the shift is `none`, else the next or previous working day
 * (Civil Code 2015, art. 148: a term that ends on a day off ends with the next working day).
 *
 * @example
 * shiftDate(calendar, CivilDate.parse('2026-02-14'), 'next'); // '2026-02-23'
 */
export const shiftDate = (calendar: Calendar, date: CivilDate, shift: Shift): CivilDate =>
  civilDateOf(shiftDay(calendar, dayNumber(date), shift));

/** `shiftDate` on day numbers. */
export function shiftDay(calendar: Calendar, number: DayNumber, shift: Shift): DayNumber {
  if (shift === 'none' || isWorking(calendar, number)) return number;
  const before = countBefore(calendar, number);
  return nth(calendar, shift === 'next' ? before : before - 1);
}

/**
 * The n-th working day after a date, or before it where n is negative; the date itself is not counted
 * (Civil Code 2015, art. 147) and is returned for 0.
 *
 * @example
 * addWorkingDays(calendar, CivilDate.parse('2026-02-13'), 1); // '2026-02-23', after the nine days of New Year
 */
export const addWorkingDays = (calendar: Calendar, date: CivilDate, amount: number): CivilDate =>
  civilDateOf(addWorking(calendar, dayNumber(date), amount));

/** `addWorkingDays` on day numbers. */
export function addWorking(calendar: Calendar, number: DayNumber, amount: number): DayNumber {
  if (amount === 0) return number;
  if (amount < 0) return nth(calendar, countBefore(calendar, number) + amount);
  return nth(calendar, countBefore(calendar, number + 1) + amount - 1);
}

/**
 * The working days after `from` up to and including `to`; 0 where `to` is not later. "Late by n working days".
 *
 * @example
 * workingDaysBetween(calendar, CivilDate.parse('2026-02-13'), CivilDate.parse('2026-02-23')); // 1
 */
export const workingDaysBetween = (calendar: Calendar, from: CivilDate, to: CivilDate): number =>
  to <= from
    ? 0
    : countBefore(calendar, dayNumber(to) + 1) - countBefore(calendar, dayNumber(from) + 1);

function countBefore(calendar: Calendar, number: DayNumber): number {
  const count = calendar.index.before[number - FIRST_DAY];
  if (count === undefined) throw new RangeError(`day ${number} is outside 1900-2199`);
  return count;
}

function nth(calendar: Calendar, index: number): DayNumber {
  const number = calendar.index.at[index];
  if (number === undefined) throw new RangeError('the working day lies outside 1900-2199');
  return number;
}

/**
 * The days off from one day to another, both included: weekends that are not worked, and days off of the calendar.
 *
 * @example
 * daysOff(vietnamCalendar(), CivilDate.parse('2026-08-31'), CivilDate.parse('2026-09-04'));
 * // ['2026-08-31', '2026-09-01', '2026-09-02']
 */
export function daysOff(calendar: Calendar, from: CivilDate, to: CivilDate): readonly CivilDate[] {
  const days: CivilDate[] = [];
  for (let day = dayNumber(from); day <= dayNumber(to); day++)
    if (!isWorking(calendar, day)) days.push(civilDateOf(day));
  return days;
}
