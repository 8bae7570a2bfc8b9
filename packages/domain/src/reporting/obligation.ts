import type { CivilDate } from '../calendar/civil-date.ts';
import type { AgencyId, ObligationId, PlanId } from '../kernel/id.ts';

/**
 * What is stored of an obligation (a rule or report request, one body, one period) and decides its state. Dates are the days of
 * the facts, null while they have not happened. `receivedOn` is the day of the first receipt and stays; `askedMoreOn` is null
 * again once the answer has come.
 */
export interface ObligationFacts {
  readonly id: ObligationId;
  readonly planId: PlanId;
  readonly agencyId: AgencyId;
  readonly origin: 'rule' | 'request';
  readonly opensOn: CivilDate | null;
  readonly originalDue: CivilDate | null;
  /** Null for an obligation without a date: open, never overdue, in no "expected" (decision D8). */
  readonly currentDue: CivilDate | null;
  readonly receivedOn: CivilDate | null;
  readonly acceptedOn: CivilDate | null;
  readonly askedMoreOn: CivilDate | null;
  readonly askedMoreDue: CivilDate | null;
  readonly excusedOn: CivilDate | null;
  readonly exemptOn: CivilDate | null;
  /** The day on which the period's consolidation was frozen without this report. */
  readonly missingOn: CivilDate | null;
  readonly endedOn: CivilDate | null;
  /** What was received says that there is nothing to report. */
  readonly nil: boolean;
  /** Due before the plan was tracked: shown, raises nothing (decision D6). */
  readonly history: boolean;
}
