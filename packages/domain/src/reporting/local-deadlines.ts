import type { Calendars } from '../agency/calendars.ts';
import type { AgencyId } from '../kernel/id.ts';
import type { Period } from '../period/cadence.ts';
import type { Deadline } from './deadline.ts';
import { deadlineFor } from './deadline.ts';
import type { RuleContext } from './due-day.ts';
import type { ReportingRule } from './rule.ts';

/** What a rule's dates depend on where bodies count by calendars of their own; `calendar` is the one for all. */
export interface LocalContext extends RuleContext {
  readonly calendars: Calendars;
}

/** The deadline of a period for some of the bodies that owe it. */
export interface LocalDeadline {
  readonly deadline: Deadline;
  readonly bodies: readonly AgencyId[];
}

/**
 * The deadlines of one period, each with the bodies that have it: every body counts by its own calendar, and bodies for which it comes
 * to the same share one. Where none has days of its own there is one.
 *
 * @example
 * const march = { kind: 'month', year: 2026, month: 3 };
 * localDeadlines(monthly, march, { ...context, calendars }, [health.id, culture.id]).length; // 1, neither has days of its own
 */
export function localDeadlines(
  rule: ReportingRule,
  period: Period,
  context: LocalContext,
  bodies: readonly AgencyId[],
): readonly LocalDeadline[] {
  const byCalendar = [...Map.groupBy(bodies, (id) => context.calendars.of(id))].map(
    ([calendar, some]): LocalDeadline => ({
      deadline: deadlineFor(rule, period, { ...context, calendar }),
      bodies: some,
    }),
  );
  if (byCalendar.length < 2) return byCalendar;
  return [...Map.groupBy(byCalendar, ({ deadline }) => JSON.stringify(deadline)).values()].flatMap(
    (alike) => {
      const [first] = alike;
      return first ? [{ ...first, bodies: alike.flatMap(({ bodies: some }) => some) }] : [];
    },
  );
}
