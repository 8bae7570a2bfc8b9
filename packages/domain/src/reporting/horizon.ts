import { addDays, addMonths, earlierOf } from '../calendar/arithmetic.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import type { Period } from '../period/cadence.ts';
import { periodKey } from '../period/period-key.ts';
import type { Deadline } from './deadline.ts';
import { deadlineFor } from './deadline.ts';
import type { RuleContext } from './due-day.ts';
import { periodsOwed } from './rule-periods.ts';
import type { ReportingRule } from './rule.ts';

/** One period of a rule for which obligations exist, whoever owes them. */
export interface OwedPeriod {
  readonly period: Period;
  readonly key: string;
  readonly deadline: Deadline;
  /** The day on which it is fixed who owes it: the last of the data window; null for an event, fixed when it is made. */
  readonly closesOn: CivilDate | null;
}

/** How far ahead obligations are made: their nominal due date lies within 12 months of the night (decision D5). */
const AHEAD_MONTHS = 12;
/** A nominal due date lies within this many days of its period's own days. */
const REACH = 400;

/**
 * The last nominal due date for which obligations exist on a day.
 *
 * @example
 * horizonOn(CivilDate.parse('2026-07-20')); // '2027-07-20'
 */
export const horizonOn = (date: CivilDate): CivilDate => addMonths(date, AHEAD_MONTHS);

/**
 * The last nominal date for which occurrences of yearly tasks exist on a day: as far as obligations, and not past the plan's period.
 *
 * @example
 * occurrencesUntil(CivilDate.parse('2026-07-20'), CivilDate.parse('2026-12-31')); // '2026-12-31'
 */
export const occurrencesUntil = (date: CivilDate, periodTo: CivilDate | null): CivilDate =>
  periodTo === null ? horizonOn(date) : earlierOf(horizonOn(date), periodTo);

/**
 * The periods that a night of `date` has to look at for a rule: those that come within the horizon since it was last extended up to
 * `madeUntil`, and those that close on it, for then it is fixed who owes them. With `madeUntil` null: every period from the issue on,
 * those without a date too.
 *
 * @example
 * periodsToMake(monthly, [], context, { date: '2023-01-10', madeUntil: null }).length; // 12
 */
export function periodsToMake(
  rule: ReportingRule,
  siblings: readonly ReportingRule[],
  context: RuleContext,
  night: { readonly date: CivilDate; readonly madeUntil: CivilDate | null },
): readonly OwedPeriod[] {
  const { date, madeUntil } = night;
  const until = horizonOn(date);
  const start = context.issuedOn ?? rule.activeFrom ?? addDays(date, -REACH);
  const since = madeUntil === null ? null : earlierOf(madeUntil, date);
  const from = since === null || addDays(since, -REACH) < start ? start : addDays(since, -REACH);
  return periodsOwed(rule, siblings, context, { from, to: until })
    .map((period): OwedPeriod => {
      const deadline = deadlineFor(rule, period, context);
      return { period, key: periodKey(period), deadline, closesOn: deadline.window?.to ?? null };
    })
    .filter(({ deadline: { nominal }, closesOn }) => {
      if (nominal !== null && nominal > until) return false;
      if (madeUntil === null) return true;
      return closesOn === date || (nominal !== null && nominal > madeUntil);
    });
}
