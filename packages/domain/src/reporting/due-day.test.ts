import { describe, expect, test } from 'vitest';
import { CivilDate } from '../calendar/civil-date.ts';
import type { Period } from '../period/cadence.ts';
import { reportingRule, ruleContext } from '../testing/rule.ts';
import { deadlineFor } from './deadline.ts';
import type { RuleContext } from './due-day.ts';
import type { DueForm, ReportingRule } from './rule.ts';

const on = (text: string) => CivilDate.parse(text);
const month = (year: number, number: number): Period => ({ kind: 'month', year, month: number });
const STORM: Period = { kind: 'event', name: 'Bão số 3' };
const listed = (date: string): Period => ({ kind: 'day-in-year', date: on(date) });
const context = ruleContext('2023-01-10');
const LISTED: Partial<ReportingRule> = {
  cadence: { kind: 'days-in-year', days: [{ month: 6, day: 1 }] },
  due: { kind: 'none' },
};
const afterEvent = (amount: number, unit: 'days' | 'working-days'): DueForm => ({
  kind: 'after-event',
  event: 'bão tan',
  amount,
  unit,
});
const afterClose = (amount: number, unit: 'days' | 'working-days'): DueForm => ({
  kind: 'after-close',
  amount,
  unit,
});
const ended = (eventOn: string): Partial<RuleContext> => ({ eventOn: on(eventOn) });
const within = (hostRule: ReportingRule): Partial<RuleContext> => ({ hostRule });
const part = (change: Partial<ReportingRule> = {}): Partial<ReportingRule> => ({
  due: { kind: 'none' },
  merged: { hostRuleId: null, host: 'Báo cáo phòng, chống thiên tai', period: null },
  ...change,
});

const counted = (amount: number, unit: string, from: string) => ({
  counted: { amount, unit, from },
  clause: 'civil-code-2015-art-147',
});

type Row = [string, Partial<ReportingRule>, Period, Partial<RuleContext>, unknown, string];

describe('what the explanation says of the day that a sentence names', () => {
  const told = { clampedFrom: null, counted: null, clause: null };
  const clamped = { clampedFrom: 31, clause: 'civil-code-2015-art-148' };
  test.each<Row>([
    [
      '"ngày 31 hằng tháng" in February',
      { due: { kind: 'day-of-month', day: 31, monthOffset: 0 } },
      month(2025, 2),
      {},
      { form: 'day-of-month', date: '2025-02-28', ...clamped },
      '2025-02-28',
    ],
    [
      '"trong 3 ngày kể từ ngày kết thúc kỳ"',
      { due: afterClose(3, 'days') },
      month(2025, 10),
      {},
      { form: 'after-close', date: '2025-10-17', ...counted(3, 'days', '2025-10-14') },
      '2025-10-17',
    ],
    [
      '"trong 5 ngày sau khi bão tan", the fifth a Sunday',
      { due: afterEvent(5, 'days') },
      STORM,
      ended('2025-09-30'),
      { form: 'after-event', date: '2025-10-05', ...counted(5, 'days', '2025-09-30') },
      '2025-10-06',
    ],
    [
      '"trong 5 ngày làm việc sau khi bão tan"',
      { due: afterEvent(5, 'working-days') },
      STORM,
      ended('2025-09-30'),
      { form: 'after-event', date: '2025-10-07', ...counted(5, 'working-days', '2025-09-30') },
      '2025-10-07',
    ],
    [
      'a day entered',
      { due: { kind: 'entered', date: on('2025-10-17'), note: 'Theo thư ngày 01/10' } },
      month(2025, 10),
      {},
      { form: 'entered', date: '2025-10-17' },
      '2025-10-17',
    ],
    [
      'a listed day, a Sunday',
      LISTED,
      listed('2025-06-01'),
      {},
      { form: 'listed-day', date: '2025-06-01' },
      '2025-06-02',
    ],
    [
      'a part is due with its host',
      part(),
      month(2025, 10),
      within(reportingRule()),
      { form: 'host', date: '2025-10-20' },
      '2025-10-20',
    ],
  ])('%s', (_sentence, change, period, facts, nominal, effective) => {
    const deadline = deadlineFor(reportingRule(change), period, { ...context, ...facts });
    expect(deadline.explanation.find(({ step }) => step === 'nominal')).toEqual({
      step: 'nominal',
      ...told,
      ...Object(nominal),
    });
    expect(deadline.effective).toBe(effective);
  });
});

// Decision D11: what is counted in working days ends where it falls, here on Sunday, 14 September 2025.
test.each<[string, DueForm, Period]>([
  ['the close of the period', afterClose(0, 'working-days'), month(2025, 9)],
  ['an event', afterEvent(0, 'working-days'), STORM],
])('no working day after %s on a day off stays there', (_name, due, period) => {
  const deadline = deadlineFor(reportingRule({ due }), period, {
    ...context,
    ...ended('2025-09-14'),
  });
  expect(deadline.effective).toBe('2025-09-14');
});

describe('there is no date, and why', () => {
  test.each<[string, Partial<ReportingRule>, Period, Partial<RuleContext>, string]>([
    [
      'a day of the month for an event',
      { due: { kind: 'day-of-month', day: 20, monthOffset: 0 } },
      STORM,
      {},
      'period-without-days',
    ],
    [
      'a day of the year for an event',
      { due: { kind: 'yearly-day', month: 11, day: 15, yearOffset: 0 } },
      STORM,
      {},
      'period-without-days',
    ],
    [
      'days after the close of an event',
      { due: afterClose(3, 'days') },
      STORM,
      {},
      'period-without-days',
    ],
    ['an event not recorded', { due: afterEvent(5, 'days') }, STORM, {}, 'event-not-recorded'],
    [
      'an event not recorded, of a month',
      { due: afterEvent(5, 'days') },
      month(2025, 10),
      {},
      'event-not-recorded',
    ],
    ['nothing said', { due: { kind: 'none' } }, month(2025, 10), {}, 'unscheduled'],
    ['nothing said of an event', { due: { kind: 'none' } }, STORM, {}, 'unscheduled'],
    ['a part whose host is not known here', part(), month(2025, 10), {}, 'unscheduled'],
    [
      'a part whose host has no date',
      part(),
      month(2025, 10),
      within(reportingRule({ due: { kind: 'none' } })),
      'unscheduled',
    ],
    [
      'a monthly part of a host on listed days',
      part(),
      month(2025, 10),
      within(reportingRule(LISTED)),
      'unscheduled',
    ],
    [
      'a part on listed days that are no longer those of its rule',
      part(),
      listed('2025-06-01'),
      {},
      'unscheduled',
    ],
  ])('%s', (_name, change, period, facts, reason) => {
    const deadline = deadlineFor(reportingRule(change), period, { ...context, ...facts });
    expect(deadline).toMatchObject({ nominal: null, effective: null });
    expect(deadline.explanation.at(-1)).toEqual({ step: 'no-date', reason });
  });
});
