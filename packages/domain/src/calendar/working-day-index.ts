import type { DayNumber } from './day-number.ts';
import { FIRST_DAY, LAST_DAY, weekdayOf } from './day-number.ts';

/** The number of days that the index covers, the years 1900 to 2199. */
export const DAYS = LAST_DAY - FIRST_DAY + 1;

/**
 * Working days numbered through, so that shifting and counting take one look-up whatever the distance: a night asks for
 * several of each of its rows.
 */
export interface WorkingDayIndex {
  /** `before[i]`: the working days before day `FIRST_DAY + i`; one entry more than there are days. */
  readonly before: Int32Array;
  /** `at[k]`: the day number of the k-th working day. */
  readonly at: Int32Array;
}

/**
 * Builds the index from the weekdays, Monday to Friday, and the days that are not as their weekday says. A calendar is built for
 * every question of a screen, so that each of its 109,573 days costs no look-up.
 */
export function buildIndex(
  exceptions: Iterable<readonly [number: DayNumber, worked: boolean]>,
): WorkingDayIndex {
  const worked = new Uint8Array(DAYS);
  let weekday = weekdayOf(FIRST_DAY);
  for (let day = 0; day < DAYS; day += 1) {
    worked[day] = weekday < 6 ? 1 : 0;
    weekday = weekday === 7 ? 1 : weekday + 1;
  }
  for (const [number, works] of exceptions) worked[number - FIRST_DAY] = works ? 1 : 0;
  const before = new Int32Array(DAYS + 1);
  const at = new Int32Array(DAYS);
  let count = 0;
  for (let day = 0; day < DAYS; day += 1) {
    before[day] = count;
    if (worked[day] === 1) {
      at[count] = FIRST_DAY + day;
      count += 1;
    }
  }
  before[DAYS] = count;
  return { before, at: at.slice(0, count) };
}
