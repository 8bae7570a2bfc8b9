import { addDays, CivilDate, weekday } from '@dondoc/domain/calendar';
import { expect, it } from 'vitest';
import { weeksOf } from './month-weeks.ts';

it.each([2023, 2024, 2025, 2026, 2027, 2028])(
  'every day of %i stands once, under its weekday, in its order',
  (year) => {
    const weeks = Array.from({ length: 12 }, (_, at) => weeksOf(year, at + 1)).flat();
    expect(weeks.filter((week) => week.length !== 7)).toEqual([]);
    const misplaced = weeks.flatMap((week) =>
      week.filter((date, at) => date !== null && weekday(date) !== at + 1),
    );
    expect(misplaced).toEqual([]);
    const days = weeks.flat().filter((date) => date !== null);
    const first = CivilDate.parse(`${year}-01-01`);
    expect(days).toEqual(Array.from({ length: days.length }, (_, at) => addDays(first, at)));
    expect(days.at(-1)).toBe(`${year}-12-31`);
  },
);

it('leaves out what belongs to the month before and after', () => {
  expect(weeksOf(2026, 2)[0]).toEqual([null, null, null, null, null, null, '2026-02-01']);
  expect(weeksOf(2026, 2)).toHaveLength(5);
  expect(weeksOf(2021, 2)).toHaveLength(4);
});
