import type { AgencyLevel } from '../agency/agency.ts';
import { addMonths, laterOf } from '../calendar/arithmetic.ts';
import { CivilDate } from '../calendar/civil-date.ts';
import { workingDaysBetween } from '../calendar/working-days.ts';
import type { AgencyId, RuleId } from '../kernel/id.ts';
import type { Period } from '../period/cadence.ts';
import { deadlineFor } from './deadline.ts';
import type { RuleContext } from './due-day.ts';
import { localDeadlines } from './local-deadlines.ts';
import type { LocalContext } from './local-deadlines.ts';
import { reportersOn } from './reporters.ts';
import type { ReporterFacts } from './reporters.ts';
import { periodsOwed, siblingsOf } from './rule-periods.ts';
import type { ReportingRule } from './rule.ts';

/** A rule with what decides its periods, its dates and who reports. */
export interface RehearsedRule {
  readonly rule: ReportingRule;
  readonly siblings: readonly ReportingRule[];
  readonly context: LocalContext;
  readonly reporters: ReporterFacts;
}

/** A report of another rule that the same bodies owe within few working days of one of the rehearsed rule. */
export interface NearReport {
  readonly period: Period;
  readonly due: CivilDate;
  readonly other: {
    readonly ruleId: RuleId;
    readonly planId: ReportingRule['planId'];
    readonly name: string;
    readonly period: Period;
    readonly due: CivilDate;
  };
  /** Working days from the earlier date to the later one; 0 on one day. */
  readonly workingDays: number;
  /** Bodies that owe both. */
  readonly bodies: number;
}

/** What the bodies of one level owe month by month: the most that any one of them does. */
export interface LevelBurden {
  readonly level: AgencyLevel;
  readonly bodies: number;
  readonly most: readonly number[];
}

/** What a rule asks from a day to the end of the eleventh month after it, together with all that is asked already. */
export interface Rehearsal {
  /** Reports of the rule in those months, over all bodies. */
  readonly reports: number;
  readonly near: readonly NearReport[];
  /** The first days of the twelve months, that of the day itself before them. */
  readonly months: readonly CivilDate[];
  readonly burden: readonly LevelBurden[];
  /** Bodies that would report and have no mailbox, in the order of the registry. */
  readonly withoutMailbox: readonly AgencyId[];
}

const MONTHS = 12;
/** Two reports of a body due within this many working days stand in each other's way. */
const NEAR_WORKING_DAYS = 7;
/** A due date lies within this many months of its period's own days. */
const REACH_MONTHS = 13;

interface DueReport {
  readonly of: RehearsedRule;
  readonly period: Period;
  readonly due: CivilDate;
  readonly bodies: ReadonlySet<AgencyId>;
}

/**
 * What a rule would ask of each body from `today` to the end of the eleventh month after it, beside the rules that are in force: how
 * many reports, which fall within seven working days of another one of the same bodies, the burden by level and month, and who cannot
 * be reached. Who reports is taken on the closing day of each period, or today where that has passed. Reports without a date are not
 * counted.
 *
 * @example
 * rehearseRule(rehearsed(monthly), [], CivilDate.parse('2026-01-05')).reports; // 24, twelve months of two bodies
 */
export function rehearseRule(
  subject: RehearsedRule,
  others: readonly RehearsedRule[],
  today: CivilDate,
): Rehearsal {
  const months = monthsFrom(today);
  const own = reportsDue(subject, today);
  const beside = others
    .filter(({ rule }) => rule.id !== subject.rule.id)
    .flatMap((other) => reportsDue(asBeside(other, subject.rule), today));
  const reporting = new Set(own.flatMap(({ bodies }) => [...bodies]));
  const { registry } = subject.reporters;
  return {
    reports: own.reduce((sum, { bodies }) => sum + bodies.size, 0),
    near: own.flatMap((report) => nearTo(report, beside, subject.context)),
    months,
    burden: burdenOf([...own, ...beside], months, subject.reporters),
    withoutMailbox: registry
      .filter(({ id, mailbox }) => mailbox === null && reporting.has(id))
      .map(({ id }) => id),
  };
}

/** Another rule as it stands once the subject is written: the subject is its sibling and its host as it is to be, not as it was. */
function asBeside(other: RehearsedRule, subject: ReportingRule): RehearsedRule {
  const { rule, siblings, context } = other;
  const others = siblings.filter(({ id }) => id !== subject.id);
  return {
    ...other,
    siblings: siblingsOf(rule, [...others, subject]),
    context: context.hostRule?.id === subject.id ? { ...context, hostRule: subject } : context,
  };
}

const monthsFrom = (today: CivilDate): readonly CivilDate[] => {
  const first = CivilDate.parse(`${today.slice(0, 7)}-01`);
  return Array.from({ length: MONTHS }, (_, at) => addMonths(first, at));
};

/** The reports of a rule that fall due within the twelve months, with who owes each. */
function reportsDue(of: RehearsedRule, today: CivilDate): readonly DueReport[] {
  const { rule, siblings, context, reporters } = of;
  const end = addMonths(monthsFrom(today)[0] ?? today, MONTHS);
  const range = { from: addMonths(today, -REACH_MONTHS), to: addMonths(end, REACH_MONTHS) };
  const bodiesOn = new Map<CivilDate, readonly AgencyId[]>();
  return periodsOwed(rule, siblings, context, range).flatMap((period): readonly DueReport[] => {
    const { window } = deadlineFor(rule, period, context);
    const on = window ? laterOf(window.to, today) : today;
    const bodies = bodiesOn.get(on) ?? reportersOn(rule, reporters, on);
    bodiesOn.set(on, bodies);
    return localDeadlines(rule, period, context, bodies).flatMap(
      ({ deadline: { effective: due }, bodies: some }) =>
        due === null || due < today || due >= end
          ? []
          : [{ of, period, due, bodies: new Set(some) }],
    );
  });
}

function nearTo(
  { period, due, bodies }: DueReport,
  beside: readonly DueReport[],
  { calendar }: RuleContext,
): readonly NearReport[] {
  return beside.flatMap((other): readonly NearReport[] => {
    const [first, last] = due <= other.due ? [due, other.due] : [other.due, due];
    const workingDays = workingDaysBetween(calendar, first, last);
    if (workingDays > NEAR_WORKING_DAYS) return [];
    const both = [...bodies].filter((id) => other.bodies.has(id)).length;
    if (both === 0) return [];
    const { id: ruleId, planId, name } = other.of.rule;
    return [
      {
        period,
        due,
        other: { ruleId, planId, name, period: other.period, due: other.due },
        workingDays,
        bodies: both,
      },
    ];
  });
}

function burdenOf(
  reports: readonly DueReport[],
  months: readonly CivilDate[],
  { registry }: ReporterFacts,
): readonly LevelBurden[] {
  const counts = new Map<AgencyId, number[]>();
  for (const { due, bodies } of reports) {
    const at = months.findLastIndex((month) => month <= due);
    for (const id of bodies) {
      const row = counts.get(id) ?? months.map(() => 0);
      row[at] = (row[at] ?? 0) + 1;
      counts.set(id, row);
    }
  }
  const levels = Map.groupBy(
    registry.filter(({ id }) => counts.has(id)),
    ({ level }) => level,
  );
  return [...levels].map(([level, bodies]) => ({
    level,
    bodies: bodies.length,
    most: months.map((_, at) =>
      bodies.reduce((most, { id }) => Math.max(most, counts.get(id)?.[at] ?? 0), 0),
    ),
  }));
}
