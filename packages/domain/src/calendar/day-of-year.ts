import { z } from 'zod';
import { daysInMonth } from './gregorian.ts';

/** Any year that has a 29 February. */
const LEAP_YEAR = 2024;

/**
 * Whether there is such a day in some year: 29 February is one, and falls on the 28th in other years; 31 April is none.
 *
 * @example
 * isDayOfYear({ month: 4, day: 31 }); // false
 */
export const isDayOfYear = ({
  month,
  day,
}: {
  readonly month: number;
  readonly day: number;
}): boolean => day >= 1 && day <= daysInMonth(LEAP_YEAR, month);

/** The fields of a day that comes every year; whoever takes them refuses what `isDayOfYear` does not know. */
export const DAY_OF_YEAR = {
  month: z.int().min(1).max(12),
  day: z.int().min(1).max(31),
} as const;

/** How a day that no year has is refused: `civil-date` at the day. */
export const NO_SUCH_DAY = { error: 'civil-date', path: ['day'] };
