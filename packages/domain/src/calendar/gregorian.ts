import type { z } from 'zod';

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/**
 * Whether the Gregorian year has a 29 February.
 *
 * @example
 * isLeapYear(1900); // false
 */
export const isLeapYear = (year: number): boolean =>
  (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/**
 * The number of days of a month, 1 to 12.
 *
 * @example
 * daysInMonth(2024, 2); // 29
 */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);

/**
 * Whether a text is a calendar day written `YYYY-MM-DD`, years 1900 to 2199.
 *
 * @example
 * isCivilDate('2026-04-31'); // false
 */
export const isCivilDate = (text: string): text is string & z.core.$brand<'CivilDate'> => {
  const match = /^(19|20|21)(\d\d)-(\d\d)-(\d\d)$/.exec(text);
  if (!match) return false;
  const year = Number(`${match[1]}${match[2]}`);
  const month = Number(match[3]);
  const day = Number(match[4]);
  return day >= 1 && day <= daysInMonth(year, month);
};
