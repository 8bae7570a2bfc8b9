import { describe, expect, test } from 'vitest';
import { CivilDate } from '../calendar/civil-date.ts';
import type { Period } from '../period/cadence.ts';
import { reportingRule, ruleContext } from '../testing/rule.ts';
import { deadlineFor } from './deadline.ts';
import { readRuleAs } from './read-rule-as.ts';
import { periodsOwed } from './rule-periods.ts';

const on = (text: string) => CivilDate.parse(text);
const month = (year: number, number: number): Period => ({ kind: 'month', year, month: number });

// "báo cáo tình hình, kết quả thực hiện (lồng ghép báo cáo tháng 12/2022)" in a plan of May 2023 whose day is blank
const merged = reportingRule({
  cadence: { kind: 'once' },
  due: { kind: 'none' },
  merged: { hostRuleId: null, host: 'báo cáo tháng 12/2022', period: month(2022, 12) },
});
const context = ruleContext('2023-05-01');
const reason = 'Văn bản ghi nhầm năm: lồng ghép vào báo cáo tháng 12/2023';
const readAs = { period: month(2023, 12), reason, document: null };

describe('a period recorded as read otherwise', () => {
  test('owes that period by the day entered, and the date tells of the wording, the reading and its own origin', () => {
    const read = readRuleAs(merged, readAs, on('2023-12-23'), context);
    if (!read.ok) throw new Error(read.refusal.code);
    const range = { from: on('2023-05-01'), to: on('2024-05-01') };
    expect(periodsOwed(read.value, [], context, range)).toEqual([month(2023, 12)]);
    expect(read.value.wording).toBe(merged.wording);
    expect(deadlineFor(read.value, month(2023, 12), context)).toMatchObject({
      window: { from: '2023-11-15', to: '2023-12-14' },
      nominal: '2023-12-23',
      effective: '2023-12-25',
      explanation: [
        { step: 'sentence' },
        { step: 'merged' },
        { step: 'read-as', named: month(2022, 12), period: month(2023, 12), reason },
        { step: 'window', clause: 'decree-09-2019-art-12' },
        { step: 'nominal', form: 'entered', date: '2023-12-23' },
        { step: 'shift', from: '2023-12-23', to: '2023-12-25', clause: 'civil-code-2015-art-148' },
      ],
    });
  });

  test('without a day it stays without a date', () => {
    const read = readRuleAs(merged, readAs, null, context);
    expect(read).toMatchObject({ ok: true, value: { due: { kind: 'none' }, readAs } });
  });

  test('a day entered where nothing is read otherwise says why in a step of its own', () => {
    const due = {
      kind: 'entered',
      date: on('2023-12-15'),
      note: 'Thống nhất tại cuộc họp',
    } as const;
    const rule = reportingRule({ cadence: { kind: 'unscheduled' }, operator: 'by', due });
    const period: Period = { kind: 'event', name: rule.name };
    expect(deadlineFor(rule, period, context).explanation).toMatchObject([
      { step: 'sentence' },
      { step: 'entered', note: 'Thống nhất tại cuộc họp' },
      { step: 'nominal', form: 'entered', date: '2023-12-15' },
    ]);
  });

  test.each([
    [
      'a rule that recurs',
      reportingRule(),
      month(2023, 12),
      { code: 'rule.recurring', facts: { cadence: 'month' } },
    ],
    [
      'a period as impossible as the printed one',
      merged,
      month(2023, 4),
      { code: 'period.before-issue', facts: { issuedOn: '2023-05-01' } },
    ],
  ])('%s is refused', (_what, rule, period, refusal) => {
    const read = readRuleAs(rule, { ...readAs, period }, null, context);
    expect(read).toEqual({ ok: false, refusal });
  });

  test('a rule without a cadence may be read, and is due by the day entered', () => {
    const rule = reportingRule({ cadence: { kind: 'unscheduled' }, due: { kind: 'none' } });
    expect(readRuleAs(rule, readAs, on('2023-12-23'), context)).toMatchObject({
      ok: true,
      value: { readAs, operator: 'by', due: { kind: 'entered', date: '2023-12-23', note: reason } },
    });
  });

  test('the month of the issue itself may be meant', () => {
    const read = readRuleAs(merged, { ...readAs, period: month(2023, 5) }, null, context);
    expect(read.ok).toBe(true);
  });
});
