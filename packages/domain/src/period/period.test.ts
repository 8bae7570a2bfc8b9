import { assert, constantFrom, integer, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../calendar/arithmetic.ts';
import { CivilDate } from '../calendar/civil-date.ts';
import { civilDateOf, dayNumber, dayOfMonth } from '../calendar/day-number.ts';
import { cases } from '../testing/cases.ts';
import { closingMonth, periodBounds } from './bounds.ts';
import { periodsOverlapping, previousPeriod } from './cadence-periods.ts';
import { Cadence, Period } from './cadence.ts';
import type { DataWindow } from './cadence.ts';
import { dataWindow, hasDays, windowDays } from './data-window.ts';
import { parsePeriodKey, periodKey } from './period-key.ts';
import { periodLabel } from './period-label.ts';
import { replacedBy } from './replacement.ts';

const on = (text: string) => CivilDate.parse(text);
const SEEDED = { seed: 1945, numRuns: cases(200) };
const TWICE_A_YEAR: Cadence = {
  kind: 'days-in-year',
  days: [
    { month: 6, day: 1 },
    { month: 11, day: 15 },
  ],
};
const REGULAR: Cadence[] = [
  { kind: 'day' },
  { kind: 'week' },
  { kind: 'month' },
  { kind: 'quarter' },
  { kind: 'half-year' },
  { kind: 'year' },
];
const month = (year: number, number: number): Period => ({ kind: 'month', year, month: number });
const listed = (date: string): Period => ({ kind: 'day-in-year', date: on(date) });
/** "Từ ngày 21 tháng trước đến ngày 20". */
const OWN_DAYS: DataWindow = {
  kind: 'custom',
  fromDay: 21,
  fromMonthOffset: -1,
  toDay: 20,
  toMonthOffset: 0,
};
const STORM: Period = { kind: 'event', name: 'Bão số 3' };

describe('windows of Decree 09/2019/NĐ-CP, art. 12', () => {
  const decree: DataWindow = { kind: 'decree' };
  test.each<[Period, string, string]>([
    [month(2026, 1), '2025-12-15', '2026-01-14'],
    [month(2026, 3), '2026-02-15', '2026-03-14'],
    [{ kind: 'quarter', year: 2026, quarter: 1 }, '2025-12-15', '2026-03-14'],
    [{ kind: 'quarter', year: 2026, quarter: 4 }, '2026-09-15', '2026-12-14'],
    [{ kind: 'half-year', year: 2026, half: 1 }, '2025-12-15', '2026-06-14'],
    [{ kind: 'half-year', year: 2026, half: 2 }, '2026-06-15', '2026-12-14'],
    [{ kind: 'nine-months', year: 2026 }, '2025-12-15', '2026-09-14'],
    [{ kind: 'year', year: 2026 }, '2025-12-15', '2026-12-14'],
  ])('%o: %s to %s', (period, from, to) => {
    expect(dataWindow(decree, { kind: 'month' }, period)).toEqual({ from, to });
  });

  test("a rule's own days and the days between listed ones", () => {
    expect(dataWindow(OWN_DAYS, { kind: 'month' }, month(2026, 3))).toEqual({
      from: '2026-02-21',
      to: '2026-03-20',
    });
    expect(dataWindow(decree, TWICE_A_YEAR, listed('2026-06-01'))).toEqual({
      from: '2025-11-16',
      to: '2026-06-01',
    });
    expect(dataWindow(decree, { kind: 'once' }, STORM)).toBeNull();
  });

  test.each<[string, DataWindow, Cadence, Period, string]>([
    ['a month', decree, { kind: 'month' }, month(2026, 3), 'decree'],
    ['a month by its name', { kind: 'calendar' }, { kind: 'month' }, month(2026, 3), 'calendar'],
    ['a month by own days', OWN_DAYS, { kind: 'month' }, month(2026, 3), 'custom'],
    ['a week', decree, { kind: 'week' }, { kind: 'week', monday: on('2026-06-22') }, 'calendar'],
    ['a listed day', decree, TWICE_A_YEAR, listed('2026-06-01'), 'between-days'],
  ])('the window of %s says where it comes from', (_name, window, cadence, period, basis) => {
    expect(windowDays(window, cadence, period)?.basis).toBe(basis);
  });

  test('a listed day of a list that is no longer in force covers itself', () => {
    expect(dataWindow(decree, { kind: 'once' }, listed('2026-06-01'))).toEqual({
      from: '2026-06-01',
      to: '2026-06-01',
    });
  });
});

describe('periods', () => {
  test.each<[Period, string, string, string]>([
    [month(2024, 2), '2024-02-01', '2024-02-29', '2024-02-29.4.month'],
    [
      { kind: 'half-year', year: 2026, half: 2 },
      '2026-07-01',
      '2026-12-31',
      '2026-12-31.6.half-year',
    ],
    [{ kind: 'nine-months', year: 2026 }, '2026-01-01', '2026-09-30', '2026-09-30.7.nine-months'],
    [{ kind: 'week', monday: on('2026-12-28') }, '2026-12-28', '2027-01-03', '2027-01-03.3.week'],
  ])('%o runs from %s to %s and is called %s', (period, from, to, key) => {
    expect(periodBounds(period)).toEqual({ from, to });
    expect(periodKey(period)).toBe(key);
  });

  test('a text that is no key gives no period', () => {
    for (const text of [
      '2026-06-29.4.month',
      '2026-06-30.5.month',
      '2026-06-30',
      '2026-05-31.5.quarter',
      '2026-02-30.1.day',
      'event.',
    ]) {
      expect([text, parsePeriodKey(text)]).toEqual([text, null]);
    }
  });

  test('the key of an event is its name, and is read back', () => {
    expect(periodKey(STORM)).toBe('event.Bão số 3');
    expect(parsePeriodKey('event.Bão số 3')).toEqual(STORM);
  });

  test.each<[string, Period, number | null, number | null]>([
    ['tháng 12/2023', month(2023, 12), 12, 2023],
    ['quý II/2026', { kind: 'quarter', year: 2026, quarter: 2 }, 2, 2026],
    ['6 tháng cuối năm 2026', { kind: 'half-year', year: 2026, half: 2 }, 2, 2026],
    ['9 tháng năm 2026', { kind: 'nine-months', year: 2026 }, null, 2026],
    ['năm 2026', { kind: 'year', year: 2026 }, null, 2026],
    ['the week of 30/12/2024', { kind: 'week', monday: on('2024-12-30') }, 1, 2025],
    ['the week of 28/12/2026', { kind: 'week', monday: on('2026-12-28') }, 53, 2026],
    ['ngày 01/6/2026', { kind: 'day', date: on('2026-06-01') }, null, 2026],
    ['a listed day', { kind: 'day-in-year', date: on('2026-06-01') }, null, 2026],
    ['an event', STORM, null, null],
  ])(
    'the label of %s carries its number, its year and its days',
    (_words, period, number, year) => {
      expect(periodLabel(period)).toEqual({
        kind: period.kind,
        number,
        year,
        days: periodBounds(period),
        name: period.kind === 'event' ? period.name : null,
      });
    },
  );

  test.each<[string, Period, string | null]>([
    ['quarter 1', { kind: 'quarter', year: 2026, quarter: 1 }, '2026-03'],
    ['nine months', { kind: 'nine-months', year: 2026 }, '2026-09'],
    ['a week over the year end', { kind: 'week', monday: on('2026-12-28') }, '2027-01'],
    ['an event', STORM, null],
  ])('the closing month of %s', (_words, period, closes) => {
    const closing = closingMonth(period);
    const text = closing === null ? null : civilDateOf(dayOfMonth(closing, 1)).slice(0, 7);
    expect(text).toBe(closes);
  });

  test('a day in October is in no period of nine months, which end in September', () => {
    const range = { from: on('2026-10-01'), to: on('2027-01-01') };
    expect(periodsOverlapping({ kind: 'nine-months' }, range).map(periodKey)).toEqual([
      '2027-09-30.7.nine-months',
    ]);
  });

  test.each<Cadence['kind']>(['once', 'on-request', 'unscheduled'])(
    'a report owed %s has no periods of its own, and none before',
    (kind) => {
      if (kind === 'days-in-year') throw new Error('has periods');
      const range = { from: on('2026-01-01'), to: on('2026-12-31') };
      expect(periodsOverlapping({ kind }, range)).toEqual([]);
      expect(previousPeriod({ kind }, month(2026, 6))).toBeNull();
    },
  );

  test('no period comes before an event', () => {
    expect(previousPeriod({ kind: 'month' }, STORM)).toBeNull();
  });

  test('"01/6 và 15/11": each listed day of the year is a period', () => {
    expect(
      periodsOverlapping(TWICE_A_YEAR, { from: on('2026-01-01'), to: on('2027-06-01') }).map(
        periodKey,
      ),
    ).toEqual(['2026-06-01.2.day-in-year', '2026-11-15.2.day-in-year', '2027-06-01.2.day-in-year']);
  });

  test('"15/11 và 01/6": listed days come in the order of the year, from the day asked for', () => {
    const turned: Cadence = {
      kind: 'days-in-year',
      days: [
        { month: 11, day: 15 },
        { month: 6, day: 1 },
      ],
    };
    const keys = (from: string) =>
      periodsOverlapping(turned, { from: on(from), to: on('2026-12-31') }).map(periodKey);
    expect(keys('2026-01-01')).toEqual(['2026-06-01.2.day-in-year', '2026-11-15.2.day-in-year']);
    expect(keys('2026-06-02')).toEqual(['2026-11-15.2.day-in-year']);
  });
});

test('a day listed once a year follows itself, over a leap year too', () => {
  const yearly: Cadence = { kind: 'days-in-year', days: [{ month: 3, day: 1 }] };
  expect(previousPeriod(yearly, listed('2024-03-01'))).toEqual(listed('2023-03-01'));
  expect(previousPeriod(yearly, listed('2025-03-01'))).toEqual(listed('2024-03-01'));
});

const listOf = (...list: [number, number][]) => ({
  kind: 'days-in-year',
  days: list.map(([day, of]) => ({ day, month: of })),
});

describe('what is no period is refused at the door, with the place', () => {
  test.each<[string, unknown, unknown[] | null]>([
    ['31 April', listOf([1, 6], [31, 4]), ['days', 1, 'day']],
    ['30 February', listOf([30, 2]), ['days', 0, 'day']],
    ['29 February, which falls on the 28th in other years', listOf([29, 2]), null],
    ['no day at all', listOf(), ['days']],
  ])('a list of days: %s', (_name, cadence, path) => {
    expect(Cadence.safeParse(cadence).error?.issues[0]?.path ?? null).toEqual(path);
  });

  test.each<[unknown, unknown[] | null]>([
    [{ kind: 'month', year: 2026, month: 13 }, ['month']],
    [{ kind: 'year', year: 20_260 }, ['year']],
    [{ kind: 'quarter', year: 1900, quarter: 1 }, ['year']],
    [{ kind: 'week', monday: '2026-06-23' }, ['monday']],
    [{ kind: 'day', date: '2026-04-31' }, ['date']],
    [{ kind: 'year', year: 1901 }, null],
    [{ kind: 'year', year: 2198 }, null],
  ])('%o', (period, path) => {
    expect(Period.safeParse(period).error?.issues[0]?.path ?? null).toEqual(path);
  });

  test('the first and the last period have their windows', () => {
    for (const year of [1901, 2198])
      expect(dataWindow({ kind: 'decree' }, { kind: 'year' }, { kind: 'year', year })).toEqual({
        from: `${year - 1}-12-15`,
        to: `${year}-12-14`,
      });
  });

  test('the days of the decree are in order whatever the cadence', () => {
    expect(hasDays({ kind: 'decree' }, { kind: 'month' })).toBe(true);
  });

  test.each<
    [string, 'month' | 'quarter' | 'year' | 'week', [number, number], [number, number], boolean]
  >([
    ['21 to 20 of the same month', 'month', [21, 0], [20, 0], false],
    ['21 of the month before to 20', 'month', [21, -1], [20, 0], true],
    ['one day', 'month', [20, 0], [20, 0], true],
    ['21 to 20 of a quarter, which has three months', 'quarter', [21, 0], [20, 0], true],
    ['a year that begins after it ends', 'year', [1, 0], [31, -12], false],
    ['weeks cover themselves', 'week', [21, 0], [20, 0], true],
  ])('a window of its own: %s', (_name, kind, [fromDay, from], [toDay, to], has) => {
    const window = {
      kind: 'custom',
      fromDay,
      fromMonthOffset: from,
      toDay,
      toMonthOffset: to,
    } as const;
    expect(hasDays(window, { kind })).toBe(has);
    const period = periodsOverlapping(
      { kind },
      {
        from: on('2026-02-10'),
        to: on('2026-02-10'),
      },
    )[0];
    const days = period && dataWindow(window, { kind }, period);
    expect(days && days.from <= days.to).toBe(has);
  });
});

describe('siblings that end in one month: the longer stands', () => {
  const half: Period = { kind: 'half-year', year: 2026, half: 1 };
  const quarter: Period = { kind: 'quarter', year: 2026, quarter: 2 };
  const year: Period = { kind: 'year', year: 2026 };
  test.each<[string, Period, readonly Period[], Period | null]>([
    ['month 6 beside the half-year', month(2026, 6), [half, year], half],
    ['month 6 beside quarter and half-year', month(2026, 6), [quarter, half], half],
    ['month 12 beside the year', month(2026, 12), [half, year], year],
    ['month 5 stands', month(2026, 5), [half, year], null],
    ['the half-year stands', half, [month(2026, 6), quarter], null],
    [
      'quarter 3 beside nine months',
      { kind: 'quarter', year: 2026, quarter: 3 },
      [{ kind: 'nine-months', year: 2026 }],
      { kind: 'nine-months', year: 2026 },
    ],
    ['a sibling of the same length replaces nothing', quarter, [{ ...quarter }], null],
    [
      'a week is never replaced',
      { kind: 'week', monday: on('2026-06-22') },
      [month(2026, 6)],
      null,
    ],
  ])('%s', (_name, period, siblings, by) => {
    expect(replacedBy(period, siblings)).toEqual(by);
  });
});

const lengthOf = (period: Period): number => {
  const days = periodBounds(period);
  return days ? dayNumber(days.to) - dayNumber(days.from) : 0;
};

describe('algebra', () => {
  const anyDay = integer({ min: dayNumber(on('2019-01-01')), max: dayNumber(on('2035-01-01')) });

  test('periods and windows of a cadence follow each other without gap or overlap', () => {
    const windows: DataWindow[] = [{ kind: 'decree' }, { kind: 'calendar' }, OWN_DAYS];
    assert(
      property(
        record({
          cadence: constantFrom(...REGULAR),
          day: anyDay,
          window: constantFrom(...windows),
        }),
        ({ cadence, day, window }) => {
          const from = civilDateOf(day);
          const periods = periodsOverlapping(cadence, { from, to: civilDateOf(day + 400) });
          const bounds = periods.map(periodBounds);
          expect((bounds.at(0)?.from ?? '9999') <= from).toBe(true);
          expect((bounds.at(-1)?.to ?? '0000') >= civilDateOf(day + 400)).toBe(true);
          for (const [at, period] of periods.entries()) {
            const next = periods[at + 1];
            if (!next) continue;
            expect(previousPeriod(cadence, next)).toEqual(period);
            for (const days of [periodBounds, (one: Period) => dataWindow(window, cadence, one)]) {
              const [here, there] = [days(period), days(next)];
              expect(here && there && addDays(here.to, 1) === there.from).toBe(true);
            }
          }
        },
      ),
      SEEDED,
    );
  });

  test('keys sort as time does, across kinds, and are read back', () => {
    const cadences: Cadence[] = [...REGULAR, { kind: 'nine-months' }, TWICE_A_YEAR];
    assert(
      property(
        anyDay,
        constantFrom(...cadences),
        anyDay,
        constantFrom(...cadences),
        (a, cadenceA, b, cadenceB) => {
          const [one, two] = [[a, cadenceA] as const, [b, cadenceB] as const].map(
            ([day, cadence]) =>
              periodsOverlapping(cadence, {
                from: civilDateOf(day),
                to: civilDateOf(day + 400),
              }).at(0),
          );
          if (!one || !two) throw new Error('no period in 400 days');
          expect(parsePeriodKey(periodKey(one))).toEqual(one);
          const [endOne, endTwo] = [periodBounds(one)?.to ?? '', periodBounds(two)?.to ?? ''];
          const earlier = endOne === endTwo ? lengthOf(one) < lengthOf(two) : endOne < endTwo;
          const alike = endOne === endTwo && lengthOf(one) === lengthOf(two);
          expect(alike || periodKey(one) < periodKey(two) === earlier).toBe(true);
        },
      ),
      SEEDED,
    );
  });
});
