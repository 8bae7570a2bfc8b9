import { hasCome } from '../calendar/arithmetic.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import type { Pace } from '../plan/escalation.ts';
import { obligationState } from '../reporting/obligation-state.ts';
import type { ObligationFacts } from '../reporting/obligation.ts';

/** How reports stand on a day: completeness, and two timelinesses side by side. Rates are made of these by the reader. */
export interface ReportCounts {
  /** Due on or before the day by the current due day, not exempt, not excused, not ended. */
  readonly expected: number;
  /** Of those: received or accepted. */
  readonly complete: number;
  /** Of the complete: nothing to report, shown apart. */
  readonly nil: number;
  /** Of the expected: first received by the current due day. */
  readonly onTime: number;
  /** Of the expected: first received by the original due day. */
  readonly onTimeByOriginal: number;
  /** Standing without a due day: in no "expected" (decision D8). */
  readonly noDate: number;
}

/** The counts of periodic reports, and of report requests apart from them. */
export interface ReportStatistics {
  readonly periodic: ReportCounts;
  readonly requests: ReportCounts;
}

/**
 * Completeness and timeliness of obligations on a day. What is history counts only where it was filled in.
 *
 * @example
 * const { periodic } = reportStatistics(obligations, pace, CivilDate.parse('2026-03-31'));
 * `${periodic.complete}/${periodic.expected}`; // '38/54'
 */
export function reportStatistics(
  obligations: readonly ObligationFacts[],
  pace: Pace,
  today: CivilDate,
): ReportStatistics {
  const counted = obligations.filter((facts) => !facts.history || hasCome(facts.receivedOn, today));
  const of = (origin: ObligationFacts['origin']) =>
    count(
      counted.filter((facts) => facts.origin === origin),
      pace,
      today,
    );
  return { periodic: of('rule'), requests: of('request') };
}

function count(
  obligations: readonly ObligationFacts[],
  pace: Pace,
  today: CivilDate,
): ReportCounts {
  const standing = obligations
    .map((facts) => ({ facts, state: obligationState(facts, pace, today) }))
    .filter(({ state }) => state !== 'exempt' && state !== 'excused' && state !== 'ended');
  const expected = standing.filter(({ facts }) => hasCome(facts.currentDue, today));
  const complete = expected.filter(({ state }) => state === 'received' || state === 'accepted');
  const receivedBy = (due: (facts: ObligationFacts) => CivilDate | null) =>
    expected.filter(({ facts }) => {
      const day = due(facts);
      const { receivedOn } = facts;
      return receivedOn !== null && day !== null && receivedOn <= today && receivedOn <= day;
    }).length;
  return {
    expected: expected.length,
    complete: complete.length,
    nil: complete.filter(({ facts }) => facts.nil).length,
    onTime: receivedBy((facts) => facts.currentDue),
    onTimeByOriginal: receivedBy((facts) => facts.originalDue),
    noDate: standing.filter(({ facts }) => facts.currentDue === null).length,
  };
}

/**
 * The counts of several sets of obligations as one; no obligation may be in two of them.
 *
 * @example
 * sumCounts([july, august]).expected === july.expected + august.expected; // true
 */
export const sumCounts = (counts: readonly ReportCounts[]): ReportCounts => {
  const sum = (of: keyof ReportCounts) => counts.reduce((total, one) => total + one[of], 0);
  return {
    expected: sum('expected'),
    complete: sum('complete'),
    nil: sum('nil'),
    onTime: sum('onTime'),
    onTimeByOriginal: sum('onTimeByOriginal'),
    noDate: sum('noDate'),
  };
};
