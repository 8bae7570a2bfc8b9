import type { AgencyLevel } from '../agency/agency.ts';
import { addMonths } from '../calendar/arithmetic.ts';
import { CivilDate } from '../calendar/civil-date.ts';
import { workingDaysBetween } from '../calendar/working-days.ts';
import type { AgencyId, RuleId } from '../kernel/id.ts';
import type { Period } from '../period/cadence.ts';
import { askedTwice } from './asked-twice.ts';
import type { AskedTwice } from './asked-twice.ts';
import type { RuleContext } from './due-day.ts';
import { bodiesOfBoth, reportsDue } from './due-report.ts';
import type { DueReport, RehearsedRule } from './due-report.ts';
import type { ReporterFacts } from './reporters.ts';
import { siblingsOf } from './rule-periods.ts';
import type { ReportingRule } from './rule.ts';

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
  readonly askedTwice: readonly AskedTwice[];
  /** The first days of the twelve months, that of the day itself before them. */
  readonly months: readonly CivilDate[];
  readonly burden: readonly LevelBurden[];
  /** Bodies that would report and have no mailbox, in the order of the registry. */
  readonly withoutMailbox: readonly AgencyId[];
}

const MONTHS = 12;
/** Two reports of a body due within this many working days stand in each other's way. */
const NEAR_WORKING_DAYS = 7;

/**
 * What a rule would ask of each body from `today` to the end of the eleventh month after it, beside the rules that are in force: how
 * many reports, which fall within seven working days of another one of the same bodies, what they are asked twice, the burden by
 * level and month, and who cannot be reached. Who reports is taken on the closing day of each period, or today where that has
 * passed. Reports without a date are not counted.
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
  const span = { from: today, end: addMonths(months[0] ?? today, MONTHS) };
  const own = reportsDue(subject, span);
  const beside = others
    .filter(({ rule }) => rule.id !== subject.rule.id)
    .flatMap((other) => reportsDue(asBeside(other, subject.rule), span));
  const reporting = new Set(own.flatMap(({ bodies }) => [...bodies]));
  const { registry } = subject.reporters;
  return {
    reports: own.reduce((sum, { bodies }) => sum + bodies.size, 0),
    near: own.flatMap((report) => nearTo(report, beside, subject.context)),
    askedTwice: askedTwice(own, beside),
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

function nearTo(
  { period, due, bodies }: DueReport,
  beside: readonly DueReport[],
  { calendar }: RuleContext,
): readonly NearReport[] {
  return beside.flatMap((other): readonly NearReport[] => {
    const [first, last] = due <= other.due ? [due, other.due] : [other.due, due];
    const workingDays = workingDaysBetween(calendar, first, last);
    if (workingDays > NEAR_WORKING_DAYS) return [];
    const both = bodiesOfBoth({ bodies }, other);
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
