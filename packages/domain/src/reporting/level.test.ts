import { describe, expect, test } from 'vitest';
import { CivilDate } from '../calendar/civil-date.ts';
import { RuleId } from '../kernel/id.ts';
import type { Period } from '../period/cadence.ts';
import { periodKey } from '../period/period-key.ts';
import { idOf } from '../testing/draft.ts';
import { reportingRule, ruleContext } from '../testing/rule.ts';
import { askAbove, brokenChain, brokenLevels, levelDeadlines, routeFrom } from './level.ts';
import type { LevelBreak, RuleLevel } from './level.ts';
import { ReportingRule } from './rule.ts';
import type { DueForm } from './rule.ts';

const on = (text: string) => CivilDate.parse(text);
const ruleId = (n: number) => RuleId.parse(idOf(n));
const context = ruleContext('2023-01-10');
const level = (change: Partial<ReportingRule>): RuleLevel => ({
  rule: reportingRule(change),
  siblings: [],
  context,
});
const monthDay = (day: number): DueForm => ({ kind: 'day-of-month', day, monthOffset: 0 });
const yearDay = (month: number, day: number): DueForm => ({
  kind: 'yearly-day',
  month,
  day,
  yearOffset: 0,
});
const once = (id: RuleId, due: DueForm) => level({ id, cadence: { kind: 'once' }, due });
const at = (id: RuleId, above: RuleId | null) => reportingRule({ id, above });
const idsUp = (...rules: readonly [ReportingRule, ...ReportingRule[]]) =>
  routeFrom(rules[0], rules).map(({ id }) => id);
const month = (year: number, number: number): Period => ({ kind: 'month', year, month: number });
const [low, high] = [ruleId(901), ruleId(902)];
const pair = (below: Partial<ReportingRule>, above: Partial<ReportingRule>) => [
  level({ id: low, above: high, ...below }),
  level({ id: high, ...above }),
];
const inside = (period: Period): Partial<ReportingRule> => ({
  cadence: { kind: 'once' },
  merged: { hostRuleId: null, host: 'Báo cáo kinh tế - xã hội', period },
});
const periods = (route: readonly RuleLevel[], period: Period) =>
  levelDeadlines(route, period).map((deadline) => periodKey(deadline.period));
const said = ({ breaks, level: { period }, due, belowDue, earliest }: LevelBreak) => ({
  breaks,
  period: periodKey(period),
  due,
  below: belowDue,
  earliest,
});
const broken = (route: readonly RuleLevel[], period: Period) =>
  brokenChain(levelDeadlines(route, period)).map(said);

describe('the chain of the levels of one way', () => {
  const half: Period = { kind: 'half-year', year: 2023, half: 1 };

  test('a plan that consolidates on 18 May what is due from below on 16 June', () => {
    const route = pair(
      { cadence: { kind: 'half-year' }, due: yearDay(6, 16) },
      { cadence: { kind: 'half-year' }, due: yearDay(5, 18) },
    );
    expect(broken(route, half)).toEqual([
      {
        breaks: 'order',
        period: '2023-06-30.6.half-year',
        due: '2023-05-18',
        below: '2023-06-16',
        earliest: '2023-06-17',
      },
    ]);
  });

  test.each([
    ['the day after the level below', monthDay(18), monthDay(19), []],
    ['the same day as the level below', monthDay(18), monthDay(18), ['order']],
    ['the day before the level below', monthDay(18), monthDay(17), ['order']],
    ['both before the figures are closed', monthDay(10), monthDay(12), []],
    ['no day above', monthDay(18), { kind: 'none' } as const, []],
    ['no day below', { kind: 'none' } as const, monthDay(18), []],
  ])('%s', (_, below, above, breaks) => {
    const route = pair({ due: below }, { due: above });
    expect(broken(route, month(2023, 7)).map((found) => found.breaks)).toEqual(breaks);
  });

  // The figures of April 2023 are closed on Friday the 14th, those of June on Wednesday the 14th.
  test.each([
    ['on the day of the close', month(2023, 4), {}, 14, []],
    ['on the Saturday after it, moved to Monday', month(2023, 4), {}, 15, []],
    ['on the Saturday after it, not moved', month(2023, 4), { shift: 'none' }, 15, ['close']],
    ['on the Sunday after it, not moved', month(2023, 4), { shift: 'none' }, 16, ['close']],
    ['on the Monday after it', month(2023, 4), { shift: 'none' }, 17, []],
    ['on the working day after it', month(2023, 6), {}, 15, []],
  ] as const)('due %s', (_, period, change, day, breaks) => {
    const route = pair({ due: monthDay(10) }, { due: monthDay(day), ...change });
    expect(broken(route, period).map((found) => found.breaks)).toEqual(breaks);
  });

  test('a Saturday on which the figures are an estimate anyway leaves all the time there is', () => {
    const early = level({ due: monthDay(8), shift: 'none' });
    expect(broken([early], month(2023, 7))).toEqual([]);
  });

  test('a Saturday below that moves to the Monday of the level above leaves it no day', () => {
    const route = pair({ due: monthDay(20) }, { due: monthDay(22) });
    expect(broken(route, month(2027, 2))).toEqual([
      {
        breaks: 'days-off',
        period: '2027-02-28.4.month',
        due: '2027-02-22',
        below: '2027-02-22',
        earliest: '2027-02-23',
      },
    ]);
    expect(broken(route, month(2027, 4))).toEqual([]);
  });

  test('a break names the decree and the first day that would do', () => {
    const route = pair({ due: monthDay(10) }, { due: monthDay(15), shift: 'none' });
    expect(brokenChain(levelDeadlines(route, month(2023, 4)))).toMatchObject([
      { breaks: 'close', earliest: '2023-04-17', below: null, clause: 'decree-09-2019' },
    ]);
  });
});

describe('the period of the level above', () => {
  const quarterly = level({ id: high, cadence: { kind: 'quarter' }, due: monthDay(18) });
  const monthly = (day: number) => level({ id: low, above: high, due: monthDay(day) });

  test('is the one in which the period below closes', () => {
    expect(periods([monthly(20), quarterly], month(2023, 2))).toEqual([
      '2023-02-28.4.month',
      '2023-03-31.5.quarter',
    ]);
  });

  test.each([
    ['the first month of the quarter', 20, 1, []],
    ['the last month, due later than the quarter', 20, 3, ['order']],
    ['the last month, due earlier', 16, 3, []],
  ])('%s', (_, day, number, breaks) => {
    const route = [monthly(day), quarterly];
    expect(broken(route, month(2023, number)).map((found) => found.breaks)).toEqual(breaks);
  });

  test('a year that is due in November does not wait for the report of December', () => {
    const yearly = level({ id: high, cadence: { kind: 'year' }, due: yearDay(11, 15) });
    expect(broken([monthly(20), yearly], month(2023, 12))).toEqual([]);
  });

  test('a report on one occasion goes on to one on one occasion, and not to one that recurs', () => {
    const below = once(low, { kind: 'fixed', date: on('2023-08-20') });
    const above = once(high, { kind: 'fixed', date: on('2023-08-15') });
    const occasion: Period = { kind: 'event', name: 'Báo cáo định kỳ' };
    expect(broken([below, above], occasion).map(({ breaks }) => breaks)).toEqual(['order']);
    expect(broken([below, quarterly], occasion)).toEqual([]);
  });

  test('of the lowest level is the one asked for, although a longer report stands in its place', () => {
    const half = reportingRule({ id: ruleId(903), cadence: { kind: 'half-year' } });
    const below = { ...monthly(20), siblings: [half] };
    expect(periods([below, quarterly], month(2023, 6))).toEqual([
      '2023-06-30.4.month',
      '2023-06-30.5.quarter',
    ]);
  });

  test.each([
    ['a report on one occasion', { cadence: { kind: 'once' } }],
    ['a report inside that of a month before', inside(month(2023, 1))],
    ['a report inside that of a month after', inside(month(2023, 3))],
  ] as const)('is none where the level above is %s', (_, change) => {
    expect(periods([monthly(20), level({ id: high, ...change })], month(2023, 2))).toHaveLength(1);
  });

  test('is the one that a part names, from its first day to its last', () => {
    const yearly = level({ id: high, ...inside({ kind: 'year', year: 2023 }) });
    expect(periods([monthly(20), yearly], month(2023, 12))).toHaveLength(2);
    const daily = level({ id: low, above: high, cadence: { kind: 'day' }, due: { kind: 'none' } });
    const first: Period = { kind: 'day', date: on('2023-02-01') };
    expect(periods([daily, level({ id: high, ...inside(month(2023, 2)) })], first)).toHaveLength(2);
  });

  test('the way ends where a level owes nothing for the period', () => {
    const ended = level({ id: high, activeTo: on('2023-01-31') });
    expect(periods([monthly(20), ended], month(2023, 2))).toHaveLength(1);
  });
});

test('three levels each keep their own date', () => {
  const [first, second, third] = [ruleId(901), ruleId(902), ruleId(903)];
  const levels = [
    level({ id: first, above: second, due: monthDay(16) }),
    level({ id: second, above: third, due: monthDay(20) }),
    level({ id: third, due: monthDay(25) }),
  ];
  expect(levelDeadlines(levels, month(2023, 3)).map(({ deadline }) => deadline.nominal)).toEqual([
    '2023-03-16',
    '2023-03-20',
    '2023-03-25',
  ]);
});

test('breaks of a plan stand once, where two rules report to the same one too', () => {
  const levels = [
    level({ id: ruleId(901), above: high, due: monthDay(20) }),
    level({ id: ruleId(903), above: high, due: monthDay(20) }),
    level({ id: high, due: monthDay(15), shift: 'none' }),
  ];
  const range = { from: on('2023-04-01'), to: on('2023-04-30') };
  expect(brokenLevels(levels, range).map(said)).toMatchObject([
    { breaks: 'order', below: '2023-04-20', earliest: '2023-04-21' },
    { breaks: 'close', below: null, earliest: '2023-04-17' },
    { breaks: 'order', below: '2023-04-20', earliest: '2023-04-21' },
  ]);
  expect(brokenLevels([levels[2]!, level({ id: low, above: null })], range)).toEqual([]);
});

test('a break of a month that several weeks lead to is that of the first of them', () => {
  const levels = pair(
    { cadence: { kind: 'week' }, due: { kind: 'after-close', amount: 9, unit: 'days' } },
    { window: { kind: 'calendar' }, due: monthDay(31) },
  );
  const range = { from: on('2023-05-01'), to: on('2023-05-31') };
  const found = brokenLevels(levels, range).filter(({ breaks }) => breaks === 'order');
  expect(found.map(({ below }) => below && periodKey(below.period))).toEqual(['2023-05-28.3.week']);
});

describe('the way of a report', () => {
  const [a, b, c] = [ruleId(901), ruleId(902), ruleId(903)];
  const ABOVE_ITSELF = {
    code: 'input.invalid',
    facts: { path: 'rule.above', issue: 'above-itself' },
  };

  test('goes up level by level, past no rule that is gone and none twice', () => {
    expect(idsUp(at(a, b), at(b, c), at(c, null))).toEqual([a, b, c]);
    expect(idsUp(at(a, b), at(b, c))).toEqual([a, b]);
    expect(idsUp(at(a, b), at(b, a))).toEqual([a, b]);
  });

  test.each([
    ['none above', at(a, null), [], null],
    ['one above', at(a, b), [at(b, c), at(c, null)], null],
    ['itself', at(a, a), [at(a, null)], ABOVE_ITSELF],
    ['itself, new', at(a, a), [], ABOVE_ITSELF],
    ['one that reports to it', at(a, b), [at(a, null), at(b, a)], ABOVE_ITSELF],
    ['one further up', at(a, b), [at(b, c), at(c, a), at(a, null)], ABOVE_ITSELF],
    [
      'a rule of another plan',
      at(a, b),
      [at(c, null)],
      { code: 'not-found', facts: { kind: 'rule' } },
    ],
  ])('asks at the door: %s', (_, asked, rules, refusal) => {
    const answer = askAbove(asked, rules);
    expect(answer.ok ? null : answer.refusal).toEqual(refusal);
  });

  test('a rule that was kept before levels were said has none above it', () => {
    const { above: _, ...kept } = reportingRule();
    expect(ReportingRule.parse(kept).above).toBeNull();
  });
});
