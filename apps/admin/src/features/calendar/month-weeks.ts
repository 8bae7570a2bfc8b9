import { addDays, CivilDate, lastOfMonth, weekday } from '@dondoc/domain/calendar';

/** A week of a month, Monday first; null where a day belongs to the month before or after. */
export type Week = readonly (CivilDate | null)[];

/**
 * A month as a wall calendar lays it out.
 *
 * @example
 * weeksOf(2026, 6)[0]?.[0]; // '2026-06-01', a Monday
 */
export function weeksOf(year: number, month: number): readonly Week[] {
  const first = CivilDate.parse(`${year}-${String(month).padStart(2, '0')}-01`);
  const last = lastOfMonth(first);
  const weeks: Week[] = [];
  for (let monday = addDays(first, 1 - weekday(first)); monday <= last; monday = addDays(monday, 7))
    weeks.push(
      Array.from({ length: 7 }, (_, at) => addDays(monday, at)).map((date) =>
        date < first || date > last ? null : date,
      ),
    );
  return weeks;
}
