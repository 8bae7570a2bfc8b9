import { expect, test } from 'vitest';
import { addDays } from '../calendar/arithmetic.ts';
import { CivilDate } from '../calendar/civil-date.ts';
import { reportingRule, ruleContext } from '../testing/rule.ts';
import { horizonOn, periodsToMake } from './horizon.ts';
import type { ReportingRule } from './rule.ts';

const on = (text: string) => CivilDate.parse(text);
const context = ruleContext('2026-03-10');
const yearly = reportingRule({
  cadence: { kind: 'year' },
  due: { kind: 'yearly-day', month: 11, day: 15, yearOffset: 0 },
});
const once = reportingRule({ cadence: { kind: 'unscheduled' }, due: { kind: 'none' } });

const keys = (rule: ReportingRule, date: string, madeUntil: string | null) =>
  periodsToMake(rule, [], context, {
    date: on(date),
    madeUntil: madeUntil === null ? null : on(madeUntil),
  }).map(({ key }) => key);

test('a new rule has every period from the issue on to twelve months ahead', () => {
  const made = keys(reportingRule(), '2026-07-20', null);
  expect(made[0]).toBe('2026-03-31.4.month');
  expect(made.at(-1)).toBe('2027-07-31.4.month');
  expect(made).toHaveLength(17);
});

test.each([
  ['a day on which nothing enters', reportingRule(), '2026-07-22', '2027-07-21', []],
  [
    'the day on which a due date enters',
    reportingRule(),
    '2026-07-20',
    '2027-07-19',
    ['2027-07-31.4.month'],
  ],
  [
    'three nights made up at once',
    reportingRule(),
    '2026-07-22',
    '2027-07-19',
    ['2027-07-31.4.month'],
  ],
  ['a year whose due date enters', yearly, '2026-11-15', '2027-11-14', ['2027-12-31.8.year']],
  ['a rule without a date, once it is made', once, '2026-07-20', '2027-07-19', []],
] as const)('%s', (_what, rule, date, madeUntil, made) => {
  expect(keys(rule, date, madeUntil)).toEqual(made);
});

test('what entered with the horizon of the night before is not made again', () => {
  expect(keys(reportingRule(), '2026-07-21', '2027-07-20')).toEqual([]);
});

test('the horizon of a plan of years ago moves on as that of a new one does', () => {
  const old = ruleContext('2020-03-10');
  const night = { date: on('2026-07-20'), madeUntil: on('2027-07-19') };
  expect(periodsToMake(reportingRule(), [], old, night).map(({ key }) => key)).toEqual([
    '2027-07-31.4.month',
  ]);
});

test('a rule of a plan whose day of issue is not known begins with what is near', () => {
  const undated = { ...context, issuedOn: null };
  const made = periodsToMake(reportingRule(), [], undated, {
    date: on('2026-07-20'),
    madeUntil: null,
  }).map(({ key }) => key);
  expect(made[0]).toBe('2025-06-30.4.month');
  expect(made.at(-1)).toBe('2027-07-31.4.month');
});

test('a rule without a date has its one period', () => {
  expect(keys(once, '2026-07-20', null)).toEqual(['event.Báo cáo định kỳ']);
});

test('a period comes again on the closing day of its data window, to fix who owes it', () => {
  expect(keys(reportingRule(), '2026-07-14', '2027-07-14')).toEqual(['2026-07-31.4.month']);
  expect(keys(reportingRule(), '2026-07-15', '2027-07-15')).toEqual([]);
});

test.each([
  ['monthly', reportingRule()],
  ['yearly', yearly],
  [
    'weekly',
    reportingRule({
      cadence: { kind: 'week' },
      due: { kind: 'after-close', amount: 2, unit: 'working-days' },
    }),
  ],
  [
    'on listed days',
    reportingRule({
      cadence: {
        kind: 'days-in-year',
        days: [
          { month: 6, day: 1 },
          { month: 11, day: 15 },
        ],
      },
      due: { kind: 'none' },
    }),
  ],
])(
  'extended night by night a %s rule has the periods of one made on the last night',
  (_what, rule) => {
    const first = on('2026-03-20');
    const made = new Set(keys(rule, first, null));
    const closed: string[] = [];
    let date = first;
    for (let night = 0; night < 500; night += 1) {
      const before = date;
      date = addDays(date, 1);
      for (const owed of periodsToMake(rule, [], context, {
        date,
        madeUntil: horizonOn(before),
      })) {
        made.add(owed.key);
        if (owed.closesOn === date) closed.push(owed.key);
      }
    }
    const whole = periodsToMake(rule, [], context, { date, madeUntil: null });
    expect([...made].toSorted()).toEqual(whole.map(({ key }) => key).toSorted());
    const fixed = whole.filter(
      ({ closesOn }) => closesOn !== null && closesOn > first && closesOn <= date,
    );
    expect(fixed.length).toBeGreaterThan(0);
    expect(closed.toSorted()).toEqual(fixed.map(({ key }) => key).toSorted());
  },
);
