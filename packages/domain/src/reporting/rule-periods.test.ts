import { describe, expect, test } from 'vitest';
import { CivilDate } from '../calendar/civil-date.ts';
import type { Period } from '../period/cadence.ts';
import { periodKey } from '../period/period-key.ts';
import { idOf } from '../testing/draft.ts';
import { reportingRule, ruleContext } from '../testing/rule.ts';
import { deadlineFor } from './deadline.ts';
import {
  endsBeforeIssue,
  isWithinLife,
  occasionOf,
  periodsOwed,
  siblingsOf,
} from './rule-periods.ts';
import type { DueForm, ReportingRule } from './rule.ts';
import { PlanId, RuleId } from '../kernel/id.ts';

const on = (text: string) => CivilDate.parse(text);
const month = (year: number, number: number): Period => ({ kind: 'month', year, month: number });
const yearlyDay = (m: number, day: number, yearOffset = 0): DueForm => ({
  kind: 'yearly-day',
  month: m,
  day,
  yearOffset,
});
const dayOfMonth = (day: number, monthOffset = 0): DueForm => ({
  kind: 'day-of-month',
  day,
  monthOffset,
});
const context = ruleContext('2023-01-10');

describe('which periods a rule owes', () => {
  const range = { from: on('2023-01-01'), to: on('2024-12-31') };
  const keys = (rule: ReportingRule, siblings: ReportingRule[] = [], issued = '2023-11-21') =>
    periodsOwed(rule, siblings, ruleContext(issued), range).map(periodKey);
  // "báo cáo ... (lồng ghép báo cáo tháng 12/2022)" in a plan of 2023
  const merged = reportingRule({
    cadence: { kind: 'unscheduled' },
    due: { kind: 'none' },
    merged: { hostRuleId: null, host: 'báo cáo tháng 12/2022', period: month(2022, 12) },
  });

  test('a period that ends before the plan was issued makes no obligation until it is read as another (D7)', () => {
    expect(keys(merged)).toEqual([]);
    const readAs = { period: month(2023, 12), reason: 'Nhầm năm', document: null };
    const mended = { ...merged, readAs };
    expect(keys(mended)).toEqual(['2023-12-31.4.month']);
    expect(deadlineFor(mended, month(2023, 12), context)).toMatchObject({
      effective: null,
      explanation: [
        { step: 'sentence' },
        { step: 'merged', host: 'báo cáo tháng 12/2022' },
        { step: 'read-as', named: month(2022, 12), period: month(2023, 12), reason: 'Nhầm năm' },
        { step: 'window', from: '2023-11-15', to: '2023-12-14' },
        { step: 'no-date', reason: 'unscheduled' },
      ],
    });
    const dated: ReportingRule = { ...mended, due: { kind: 'fixed', date: on('2023-12-25') } };
    expect(deadlineFor(dated, month(2023, 12), context).effective).toBe('2023-12-25');
  });

  test('a part is due with its host where the host is known here', () => {
    const rule = reportingRule({
      due: { kind: 'none' },
      merged: { hostRuleId: RuleId.parse(idOf(901)), host: 'báo cáo tháng', period: null },
    });
    const hosted = { ...context, hostRule: reportingRule({ due: dayOfMonth(18) }) };
    expect(deadlineFor(rule, month(2026, 2), hosted).effective).toBe('2026-02-23');
  });

  test('a part is due on the very day of its host, also where the host stays on a day off', () => {
    const host = { hostRuleId: RuleId.parse(idOf(901)), host: 'báo cáo tháng', period: null };
    const hostRule = reportingRule({ due: dayOfMonth(18), shift: 'none' });
    const part = reportingRule({ due: { kind: 'none' }, operator: 'by', merged: host });
    expect(deadlineFor(part, month(2026, 2), { ...context, hostRule }).effective).toBe(
      '2026-02-18',
    );
  });

  test('periods that close before the issue or are due before it are not owed', () => {
    expect(keys(reportingRule())[0]).toBe('2023-12-31.4.month');
    const yearly = reportingRule({ cadence: { kind: 'year' }, due: yearlyDay(11, 15) });
    expect(keys(yearly)).toEqual(['2024-12-31.8.year']);
  });

  test('the days on the edge count: issued on the closing day, due on the day of issue, active to the last day', () => {
    const monthly = reportingRule({ due: dayOfMonth(5, 1) });
    expect(keys(monthly, [], '2024-10-31')[0]).toBe('2024-10-31.4.month');
    expect(keys(reportingRule(), [], '2024-10-20')[0]).toBe('2024-10-31.4.month');
    expect(keys(reportingRule(), [], '2024-10-21')[0]).toBe('2024-11-30.4.month');
    const active = { activeFrom: on('2024-02-29'), activeTo: on('2024-04-30') };
    expect(keys(reportingRule(active))).toEqual([
      '2024-02-29.4.month',
      '2024-03-31.4.month',
      '2024-04-30.4.month',
    ]);
    expect(keys(merged, [], '2022-12-31')).toEqual(['2022-12-31.4.month']);
    expect(keys(merged, [], '2023-01-01')).toEqual([]);
  });

  test('month 6 and month 12 are left to the longer sibling, unless the rule says otherwise', () => {
    const siblings = [
      reportingRule({ cadence: { kind: 'half-year' }, due: yearlyDay(5, 18) }),
      reportingRule({ cadence: { kind: 'year' }, due: yearlyDay(11, 30) }),
    ];
    const owed = keys(reportingRule(), siblings, '2024-01-02');
    expect(owed).toHaveLength(10);
    expect(owed).not.toContain('2024-06-30.4.month');
    expect(owed).not.toContain('2024-12-31.4.month');
    expect(keys(reportingRule({ replacedByLonger: false }), siblings, '2024-01-02')).toHaveLength(
      12,
    );
  });

  test('a longer sibling that is not owed itself replaces nothing', () => {
    const yearly = reportingRule({ cadence: { kind: 'year' }, due: yearlyDay(11, 15) });
    expect(keys(reportingRule(), [yearly])[0]).toBe('2023-12-31.4.month');
  });

  test('once is one obligation named after the rule, on request is none', () => {
    expect(keys(reportingRule({ cadence: { kind: 'once' } }))).toEqual(['event.Báo cáo định kỳ']);
    expect(keys(reportingRule({ cadence: { kind: 'on-request' } }))).toEqual([]);
  });
});

const once = reportingRule({ cadence: { kind: 'once' }, due: { kind: 'none' } });

test.each<[string, Partial<ReportingRule>, string | null]>([
  ['owed once', {}, 'Báo cáo định kỳ'],
  ['without a cadence', { cadence: { kind: 'unscheduled' } }, 'Báo cáo định kỳ'],
  ['owed on request', { cadence: { kind: 'on-request' } }, null],
  ['owed each month', { cadence: { kind: 'month' } }, null],
  [
    'read as a month',
    { readAs: { period: month(2023, 12), reason: 'Nhầm năm', document: null } },
    null,
  ],
  [
    'asked within the report of a month',
    { merged: { hostRuleId: null, host: 'báo cáo tháng', period: month(2023, 12) } },
    null,
  ],
  ['of a long name', { name: 'B'.repeat(250) }, 'B'.repeat(200)],
])('the occasion of a rule %s', (_name, change, name) => {
  expect(occasionOf({ ...once, ...change })?.name ?? null).toBe(name);
});

test('a rule without a date owes the periods of its cadence', () => {
  const undated = reportingRule({ due: { kind: 'none' } });
  const range = { from: on('2023-02-01'), to: on('2023-03-31') };
  expect(periodsOwed(undated, [], context, range).map(periodKey)).toEqual([
    '2023-02-28.4.month',
    '2023-03-31.4.month',
  ]);
});

test('siblings are the other rules of one name in one plan', () => {
  const rule = reportingRule();
  const sibling = reportingRule({ id: RuleId.parse(idOf(901)) });
  const elsewhere = reportingRule({
    id: RuleId.parse(idOf(902)),
    planId: PlanId.parse(idOf(801)),
  });
  const named = reportingRule({ id: RuleId.parse(idOf(903)), name: 'Báo cáo năm' });
  expect(siblingsOf(rule, [rule, sibling, elsewhere, named])).toEqual([sibling]);
});

test('an event has no days, so that it neither closes within a life nor ends before an issue', () => {
  const storm: Period = { kind: 'event', name: 'Bão số 3' };
  expect(isWithinLife(once, storm, context)).toBe(false);
  expect(endsBeforeIssue(storm, context)).toBe(false);
  expect(endsBeforeIssue(month(2022, 12), context)).toBe(true);
  expect(endsBeforeIssue(month(2022, 12), { issuedOn: null })).toBe(false);
});
