import { describe, expect, test } from 'vitest';
import { addDays, weekday } from './arithmetic.ts';
import { dayReason, isProvisional } from './calendar.ts';
import { CivilDate } from './civil-date.ts';
import { VIETNAM_DAYS, vietnamCalendar } from './vietnam.ts';
import { isWorkingDay } from './working-days.ts';

const on = (text: string) => CivilDate.parse(text);
const calendar = vietnamCalendar();

/** All days off from Monday to Friday of a year, as the calendar on the wall shows them. */
function weekdaysOff(year: number): string[] {
  const days: string[] = [];
  for (let date = on(`${year}-01-01`); date <= `${year}-12-31`; date = addDays(date, 1)) {
    if (weekday(date) < 6 && !isWorkingDay(calendar, date)) days.push(date.slice(5));
  }
  return days;
}

describe('days off on weekdays (Labour Code 2019, art. 111.3 and 112; yearly schedules of the Prime Minister)', () => {
  test.each([
    [2023, '01-02 01-20 01-23 01-24 01-25 01-26 05-01 05-02 05-03 09-01 09-04'],
    [2024, '01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-29 04-30 05-01 09-02 09-03'],
    [2025, '01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02 09-01 09-02'],
    [2026, '01-01 01-02 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 08-31 09-01 09-02'],
    [2027, '01-01 02-05 02-08 02-09 02-10 04-16 04-30 05-03 09-02'],
  ])('%i', (year, days) => {
    expect(weekdaysOff(year)).toEqual(days.split(' '));
  });

  test('the year without a table has its fixed solar holidays only and says so', () => {
    expect(weekdaysOff(2031)).toEqual(['01-01', '04-30', '05-01', '09-02']);
    expect(isProvisional(calendar, on('2031-01-01'))).toBe(true);
    expect(isProvisional(calendar, on('2027-12-31'))).toBe(true);
    expect(isProvisional(calendar, on('2026-12-31'))).toBe(false);
  });
});

test.each([
  ['2026-02-13', { kind: 'working' }],
  ['2026-02-14', { kind: 'weekend' }],
  ['2026-02-17', { kind: 'off', occasion: 'lunar-new-year' }],
])('what makes %s a day off or not', (date, reason) => {
  expect(dayReason(calendar, on(date))).toMatchObject(reason);
});

test.each(['2024-05-04', '2025-04-26', '2026-01-10', '2026-08-22'])(
  'the swapped Saturday %s is worked and says why',
  (date) => {
    expect(weekday(on(date))).toBe(6);
    expect(isWorkingDay(calendar, on(date))).toBe(true);
    expect(dayReason(calendar, on(date))).toMatchObject({ kind: 'worked' });
  },
);

test.each(['2023-01-22', '2024-02-10', '2025-01-29', '2026-02-17', '2027-02-06'])(
  'the first day of the lunar year, %s, is off',
  (date) => {
    expect(isWorkingDay(calendar, on(date))).toBe(false);
  },
);

test('24 November is worked until the setting says that the law came, then off from 2026 on', () => {
  const enacted = vietnamCalendar({ cultureDay: true });
  expect(isWorkingDay(calendar, on('2026-11-24'))).toBe(true);
  expect(isWorkingDay(enacted, on('2026-11-24'))).toBe(false);
  expect(isWorkingDay(enacted, on('2028-11-24'))).toBe(false);
  expect(isWorkingDay(enacted, on('2025-11-24'))).toBe(true);
});

test('every row has its source and none repeats what the weekday says', () => {
  expect(VIETNAM_DAYS.filter((day) => day.source.length < 10)).toEqual([]);
  expect(VIETNAM_DAYS.filter((day) => weekday(day.date) > 5 !== (day.kind === 'worked'))).toEqual(
    [],
  );
});

test("an administrator's table of a year takes the place of the computed one", () => {
  const day = { date: on('2027-02-11'), kind: 'off', source: 'Quyết định' } as const;
  const mended = vietnamCalendar({ officialYears: [2027], more: [day] });
  expect(isProvisional(mended, on('2027-02-11'))).toBe(false);
  expect(dayReason(mended, on('2027-02-11'))).toEqual({
    kind: 'off',
    source: 'Quyết định',
    occasion: null,
  });
  expect(isWorkingDay(mended, on('2027-02-10'))).toBe(true);
});
