import type { CivilDate } from '../calendar/civil-date.ts';
import { done, refuse } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import type { RuleContext } from './due-day.ts';
import { endsBeforeIssue } from './rule-periods.ts';
import type { ReadAs, ReportingRule } from './rule.ts';

/**
 * The rule with the clerk's reading of its period recorded beside the wording (decision D7) and, where the clerk enters one, the
 * day on which that report is due (decision D8); without it the rule keeps the date it has. The wording stays what it is.
 *
 * Refuses `rule.recurring` where a cadence makes the periods, and `period.before-issue` where the reading would leave the report as
 * impossible as the paper has it.
 *
 * @example
 * const december = { period: { kind: 'month', year: 2023, month: 12 }, reason: 'in nhầm', document: null };
 * readRuleAs(monthly, december, CivilDate.parse('2023-12-25'), context); // refused: rule.recurring
 */
export function readRuleAs(
  rule: ReportingRule,
  readAs: ReadAs,
  dueOn: CivilDate | null,
  context: Pick<RuleContext, 'issuedOn'>,
): Result<ReportingRule> {
  const { kind } = rule.cadence;
  if (kind !== 'once' && kind !== 'unscheduled')
    return refuse({ code: 'rule.recurring', facts: { cadence: kind } });
  if (context.issuedOn !== null && endsBeforeIssue(readAs.period, context))
    return refuse({ code: 'period.before-issue', facts: { issuedOn: context.issuedOn } });
  if (dueOn === null) return done({ ...rule, readAs });
  const due = { kind: 'entered' as const, date: dueOn, note: readAs.reason };
  return done({ ...rule, readAs, due, operator: 'by' });
}
