import { CivilDate } from '../calendar/civil-date.ts';
import { vietnamCalendar } from '../calendar/vietnam.ts';
import { PlanId, RuleId } from '../kernel/id.ts';
import type { RuleContext } from '../reporting/due-day.ts';
import type { ReportingRule } from '../reporting/rule.ts';
import { idOf } from './draft.ts';

/** "Báo cáo tháng (trước ngày 20 hằng tháng)" of every accountable body, unless changed. */
export const reportingRule = (change: Partial<ReportingRule> = {}): ReportingRule => ({
  id: RuleId.parse(idOf(900)),
  planId: PlanId.parse(idOf(800)),
  name: 'Báo cáo định kỳ',
  wording: 'báo cáo định kỳ trước ngày 20 hằng tháng',
  anchor: { start: 10, end: 50 },
  cadence: { kind: 'month' },
  window: { kind: 'decree' },
  due: { kind: 'day-of-month', day: 20, monthOffset: 0 },
  operator: 'before',
  shift: 'next',
  replacedByLonger: true,
  reporters: { kind: 'accountable' },
  receiver: { agencyId: null, text: 'Ủy ban nhân dân tỉnh' },
  via: null,
  merged: null,
  above: null,
  readAs: null,
  activeFrom: null,
  activeTo: null,
  version: 0,
  ...change,
});

const calendar = vietnamCalendar();

/** Vietnam's calendar and a plan issued on the day given, "trước ngày X" read as by the end of X. */
export const ruleContext = (issuedOn: string, change: Partial<RuleContext> = {}): RuleContext => ({
  calendar,
  issuedOn: CivilDate.parse(issuedOn),
  before: 'end-of-day',
  ...change,
});
