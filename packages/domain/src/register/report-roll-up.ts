import type { CivilDate } from '../calendar/civil-date.ts';
import type { AgencyId, PlanId, RequestId, RuleId } from '../kernel/id.ts';
import type { Pace } from '../plan/escalation.ts';
import type { ObligationFacts } from '../reporting/obligation.ts';
import { reportStatistics } from './report-counts.ts';
import type { ReportStatistics } from './report-counts.ts';

/** An obligation with the rule or request that it comes from and the key of its period. */
export interface CountedReport extends ObligationFacts {
  readonly originId: RuleId | RequestId;
  readonly periodKey: string;
}

/**
 * By what reports are rolled up. A joint plan has several issuers, and each of them counts its reports: `issuersOf` names at least
 * one for every plan.
 */
export type RollUpBy =
  | { readonly kind: 'rule' | 'body' | 'plan' | 'period' }
  | { readonly kind: 'issuer'; readonly issuersOf: (planId: PlanId) => readonly AgencyId[] };

/** The statistics of all reports, and of each part of them. */
export interface RollUp {
  readonly whole: ReportStatistics;
  /** By the id of rule or request, body, plan or issuer, or by the key of the period, in the order in which they first come. */
  readonly parts: ReadonlyMap<string, ReportStatistics>;
  /**
   * Reports that stand in more than one part: with several issuers the parts add up to more than the whole, and the line says so.
   * Where it is 0 they add up to the whole.
   */
  readonly inSeveral: number;
}

/**
 * The statistics of reports on a day, rolled up by rule, body, plan, issuer or period. A report of several issuers is counted once
 * for each of them and once in the whole.
 *
 * @example
 * const report = { ...facts, originId: monthly.id, periodKey: '2026-03', currentDue: '2026-03-20' };
 * rollUpReports([report, report], { kind: 'body' }, pace, today).whole.periodic.expected; // 2
 */
export function rollUpReports(
  reports: readonly CountedReport[],
  by: RollUpBy,
  pace: Pace,
  today: CivilDate,
): RollUp {
  const piles = new Map<string, CountedReport[]>();
  let inSeveral = 0;
  for (const report of reports) {
    const keys = new Set(keysOf(report, by));
    if (keys.size > 1) inSeveral += 1;
    for (const key of keys) {
      const pile = piles.get(key) ?? [];
      pile.push(report);
      piles.set(key, pile);
    }
  }
  return {
    whole: reportStatistics(reports, pace, today),
    parts: new Map([...piles].map(([key, pile]) => [key, reportStatistics(pile, pace, today)])),
    inSeveral,
  };
}

function keysOf(report: CountedReport, by: RollUpBy): readonly string[] {
  switch (by.kind) {
    case 'rule':
      return [report.originId];
    case 'body':
      return [report.agencyId];
    case 'plan':
      return [report.planId];
    case 'period':
      return [report.periodKey];
    default: {
      const issuers = by.issuersOf(report.planId);
      if (issuers.length === 0) throw new Error(`no issuer of plan ${report.planId}`);
      return issuers;
    }
  }
}
