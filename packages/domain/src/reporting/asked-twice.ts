import { earlierOf, laterOf } from '../calendar/arithmetic.ts';
import type { DateRange } from '../period/bounds.ts';
import type { Period } from '../period/cadence.ts';
import { periodKey } from '../period/period-key.ts';
import { bodiesOfBoth } from './due-report.ts';
import type { DueReport, RehearsedRule } from './due-report.ts';
import { siblingsOf } from './rule-periods.ts';
import type { ReportingRule } from './rule.ts';
import { sameAsks } from './same-ask.ts';
import type { SameAsk } from './same-ask.ts';
import { DEFAULT_TEMPLATE } from './template.ts';

/** What another rule asks the same bodies about the same days. */
export interface AskedTwice {
  readonly other: Pick<ReportingRule, 'planId' | 'name'> & { readonly ruleId: ReportingRule['id'] };
  readonly asks: readonly SameAsk[];
  /** The first two periods in which it happens, and the days that the figures of both are about. */
  readonly period: Period;
  readonly otherPeriod: Period;
  readonly days: DateRange;
  /** Bodies that owe both of these. */
  readonly bodies: number;
  /** Pairs of periods in which it happens. */
  readonly times: number;
}

/**
 * What a rule asks that other rules ask already, one entry a rule: data windows that share days, bodies that owe both, and a target,
 * a column or a section alike. Rules of one name are one sentence, and a part is asked within its host: neither asks twice. What is
 * asked without a template of its own is the results of the plan: it is the same within that plan alone, and in periods of one kind,
 * for the report on a year tells its months together.
 *
 * @example
 * const reports = (rule) => reportsDue(rehearsed(rule), { from: '2026-07-25', end: '2027-07-01' });
 * const again = { ...monthly, id: yearly.id, name: 'Báo cáo nhanh' };
 * askedTwice(reports(monthly), reports(again))[0].times; // 11
 */
export function askedTwice(
  reports: readonly DueReport[],
  beside: readonly DueReport[],
): readonly AskedTwice[] {
  const [subject] = reports;
  if (!subject) return [];
  const byRule = Map.groupBy(beside, ({ of }) => of.rule.id);
  return [...byRule.values()].flatMap((others): readonly AskedTwice[] => {
    const [first] = others;
    const asks = first ? asksOf(subject.of, first.of) : [];
    if (!first || asks.length === 0) return [];
    const ofAnyKind = Boolean(subject.of.template && first.of.template);
    const pairs = reports.flatMap((report) =>
      others
        .filter(({ period }) => ofAnyKind || period.kind === report.period.kind)
        .flatMap((other) => meeting(report, other)),
    );
    const times = Map.groupBy(
      pairs,
      (pair) => `${periodKey(pair.period)} ${periodKey(pair.otherPeriod)}`,
    );
    const [together] = times.values();
    const [pair] = together ?? [];
    if (!together || !pair) return [];
    const bodies = together.reduce((sum, one) => sum + one.bodies, 0);
    const { id: ruleId, planId, name } = first.of.rule;
    return [{ ...pair, bodies, other: { ruleId, planId, name }, asks, times: times.size }];
  });
}

function asksOf(one: RehearsedRule, other: RehearsedRule): readonly SameAsk[] {
  const own = one.template && other.template;
  if (!own && one.rule.planId !== other.rule.planId) return [];
  if (siblingsOf(one.rule, [other.rule]).length > 0) return [];
  if (isPartOf(one.rule, other.rule) || isPartOf(other.rule, one.rule)) return [];
  return sameAsks(one.template ?? DEFAULT_TEMPLATE, other.template ?? DEFAULT_TEMPLATE);
}

const isPartOf = ({ merged }: ReportingRule, host: ReportingRule): boolean =>
  merged?.hostRuleId === host.id;

/** Two reports of bodies in common about days in common; none where they have none. */
function meeting(
  report: DueReport,
  other: DueReport,
): readonly Pick<AskedTwice, 'period' | 'otherPeriod' | 'days' | 'bodies'>[] {
  const [one, two] = [report.window, other.window];
  if (!one || !two) return [];
  const days = { from: laterOf(one.from, two.from), to: earlierOf(one.to, two.to) };
  if (days.from > days.to) return [];
  const bodies = bodiesOfBoth(report, other);
  return bodies === 0 ? [] : [{ period: report.period, otherPeriod: other.period, days, bodies }];
}
