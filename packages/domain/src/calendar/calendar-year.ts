import { compareDates } from './arithmetic.ts';
import { isOfTable } from './calendar.ts';
import type { Calendar, CalendarDay, Occasion, TableDay } from './calendar.ts';
import type { CivilDate } from './civil-date.ts';
import { dayNumber, yearOf } from './day-number.ts';

/** A day that is not as its weekday says. What was entered has no occasion: its source is the person's own words. */
export interface YearDay extends Readonly<CalendarDay> {
  readonly occasion: Occasion | null;
  readonly swappedWith: CivilDate | null;
}

/**
 * The days of a year that are not as their weekday says, in their order: days off from Monday to Friday and weekend days worked. A swap
 * names its other day, as long as what was entered has not taken that one's place.
 *
 * @example
 * calendarYear(calendar, 2026).find(({ date }) => date === '2026-08-22')?.swappedWith; // '2026-08-31'
 */
export const calendarYear = (calendar: Calendar, year: number): readonly YearDay[] =>
  [...calendar.days.values()]
    .filter(({ date }) => yearOf(date) === year)
    .toSorted((a, b) => compareDates(a.date, b.date))
    .map((day) => {
      const { date, kind, source } = day;
      const table = isOfTable(day) ? day : null;
      return {
        date,
        kind,
        source,
        occasion: table?.occasion ?? null,
        swappedWith: swapOf(calendar, table),
      };
    });

function swapOf({ days }: Calendar, table: TableDay | null): CivilDate | null {
  if (!table?.swappedWith) return null;
  const other = days.get(dayNumber(table.swappedWith));
  return other && isOfTable(other) && other.swappedWith === table.date ? other.date : null;
}
