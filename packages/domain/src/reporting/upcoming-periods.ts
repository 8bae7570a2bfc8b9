import { addDays, addMonths } from '../calendar/arithmetic.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import { periodBounds } from '../period/bounds.ts';
import { periodsOverlapping } from '../period/cadence-periods.ts';
import type { Period } from '../period/cadence.ts';
import { periodKey } from '../period/period-key.ts';
import type { Deadline } from './deadline.ts';
import { deadlineFor } from './deadline.ts';
import type { RuleContext } from './due-day.ts';
import { isWithinLife, longerSibling, periodsOwed } from './rule-periods.ts';
import type { ReportingRule } from './rule.ts';

/** A period of a rule that is still to come, as a person who looks at the rule wants to see it. */
export interface UpcomingPeriod {
  readonly period: Period;
  readonly key: string;
  readonly deadline: Deadline;
  /** The longer report that stands in its place; nobody owes this one then. */
  readonly replacedBy: Period | null;
}

/** How many months ahead the periods of a cadence begin that are looked at: at least three reports of a yearly rule. */
const AHEAD_MONTHS = 36;
/** A report is due within this many days of its period's own. */
const REACH = 400;

/**
 * The next periods of a rule whose reports are due on a day or later, in the order of their periods, those that a longer sibling
 * replaces among them. A rule that names one period, or none, has that one however long ago it was due.
 *
 * @example
 * upcomingPeriods(monthly, [yearly], context, today, 12).length; // 12
 */
export function upcomingPeriods(
  rule: ReportingRule,
  siblings: readonly ReportingRule[],
  context: RuleContext,
  today: CivilDate,
  count: number,
): readonly UpcomingPeriod[] {
  const range = { from: addDays(today, -REACH), to: addMonths(today, AHEAD_MONTHS) };
  const look = (period: Period): UpcomingPeriod => ({
    period,
    key: periodKey(period),
    deadline: deadlineFor(rule, period, context),
    replacedBy: rule.replacedByLonger ? longerSibling(period, siblings, context) : null,
  });
  if (rule.readAs || rule.merged?.period || !recurs(rule))
    return periodsOwed(rule, siblings, context, range).map(look);
  const coming: UpcomingPeriod[] = [];
  for (const period of periodsOverlapping(rule.cadence, range)) {
    if (coming.length === count) break;
    if (!isWithinLife(rule, period, context)) continue;
    const upcoming = look(period);
    const due = upcoming.deadline.effective ?? periodBounds(period)?.to ?? today;
    if (due >= today) coming.push(upcoming);
  }
  return coming;
}

/** Whether a cadence makes the periods of a rule. */
const recurs = ({ cadence: { kind } }: ReportingRule): boolean =>
  kind !== 'once' && kind !== 'unscheduled' && kind !== 'on-request';
