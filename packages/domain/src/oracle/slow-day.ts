import { CivilDate } from '../calendar/civil-date.ts';
import { VIETNAM_DAYS, VIETNAM_OFFICIAL_YEARS } from '../calendar/vietnam.ts';

/** A date taken apart; nothing is computed with it but by looking at the wall calendar. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export const day = (year: number, month: number, number: number): Day => ({
  year,
  month,
  day: number,
});

export const read = (date: CivilDate): Day =>
  day(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)));

const two = (number: number): string => (number < 10 ? `0${number}` : `${number}`);

export const write = (at: Day): CivilDate =>
  CivilDate.parse(`${at.year}-${two(at.month)}-${two(at.day)}`);

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function lengthOfMonth(year: number, month: number): number {
  if (month !== 2) return LENGTHS[month - 1] ?? 0;
  if (year % 400 === 0) return 29;
  if (year % 100 === 0) return 28;
  return year % 4 === 0 ? 29 : 28;
}

export function after(at: Day): Day {
  if (at.day < lengthOfMonth(at.year, at.month)) return day(at.year, at.month, at.day + 1);
  return at.month < 12 ? day(at.year, at.month + 1, 1) : day(at.year + 1, 1, 1);
}

export function before(at: Day): Day {
  if (at.day > 1) return day(at.year, at.month, at.day - 1);
  const year = at.month > 1 ? at.year : at.year - 1;
  const month = at.month > 1 ? at.month - 1 : 12;
  return day(year, month, lengthOfMonth(year, month));
}

/** The day of a month, or the month's last where it has no such day; months run on over the year's ends. */
export function inMonth(year: number, month: number, number: number): Day {
  if (month > 12) return inMonth(year + 1, month - 12, number);
  if (month < 1) return inMonth(year - 1, month + 12, number);
  return day(year, month, Math.min(number, lengthOfMonth(year, month)));
}

/** Below 0 where the first is earlier. */
export const compare = (one: Day, other: Day): number =>
  one.year - other.year || one.month - other.month || one.day - other.day;

const MONTH_SHIFTS = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];

/** 1 for Monday to 7 for Sunday. */
export function dayOfWeek(at: Day): number {
  const year = at.month < 3 ? at.year - 1 : at.year;
  const sum =
    year +
    Math.floor(year / 4) -
    Math.floor(year / 100) +
    Math.floor(year / 400) +
    (MONTH_SHIFTS[at.month - 1] ?? 0) +
    at.day;
  return sum % 7 === 0 ? 7 : sum % 7;
}

const FIXED = new Set(['01-01', '04-30', '05-01', '09-02']);

export function isWorked(at: Day): boolean {
  const date = write(at);
  for (const row of VIETNAM_DAYS.toReversed()) if (row.date === date) return row.kind === 'worked';
  if (dayOfWeek(at) > 5) return false;
  return VIETNAM_OFFICIAL_YEARS.includes(at.year) || !FIXED.has(date.slice(5));
}

/** The n-th worked day after a day; the day itself for 0. */
export function workedAfter(at: Day, amount: number): Day {
  let found = at;
  for (let left = amount; left > 0;) {
    found = after(found);
    if (isWorked(found)) left -= 1;
  }
  return found;
}

export function moved(at: Day, shift: 'next' | 'previous' | 'none'): Day {
  if (shift === 'none') return at;
  let found = at;
  while (!isWorked(found)) found = shift === 'next' ? after(found) : before(found);
  return found;
}
