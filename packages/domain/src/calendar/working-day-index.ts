import type { DayNumber } from './day-number.ts';
import { FIRST_DAY, LAST_DAY } from './day-number.ts';

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

/** Builds the index by asking once for each day whether it is worked. */
export function buildIndex(isWorked: (number: DayNumber) => boolean): WorkingDayIndex {
  const before = new Int32Array(DAYS + 1);
  const at = new Int32Array(DAYS);
  let count = 0;
  for (let day = 0; day < DAYS; day += 1) {
    before[day] = count;
    if (isWorked(FIRST_DAY + day)) {
      at[count] = FIRST_DAY + day;
      count += 1;
    }
  }
  before[DAYS] = count;
  return { before, at: at.slice(0, count) };
}
