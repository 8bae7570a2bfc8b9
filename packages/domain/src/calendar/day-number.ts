import type { CivilDate } from './civil-date.ts';
import { daysInMonth, isCivilDate } from './gregorian.ts';

/** Days since 1 January 1970, for arithmetic in hot loops. 1 January 1900 is -25567, 31 December 2199 is 84005. */
export type DayNumber = number;

/** The first and last year and day that a civil date can name. */
export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2199;
export const FIRST_DAY: DayNumber = -25_567;
export const LAST_DAY: DayNumber = 84_005;

const DAYS_PER_ERA = 146_097;
const DAYS_BEFORE_EPOCH = 719_468;

/**
 * The day number of a year, month (1 to 12) and day of the proleptic Gregorian calendar.
 *
 * @example
 * dayNumberOf(1970, 1, 1); // 0
 */
export function dayNumberOf(year: number, month: number, day: number): DayNumber {
  // Years run from 1 March, so that the leap day is the last day of its year.
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - DAYS_BEFORE_EPOCH;
}

/**
 * The day number of a civil date.
 *
 * @example
 * dayNumber(CivilDate.parse('1970-01-02')); // 1
 */
export const dayNumber = (date: CivilDate): DayNumber =>
  dayNumberOf(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)));

/** The year, month and day of a day number. */
export function partsOf(number: DayNumber): { year: number; month: number; day: number } {
  const shifted = number + DAYS_BEFORE_EPOCH;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

/**
 * The civil date of a day number. Throws a RangeError outside the years 1900 to 2199: no rule of ours goes there.
 *
 * @example
 * civilDateOf(0); // '1970-01-01'
 */
export function civilDateOf(number: DayNumber): CivilDate {
  const { year, month, day } = partsOf(number);
  const text = `${year}-${pad(month)}-${pad(day)}`;
  if (!isCivilDate(text)) throw new RangeError(`day ${number} is outside 1900-2199`);
  return text;
}

/**
 * The day of a month, the month's last day where it has no such day (Civil Code 2015, art. 148).
 * Months run on: month 13 is January of the year after, month 0 December of the year before.
 *
 * @example
 * civilDateOf(clampedDay(2026, 2, 31)); // '2026-02-28'
 */
export function clampedDay(year: number, month: number, day: number): DayNumber {
  const index = year * 12 + month - 1;
  const realYear = Math.floor(index / 12);
  const realMonth = index - realYear * 12 + 1;
  return dayNumberOf(realYear, realMonth, Math.min(day, daysInMonth(realYear, realMonth)));
}

/** Day of the week of a day number, 1 (Monday) to 7 (Sunday). */
export const weekdayOf = (number: DayNumber): number => ((((number + 3) % 7) + 7) % 7) + 1;

const pad = (value: number): string => (value < 10 ? `0${value}` : String(value));
