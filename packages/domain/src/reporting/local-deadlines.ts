import type { Calendars } from '../agency/calendars.ts';
import { compareDates } from '../calendar/arithmetic.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
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

/** The deadline by which a period goes, and those of bodies whose own calendar comes to another day. */
export interface PeriodDeadlines {
  readonly deadline: Deadline;
  readonly others: readonly LocalDeadline[];
}

/**
 * The deadlines of one period for the bodies that owe it, one of them leading: that of the calendar for all where anybody counts by it or
 * nobody owes the period, else the first.
 *
 * @example
 * const march = { kind: 'month', year: 2026, month: 3 };
 * periodDeadlines(monthly, march, { ...context, calendars }, [health.id]).others; // [], it has no days of its own
 */
export function periodDeadlines(
  rule: ReportingRule,
  period: Period,
  context: LocalContext,
  bodies: readonly AgencyId[],
): PeriodDeadlines {
  const { calendars } = context;
  const local = localDeadlines(rule, period, context, bodies);
  const ofAll = local.find((one) => one.bodies.some((id) => calendars.of(id) === calendars.all));
  const leading = ofAll ?? local.toSorted(byDay)[0];
  const deadline = leading?.deadline ?? deadlineFor(rule, period, context);
  return {
    deadline,
    others: local.filter((one) => one.deadline.effective !== deadline.effective).toSorted(byDay),
  };
}

/**
 * The first day to which any of a period's deadlines comes; null where it has no date.
 *
 * @example
 * firstDue(periodDeadlines(monthly, { kind: 'month', year: 2026, month: 3 }, { ...context, calendars }, [])); // '2026-03-20'
 */
export const firstDue = ({ deadline, others }: PeriodDeadlines): CivilDate | null =>
  [deadline, ...others.map((other) => other.deadline)]
    .flatMap(({ effective }) => effective ?? [])
    .toSorted(compareDates)[0] ?? null;

function byDay({ deadline: one }: LocalDeadline, { deadline: other }: LocalDeadline): number {
  return one.effective && other.effective ? compareDates(one.effective, other.effective) : 0;
}
