import { z } from 'zod';
import type { Calendar } from './calendar.ts';
import type { CivilDate } from './civil-date.ts';
import type { DayNumber } from './day-number.ts';
import { civilDateOf, clampedDay, dayNumber, partsOf } from './day-number.ts';
import type { Shift } from './shift.ts';
import { addWorking, shiftDay } from './working-days.ts';

export const TermUnit = z.enum(['hours', 'days', 'working-days', 'months']);
export type TermUnit = z.infer<typeof TermUnit>;

/** A length of time that a paper counts from a day: "trong 10 ngày", "sau 5 ngày làm việc". */
export interface Term {
  readonly amount: number;
  readonly unit: TermUnit;
}

/**
 * The last day of a term that begins on a day, on day numbers, before a day off is asked about. The first day is not counted (Civil
 * Code 2015, art. 147); months end on the same day number or the month's last day (art. 148); hours end on the day that they reach.
 *
 * @example
 * civilDateOf(lastDayOf(dayNumber(CivilDate.parse('2024-01-31')), { amount: 1, unit: 'months' }, calendar)); // '2024-02-29'
 */
export function lastDayOf(from: DayNumber, { amount, unit }: Term, calendar: Calendar): DayNumber {
  if (unit === 'working-days') return addWorking(calendar, from, amount);
  if (unit === 'months') {
    const { year, month, day } = partsOf(from);
    return clampedDay(year, month + amount, day);
  }
  return from + (unit === 'hours' ? Math.ceil(amount / 24) : amount);
}

/**
 * Where a term goes that ends on a day off: days and months to the next working day (Civil Code 2015, art. 148); what is counted in
 * hours or working days ends where it falls (decision D11).
 */
export const shiftOf = (unit: TermUnit): Shift =>
  unit === 'days' || unit === 'months' ? 'next' : 'none';

/**
 * The day at whose close a term ends (Civil Code 2015, art. 147 and 148).
 *
 * @example
 * endOfTerm(calendar, CivilDate.parse('2026-02-10'), { amount: 10, unit: 'days' }); // '2026-02-23', after the nine days of New Year
 */
export const endOfTerm = (calendar: Calendar, from: CivilDate, term: Term): CivilDate =>
  civilDateOf(shiftDay(calendar, lastDayOf(dayNumber(from), term, calendar), shiftOf(term.unit)));
