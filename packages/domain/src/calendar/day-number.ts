import type { CivilDate } from './civil-date.ts';
import { isCivilDate } from './gregorian.ts';

/** Days since 1 January 1970, for arithmetic in hot loops. 1 January 1900 is -25567, 31 December 2199 is 84005. */
export type DayNumber = number;

/** The first and last year and day that a civil date can name. */
export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2199;
export const FIRST_DAY: DayNumber = -25_567;
export const LAST_DAY: DayNumber = 84_005;

const DAYS_PER_ERA = 146_097;
const DAYS_BEFORE_EPOCH = 719_468;
/** Days of a month in the mean of an era of 400 years. */
const MEAN_MONTH = DAYS_PER_ERA / 4800;

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
  dayOfMonth(yearOf(date) * 12 + digits(date, 5) - 1, dayOf(date));

/**
 * The year of a date.
 *
 * @example
 * yearOf(CivilDate.parse('2026-02-01')); // 2026
 */
export const yearOf = (date: CivilDate): number => digits(date, 0) * 100 + digits(date, 2);

/** The day of the month of a date, 1 to 31. */
export const dayOf = (date: CivilDate): number => digits(date, 8);

/** The number that two digits of a date make. */
const digits = (date: CivilDate, at: number): number =>
  date.charCodeAt(at) * 10 + date.charCodeAt(at + 1) - 11 * ZERO;
const ZERO = '0'.charCodeAt(0);

/** The year, month and day of a day number. */
export function partsOf(number: DayNumber): { year: number; month: number; day: number } {
  // The mean month is at most two days off, so that one step forth or back finds the month.
  let index = FIRST_MONTH + Math.floor((number - FIRST_DAY) / MEAN_MONTH);
  if (firstOfMonth(index) > number) index -= 1;
  else if (firstOfMonth(index + 1) <= number) index += 1;
  const year = Math.floor(index / 12);
  return { year, month: index - year * 12 + 1, day: number - firstOfMonth(index) + 1 };
}

/**
 * The civil date of a day number. Throws a RangeError outside the years 1900 to 2199: no rule of ours goes there.
 *
 * @example
 * civilDateOf(0); // '1970-01-01'
 */
export function civilDateOf(number: DayNumber): CivilDate {
  const known = NAMED[number - FIRST_DAY];
  if (known !== undefined) return known;
  const { year, month, day } = partsOf(number);
  const text = `${year}-${pad(month)}-${pad(day)}`;
  if (!isCivilDate(text)) throw new RangeError(`day ${number} is outside 1900-2199`);
  NAMED[number - FIRST_DAY] = text;
  return text;
}

/** Every explanation names several days and most of them again and again: each is written once. */
const NAMED: CivilDate[] = [];
NAMED.length = LAST_DAY - FIRST_DAY + 1;

/**
 * The day of a month, the month's last day where it has no such day (Civil Code 2015, art. 148).
 * Months run on: month 13 is January of the year after, month 0 December of the year before.
 *
 * @example
 * civilDateOf(clampedDay(2026, 2, 31)); // '2026-02-28'
 */
export const clampedDay = (year: number, month: number, day: number): DayNumber =>
  dayOfMonth(year * 12 + month - 1, day);

/**
 * `clampedDay` of a month numbered through from year 0: January 2026 is 24312.
 *
 * @example
 * civilDateOf(dayOfMonth(24313, 31)); // '2026-02-28'
 */
export const dayOfMonth = (month: number, day: number): DayNumber =>
  Math.min(firstOfMonth(month) + day, firstOfMonth(month + 1)) - 1;

function firstOfMonth(month: number): DayNumber {
  const at = month - FIRST_MONTH;
  return at >= 0 && at < MONTH_STARTS.length ? (MONTH_STARTS[at] ?? 0) : countedFirst(month);
}

const countedFirst = (month: number): DayNumber => {
  const year = Math.floor(month / 12);
  return dayNumberOf(year, month - year * 12 + 1, 1);
};

const FIRST_MONTH = FIRST_YEAR * 12;
/** The first day of each month, looked up because every deadline asks for several. */
const MONTH_STARTS = Int32Array.from({ length: (LAST_YEAR + 1) * 12 - FIRST_MONTH + 1 }, (_, at) =>
  countedFirst(FIRST_MONTH + at),
);

/** Day of the week of a day number, 1 (Monday) to 7 (Sunday). */
export const weekdayOf = (number: DayNumber): number => ((((number + 3) % 7) + 7) % 7) + 1;

const pad = (value: number): string => (value < 10 ? `0${value}` : String(value));
