import { expect, test } from 'vitest';
import { calendarYear } from './calendar-year.ts';
import { dayReason, makeCalendar } from './calendar.ts';
import { CivilDate } from './civil-date.ts';
import { vietnamCalendar } from './vietnam.ts';

const on = (text: string) => CivilDate.parse(text);
const entered = (date: string, kind: 'off' | 'worked' = 'off') =>
  ({ date: on(date), kind, source: 'Quyết định 12/QĐ-UBND' }) as const;

test.each([
  [2023, []],
  [2024, ['04-29 05-04']],
  [2025, ['05-02 04-26']],
  [2026, ['01-02 01-10', '08-31 08-22']],
])(
  'the swaps of %i, each day with its other day (yearly schedules of the Prime Minister)',
  (year, swaps) => {
    const days = calendarYear(vietnamCalendar(), year);
    const named = days.filter(({ swappedWith }) => swappedWith !== null);
    expect(
      named
        .filter(({ kind }) => kind === 'off')
        .map(({ date, swappedWith }) => `${date.slice(5)} ${swappedWith?.slice(5)}`),
    ).toEqual(swaps);
    for (const { date, swappedWith } of named)
      expect(days.find((day) => day.date === swappedWith)?.swappedWith).toBe(date);
    expect(days.filter(({ occasion }) => occasion === 'swap')).toEqual(named);
  },
);

test('a year has its days in order, each with its source and what it is for', () => {
  const days = calendarYear(vietnamCalendar(), 2026);
  expect(days.map(({ date }) => date)).toEqual(days.map(({ date }) => date).toSorted());
  expect(days.filter(({ source, occasion }) => source === '' || occasion === null)).toEqual([]);
  expect(days.filter(({ kind }) => kind === 'worked').map(({ date }) => date)).toEqual([
    '2026-01-10',
    '2026-08-22',
  ]);
});

test('24 November is there by the setting', () => {
  const days = calendarYear(vietnamCalendar({ cultureDay: true }), 2026);
  expect(days.find(({ date }) => date === '2026-11-24')?.occasion).toBe('culture-day');
});

test('a year without a table has its fixed days', () => {
  const days = calendarYear(vietnamCalendar(), 2031);
  expect(days.map(({ date, occasion }) => [date.slice(5), occasion])).toEqual([
    ['01-01', 'new-year'],
    ['04-30', 'victory-and-labour'],
    ['05-01', 'victory-and-labour'],
    ['09-02', 'national-day'],
  ]);
});

test('a fixed day on a weekend is not named, for nobody works on it', () => {
  const days = calendarYear(vietnamCalendar({ cultureDay: true }), 2029);
  // 24 November 2029 is a Saturday, 2 September a Sunday.
  expect(days.map(({ date }) => date.slice(5))).toEqual(['01-01', '04-30', '05-01']);
});

test('what was entered stands among the days of the year in its order', () => {
  const more = [entered('2026-12-24'), entered('2026-01-05'), entered('2027-01-04')];
  const dates = calendarYear(vietnamCalendar({ more }), 2026).map(({ date }) => date);
  expect(dates).toEqual(dates.toSorted());
  expect(dates).toContain('2026-01-05');
  expect(dates.at(-1)).toBe('2026-12-24');
});

test('what was entered takes the place of the table, and the day that was swapped with it stands alone', () => {
  const calendar = vietnamCalendar({
    more: [entered('2026-08-31', 'worked'), entered('2026-06-15')],
  });
  const days = calendarYear(calendar, 2026);
  const at = (date: string) => days.find((day) => day.date === date);
  expect(at('2026-08-31')).toEqual({
    ...entered('2026-08-31', 'worked'),
    occasion: null,
    swappedWith: null,
  });
  expect(at('2026-08-22')).toMatchObject({ kind: 'worked', occasion: 'swap', swappedWith: null });
  expect(at('2026-06-15')).toMatchObject({ occasion: null, source: 'Quyết định 12/QĐ-UBND' });
});

const table = (date: string, swappedWith: string | null) =>
  ({ ...entered(date), occasion: 'swap', swappedWith: swappedWith && on(swappedWith) }) as const;

test('a swap whose other day was entered for something else names it no more, and none that is not of the year', () => {
  const swapsOf = (...days: readonly ReturnType<typeof table>[]) =>
    calendarYear(makeCalendar({ days, officialYears: [2026], cultureDay: false }), 2026).map(
      ({ swappedWith }) => swappedWith,
    );
  expect(swapsOf(table('2026-01-02', '2026-01-09'))).toEqual([null]);
  expect(swapsOf(table('2026-01-02', '2026-01-09'), table('2026-01-09', null))).toEqual([
    null,
    null,
  ]);
});

test('a fixed day of an official year is off where its schedule says so, and else as a day off', () => {
  const calendar = makeCalendar({ days: [], officialYears: [2026], cultureDay: false });
  expect(calendarYear(calendar, 2026)).toEqual([]);
  expect(dayReason(calendar, on('2199-01-01'))).toMatchObject({
    kind: 'off',
    occasion: 'new-year',
  });
});
