import { describe, expect, test } from 'vitest';
import { CivilDate } from '../calendar/civil-date.ts';
import { vietnamCalendar } from '../calendar/vietnam.ts';
import { timingDates } from './timing-due.ts';
import type { TimingContext } from './timing-due.ts';
import type { Timing } from './timing.ts';

const on = (text: string) => CivilDate.parse(text);
const context: TimingContext = {
  calendar: vietnamCalendar(),
  before: 'end-of-day',
  notBefore: on('2026-01-01'),
};
const by = (date: string): Timing => ({
  kind: 'by',
  date: on(date),
  operator: 'by',
  inheritedFromPlan: false,
});
const after = (
  amount: number,
  unit: 'hours' | 'days' | 'working-days' | 'months',
  eventOn: string,
): Timing => ({
  kind: 'after',
  event: 'khi có báo động II',
  amount,
  unit,
  eventOn: on(eventOn),
  eventDocument: null,
});
const window = (from: string, to: string): Timing => ({
  kind: 'window',
  from: on(from),
  to: on(to),
});
const yearly = (month: number, day: number): Timing => ({
  kind: 'yearly',
  month,
  day,
  operator: 'before',
});

describe('opens, nominal, due, overdue from', () => {
  test.each<[string, Timing, (string | null)[]]>([
    // banners "từ ngày 30/11/2023 đến hết ngày 30/12/2023": a Saturday, then a Sunday, then 1 January
    [
      'a window stays on its Saturday',
      window('2023-11-30', '2023-12-30'),
      ['2023-11-30', '2023-12-30', '2023-12-30', '2024-01-02'],
    ],
    [
      'a window on a working day',
      window('2026-03-02', '2026-03-05'),
      ['2026-03-02', '2026-03-05', '2026-03-05', '2026-03-06'],
    ],
    ['by a Sunday', by('2026-11-15'), [null, '2026-11-15', '2026-11-16', '2026-11-17']],
    [
      'by a day of the nine of New Year',
      by('2026-02-17'),
      [null, '2026-02-17', '2026-02-23', '2026-02-24'],
    ],
    ['by a worked Saturday', by('2026-08-22'), [null, '2026-08-22', '2026-08-22', '2026-08-23']],
    [
      'by the last day of the year',
      by('2025-12-31'),
      [null, '2025-12-31', '2025-12-31', '2026-01-01'],
    ],
    ['every year on 15 November', yearly(11, 15), [null, '2026-11-15', '2026-11-16', '2026-11-17']],
    ['every year on 29 February', yearly(2, 29), [null, '2026-02-28', '2026-03-02', '2026-03-03']],
    [
      '10 days after',
      after(10, 'days', '2026-02-10'),
      ['2026-02-10', '2026-02-20', '2026-02-23', '2026-02-24'],
    ],
    [
      '2 working days after',
      after(2, 'working-days', '2026-02-13'),
      ['2026-02-13', '2026-02-24', '2026-02-24', '2026-02-25'],
    ],
    [
      'one month after the 31st',
      after(1, 'months', '2024-01-31'),
      ['2024-01-31', '2024-02-29', '2024-02-29', '2024-03-01'],
    ],
    [
      '48 hours after a Thursday',
      after(48, 'hours', '2026-05-07'),
      ['2026-05-07', '2026-05-09', '2026-05-09', '2026-05-10'],
    ],
    [
      '30 hours after a Tuesday',
      after(30, 'hours', '2026-05-05'),
      ['2026-05-05', '2026-05-07', '2026-05-07', '2026-05-08'],
    ],
    [
      'one month after, on a day off',
      after(1, 'months', '2026-01-14'),
      ['2026-01-14', '2026-02-14', '2026-02-23', '2026-02-24'],
    ],
    [
      'every year on the day tracking begins',
      yearly(1, 1),
      [null, '2026-01-01', '2026-01-05', '2026-01-06'],
    ],
    ['from a day on', { kind: 'from', from: on('2026-07-01') }, ['2026-07-01', null, null, null]],
    ['all the time', { kind: 'continuous' }, [null, null, null, null]],
    ['no deadline', { kind: 'none' }, [null, null, null, null]],
    [
      'event not recorded',
      {
        kind: 'after',
        event: 'khi có lũ',
        amount: 3,
        unit: 'days',
        eventOn: null,
        eventDocument: null,
      },
      [null, null, null, null],
    ],
  ])('%s', (_name, timing, expected) => {
    const dates = timingDates(timing, context);
    expect([dates.opensOn, dates.nominal, dates.due, dates.overdueFrom]).toEqual(expected);
  });
});

test('the explanation names what was counted, why the day is off and from when it is overdue', () => {
  expect(timingDates(after(10, 'days', '2026-02-10'), context).explanation).toEqual([
    { step: 'event', event: 'khi có báo động II', on: '2026-02-10', document: null },
    {
      step: 'nominal',
      form: 'after-event',
      date: '2026-02-20',
      clampedFrom: null,
      counted: { amount: 10, unit: 'days', from: '2026-02-10' },
      clause: 'civil-code-2015-art-147',
    },
    {
      step: 'shift',
      shift: 'next',
      from: '2026-02-20',
      to: '2026-02-23',
      dayOff: {
        kind: 'off',
        source: 'Labour Code 2019, art. 112: lunar New Year, days set by the Prime Minister',
        occasion: 'lunar-new-year',
      },
      clause: 'civil-code-2015-art-148',
    },
  ]);
  expect(timingDates(window('2023-11-30', '2023-12-30'), context).explanation).toEqual([
    expect.objectContaining({ step: 'nominal', form: 'window-end' }),
    expect.objectContaining({ step: 'shift', shift: 'none', from: '2023-12-30', to: '2023-12-30' }),
    { step: 'overdue-from', date: '2024-01-02' },
  ]);
});

test('working days are counted over days off by name, weekends aside', () => {
  const [, nominal] = timingDates(after(5, 'working-days', '2026-04-28'), context).explanation;
  expect(nominal).toMatchObject({
    step: 'nominal',
    date: '2026-05-07',
    over: [
      { date: '2026-04-30', kind: 'off', occasion: 'victory-and-labour' },
      { date: '2026-05-01', kind: 'off', occasion: 'victory-and-labour' },
    ],
  });
  const [, plain] = timingDates(after(3, 'working-days', '2026-06-02'), context).explanation;
  expect(plain).not.toHaveProperty('over');
});

test('a date taken from the period of the plan says so', () => {
  const inherited: Timing = {
    kind: 'by',
    date: on('2026-12-31'),
    operator: 'by',
    inheritedFromPlan: true,
  };
  expect(timingDates(inherited, context)).toMatchObject({
    due: '2026-12-31',
    explanation: [{ step: 'nominal', form: 'plan-end' }],
  });
});

test('"trước ngày X" ends on the day before where the issuer says so', () => {
  const before: Timing = {
    kind: 'by',
    date: on('2026-03-20'),
    operator: 'before',
    inheritedFromPlan: false,
  };
  expect(timingDates(before, context).due).toBe('2026-03-20');
  expect(timingDates(before, { ...context, before: 'day-before' }).due).toBe('2026-03-19');
});

test.each<[Timing, string]>([
  [{ kind: 'continuous' }, 'unscheduled'],
  [{ kind: 'none' }, 'unscheduled'],
  [{ kind: 'per-other-plan', plan: 'theo Kế hoạch số 45' }, 'unscheduled'],
  [
    {
      kind: 'after',
      event: 'khi có lũ',
      amount: 3,
      unit: 'days',
      eventOn: null,
      eventDocument: null,
    },
    'event-not-recorded',
  ],
])('what has no date says why: %o', (timing, reason) => {
  expect(timingDates(timing, context).explanation).toEqual([{ step: 'no-date', reason }]);
});

test('a form of its own for a fixed day, a day of each year and the end of a month that is shorter', () => {
  const nominalOf = (timing: Timing) =>
    timingDates(timing, context).explanation.find(({ step }) => step === 'nominal');
  expect(nominalOf(by('2026-03-20'))).toMatchObject({ form: 'fixed', clampedFrom: null });
  expect(nominalOf(yearly(2, 29))).toMatchObject({ form: 'yearly-day', clampedFrom: 29 });
  expect(nominalOf(after(1, 'months', '2024-01-31'))).toMatchObject({ clampedFrom: 31 });
  expect(nominalOf(after(40, 'days', '2024-01-31'))).toMatchObject({ clampedFrom: null });
  expect(timingDates({ kind: 'from', from: on('2026-07-01') }, context).explanation).toEqual([]);
});
