import { addMonths, laterOf } from '../calendar/arithmetic.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import type { AgencyId } from '../kernel/id.ts';
import type { DateRange } from '../period/bounds.ts';
import type { Period } from '../period/cadence.ts';
import { deadlineFor } from './deadline.ts';
import { localDeadlines } from './local-deadlines.ts';
import type { LocalContext } from './local-deadlines.ts';
import { reportersOn } from './reporters.ts';
import type { ReporterFacts } from './reporters.ts';
import { periodsOwed } from './rule-periods.ts';
import type { ReportingRule } from './rule.ts';
import type { ReportTemplate } from './template.ts';

/** A rule with what decides its periods, its dates, who reports and what they are asked. */
export interface RehearsedRule {
  readonly rule: ReportingRule;
  readonly siblings: readonly ReportingRule[];
  readonly context: LocalContext;
  readonly reporters: ReporterFacts;
  /** Without one of its own it asks for what every rule does: the results of its plan. */
  readonly template?: ReportTemplate;
}

/** A report of a rule on one period, with its day, the days of its figures and who owes it on that day. */
export interface DueReport {
  readonly of: RehearsedRule;
  readonly period: Period;
  readonly due: CivilDate;
  readonly window: DateRange | null;
  readonly bodies: ReadonlySet<AgencyId>;
}

/** A due date lies within this many months of its period's own days. */
const REACH_MONTHS = 13;

/**
 * The reports of a rule that fall due from a day to the day before another, with who owes each: taken on the closing day of its
 * period, or on the first of the two days where that has passed. Reports without a date are left out.
 *
 * @example
 * reportsDue(rehearsed(monthly), { from: '2026-07-25', end: '2027-07-01' }).length; // 11
 */
export function reportsDue(
  of: RehearsedRule,
  { from, end }: { readonly from: CivilDate; readonly end: CivilDate },
): readonly DueReport[] {
  const { rule, siblings, context, reporters } = of;
  const range = { from: addMonths(from, -REACH_MONTHS), to: addMonths(end, REACH_MONTHS) };
  const bodiesOn = new Map<CivilDate, readonly AgencyId[]>();
  return periodsOwed(rule, siblings, context, range).flatMap((period): readonly DueReport[] => {
    const { window } = deadlineFor(rule, period, context);
    const on = window ? laterOf(window.to, from) : from;
    const bodies = bodiesOn.get(on) ?? reportersOn(rule, reporters, on);
    bodiesOn.set(on, bodies);
    return localDeadlines(rule, period, context, bodies).flatMap(
      ({ deadline: { effective: due }, bodies: some }) =>
        due === null || due < from || due >= end
          ? []
          : [{ of, period, due, window, bodies: new Set(some) }],
    );
  });
}

/**
 * How many bodies owe both of two reports.
 *
 * @example
 * bodiesOfBoth({ bodies: new Set([health.id]) }, { bodies: new Set([health.id, culture.id]) }); // 1
 */
export const bodiesOfBoth = (
  one: Pick<DueReport, 'bodies'>,
  other: Pick<DueReport, 'bodies'>,
): number => [...one.bodies].filter((id) => other.bodies.has(id)).length;
