import { describe, expect, test } from 'vitest';
import { CivilDate } from '../calendar/civil-date.ts';
import { RuleId } from '../kernel/id.ts';
import type { Period } from '../period/cadence.ts';
import { idOf } from '../testing/draft.ts';
import { reportingRule, ruleContext } from '../testing/rule.ts';
import type { ReportingRule } from './rule.ts';
import { upcomingPeriods } from './upcoming-periods.ts';

const on = (text: string) => CivilDate.parse(text);
const context = ruleContext('2026-03-10');
const yearly = reportingRule({
  id: RuleId.parse(idOf(901)),
  cadence: { kind: 'year' },
  due: { kind: 'yearly-day', month: 11, day: 30, yearOffset: 0 },
});

const named = (change: Partial<ReportingRule>) =>
  upcomingPeriods(reportingRule(change), [], context, on('2026-07-20'), 6).map(({ key }) => key);

describe('the periods of a rule that are still to come', () => {
  test('begin with the one due today, carry their dates moved off days off, and leave December to the year', () => {
    const coming = upcomingPeriods(reportingRule(), [yearly], context, on('2026-07-20'), 6);
    expect(
      coming.map(({ key, deadline, replacedBy }) => [key, deadline.effective, replacedBy?.kind]),
    ).toEqual([
      ['2026-07-31.4.month', '2026-07-20', undefined],
      ['2026-08-31.4.month', '2026-08-20', undefined],
      ['2026-09-30.4.month', '2026-09-21', undefined],
      ['2026-10-31.4.month', '2026-10-20', undefined],
      ['2026-11-30.4.month', '2026-11-20', undefined],
      ['2026-12-31.4.month', '2026-12-21', 'year'],
    ]);
  });

  test('a rule that owes each month keeps December', () => {
    const rule = reportingRule({ replacedByLonger: false });
    const coming = upcomingPeriods(rule, [yearly], context, on('2026-12-01'), 1);
    expect(coming[0]?.replacedBy).toBeNull();
  });

  test('the reports of a yearly rule over three years, the first with its estimate', () => {
    const coming = upcomingPeriods(yearly, [], context, on('2026-12-20'), 12);
    expect(coming.map(({ key, deadline }) => [key, deadline.effective])).toEqual([
      ['2027-12-31.8.year', '2027-11-30'],
      ['2028-12-31.8.year', '2028-11-30'],
      ['2029-12-31.8.year', '2029-11-30'],
    ]);
    expect(coming[0]?.deadline.estimateFrom).toBe('2027-11-30');
  });

  test('end with the life of the rule', () => {
    const rule = reportingRule({ activeTo: on('2026-09-30') });
    expect(upcomingPeriods(rule, [], context, on('2026-07-21'), 12)).toHaveLength(2);
  });

  test('a rule without a cadence has its one period, however long it was due', () => {
    const rule = reportingRule({
      cadence: { kind: 'once' },
      due: { kind: 'fixed', date: on('2026-04-01') },
    });
    expect(upcomingPeriods(rule, [], context, on('2027-07-20'), 12)).toMatchObject([
      { key: 'event.Báo cáo định kỳ', deadline: { effective: '2026-04-01' } },
    ]);
    const asked = reportingRule({ cadence: { kind: 'on-request' }, due: { kind: 'none' } });
    expect(upcomingPeriods(asked, [], context, on('2026-07-20'), 12)).toEqual([]);
  });

  test('a rule without a cadence has its one occasion, one on request none', () => {
    const undated = { due: { kind: 'none' } } as const;
    expect(named({ ...undated, cadence: { kind: 'unscheduled' } })).toEqual([
      'event.Báo cáo định kỳ',
    ]);
    expect(named({ ...undated, cadence: { kind: 'on-request' } })).toEqual([]);
    const december: Period = { kind: 'month', year: 2026, month: 12 };
    const merged = { hostRuleId: null, host: 'Báo cáo năm', period: december };
    expect(named({ merged })).toEqual(['2026-12-31.4.month']);
    const readAs = { period: december, reason: 'Nhầm tháng', document: null };
    expect(named({ readAs })).toEqual(['2026-12-31.4.month']);
  });
});
