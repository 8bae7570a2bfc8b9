import { hasCome } from '../calendar/arithmetic.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import type { Pace } from '../plan/escalation.ts';
import { obligationState } from '../reporting/obligation-state.ts';
import type { ObligationState } from '../reporting/obligation-state.ts';
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
 * Completeness and timeliness of obligations on a day. What is history counts only where it was filled in. They may come one by one,
 * from a query: none is kept.
 *
 * @example
 * const overdue = { ...facts, currentDue: '2026-03-20' };
 * const { expected, complete } = reportStatistics([overdue, facts], pace, CivilDate.parse('2026-03-31')).periodic;
 * [expected, complete]; // [1, 0]
 */
export function reportStatistics(
  obligations: Iterable<ObligationFacts>,
  pace: Pace,
  today: CivilDate,
): ReportStatistics {
  const statistics = { periodic: noCounts(), requests: noCounts() };
  for (const facts of obligations) {
    if (facts.history && !hasCome(facts.receivedOn, today)) continue;
    const counts = facts.origin === 'rule' ? statistics.periodic : statistics.requests;
    add(counts, facts, obligationState(facts, pace, today), today);
  }
  return statistics;
}

type Counting = { -readonly [Count in keyof ReportCounts]: ReportCounts[Count] };

const noCounts = (): Counting => ({
  expected: 0,
  complete: 0,
  nil: 0,
  onTime: 0,
  onTimeByOriginal: 0,
  noDate: 0,
});

function add(
  counts: Counting,
  facts: ObligationFacts,
  state: ObligationState,
  today: CivilDate,
): void {
  if (state === 'exempt' || state === 'excused' || state === 'ended') return;
  if (facts.currentDue === null) counts.noDate += 1;
  if (!hasCome(facts.currentDue, today)) return;
  counts.expected += 1;
  if (state === 'received' || state === 'accepted') {
    counts.complete += 1;
    if (facts.nil) counts.nil += 1;
  }
  if (isReceivedBy(facts, facts.currentDue, today)) counts.onTime += 1;
  if (isReceivedBy(facts, facts.originalDue, today)) counts.onTimeByOriginal += 1;
}

const isReceivedBy = (
  { receivedOn }: ObligationFacts,
  due: CivilDate | null,
  today: CivilDate,
): boolean => receivedOn !== null && due !== null && receivedOn <= today && receivedOn <= due;

/**
 * The counts of several sets of obligations as one; no obligation may be in two of them.
 *
 * @example
 * const { periodic } = reportStatistics([{ ...facts, currentDue: '2026-03-20' }], pace, today);
 * sumCounts([periodic, periodic]).expected; // 2
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
