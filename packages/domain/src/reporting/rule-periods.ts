import { dayNumber } from '../calendar/day-number.ts';
import type { DateRange } from '../period/bounds.ts';
import { boundDays, periodBounds } from '../period/bounds.ts';
import { periodsOverlapping } from '../period/cadence-periods.ts';
import type { Period } from '../period/cadence.ts';
import { replacedBy } from '../period/replacement.ts';
import type { RuleContext } from './due-day.ts';
import { nominalDay } from './due-day.ts';
import type { ReportingRule } from './rule.ts';

/**
 * The periods for which a rule makes obligations, among those that share a day with the range.
 *
 * - A rule that names one period has that one: as read by the clerk where recorded; as printed only where it does not end
 *   before the plan was issued (decision D7).
 * - A cadence has the periods that close within the rule's life (from the issue date on) and are not due before the issue.
 *   A period in whose end month a longer sibling closes is left to the sibling, if the rule says so.
 * - Once or unscheduled without a period: one, named after the rule. On request: none, letters make them.
 *
 * @example
 * periodsOwed(monthly, [yearly], context, { from: '2026-11-01', to: '2026-12-31' }).length; // 1, for December is the year's
 */
export function periodsOwed(
  rule: ReportingRule,
  siblings: readonly ReportingRule[],
  context: RuleContext,
  range: DateRange,
): readonly Period[] {
  if (rule.readAs) return [rule.readAs.period];
  const named = rule.merged?.period;
  if (named) return endsBeforeIssue(named, context) ? [] : [named];
  const occasion = occasionOf(rule);
  if (occasion) return [occasion];
  const owed = closingWithinLife(rule, context, range);
  if (!rule.replacedByLonger) return owed;
  return owed.filter((period) => !longerSibling(period, siblings, context));
}

/**
 * The one occasion, called by the rule's name, for which a rule without a cadence owes its report; null for a rule that has periods,
 * named or of its cadence.
 *
 * @example
 * occasionOf(monthly); // null
 */
export function occasionOf(rule: ReportingRule): Extract<Period, { kind: 'event' }> | null {
  const { kind } = rule.cadence;
  if (rule.readAs || rule.merged?.period || (kind !== 'once' && kind !== 'unscheduled'))
    return null;
  return { kind: 'event', name: rule.name.slice(0, 200) };
}

/**
 * The longer sibling's period that stands in a period's place; null where the period stands.
 *
 * @example
 * longerSibling({ kind: 'month', year: 2026, month: 12 }, [yearly], context); // { kind: 'year', year: 2026 }
 */
export function longerSibling(
  period: Period,
  siblings: readonly ReportingRule[],
  context: RuleContext,
): Period | null {
  const bounds = periodBounds(period);
  if (!bounds) return null;
  const closing = { from: bounds.to, to: bounds.to };
  return replacedBy(
    period,
    siblings.flatMap((sibling) => closingWithinLife(sibling, context, closing)),
  );
}

/**
 * The rules that stand beside one under the same name; where their periods end in one month, the longer may stand for the shorter.
 *
 * @example
 * siblingsOf(monthly, [monthly, yearly]).length; // 1
 */
export const siblingsOf = (
  rule: Pick<ReportingRule, 'id' | 'planId' | 'name'>,
  rules: readonly ReportingRule[],
): readonly ReportingRule[] =>
  rules.filter(
    (other) => other.id !== rule.id && other.planId === rule.planId && other.name === rule.name,
  );

/** Whether a rule owes this period of its cadence at all, siblings aside. */
export function isWithinLife(rule: ReportingRule, period: Period, context: RuleContext): boolean {
  const bounds = boundDays(period);
  if (!bounds) return false;
  const from = rule.activeFrom ?? context.issuedOn;
  if (from && bounds.to < dayNumber(from)) return false;
  if (rule.activeTo && bounds.to > dayNumber(rule.activeTo)) return false;
  const nominal = nominalDay(rule, period, context);
  return nominal === null || !context.issuedOn || nominal >= dayNumber(context.issuedOn);
}

function closingWithinLife(
  rule: ReportingRule,
  context: RuleContext,
  range: DateRange,
): readonly Period[] {
  return periodsOverlapping(rule.cadence, range).filter((period) =>
    isWithinLife(rule, period, context),
  );
}

/**
 * Whether a period ends before the plan was issued: one that the paper names so is most likely a slip, and makes no obligation.
 *
 * @example
 * endsBeforeIssue({ kind: 'month', year: 2022, month: 12 }, { issuedOn: '2023-05-01' }); // true
 */
export function endsBeforeIssue(
  period: Period,
  { issuedOn }: Pick<RuleContext, 'issuedOn'>,
): boolean {
  const bounds = boundDays(period);
  return bounds !== null && issuedOn !== null && bounds.to < dayNumber(issuedOn);
}
