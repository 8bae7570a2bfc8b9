import type { CivilDate } from '@dondoc/domain/calendar';
import type { ObligationId, RequestId, RuleId } from '@dondoc/domain/kernel';
import { Period } from '@dondoc/domain/period';
import { DeadlineStep } from '@dondoc/domain/reporting';
import type { ObligationFacts } from '@dondoc/domain/reporting';
import type { Selectable, Updateable } from 'kysely';
import { json } from '../tables/index.ts';
import type { ObligationTable } from '../tables/reporting.ts';

/** An obligation as it is kept: the facts that decide its state, and what it is of, with the explanation of its dates. */
export interface Obligation extends ObligationFacts {
  readonly originId: RuleId | RequestId;
  readonly period: Period;
  readonly periodKey: string;
  readonly opensOn: CivilDate;
  readonly windowFrom: CivilDate | null;
  readonly windowTo: CivilDate | null;
  readonly nominalDue: CivilDate | null;
  readonly explanation: readonly DeadlineStep[];
  /** The obligation that this one is a part of, where it is known here; else the words for it. */
  readonly hostId: ObligationId | null;
  readonly hostText: string | null;
  readonly submittedCount: number;
  readonly endedReason: string | null;
  readonly membersFixed: boolean;
  readonly version: number;
}

/** Reads a row; throws where what it holds is not what the domain knows. */
export const obligationIn = (row: Selectable<ObligationTable>): Obligation => ({
  id: row.id,
  planId: row.plan_id,
  agencyId: row.agency_id,
  origin: row.origin_kind,
  originId: row.origin_id,
  period: Period.parse(row.period),
  periodKey: row.period_key,
  opensOn: row.opens_on,
  windowFrom: row.window_from,
  windowTo: row.window_to,
  nominalDue: row.nominal_due,
  originalDue: row.original_due,
  currentDue: row.current_due,
  explanation: DeadlineStep.array().parse(row.explanation ?? []),
  hostId: row.host_obligation_id,
  hostText: row.host_text,
  receivedOn: row.received_on,
  submittedCount: row.submitted_count,
  acceptedOn: row.accepted_on,
  askedMoreOn: row.asked_more_on,
  askedMoreDue: row.asked_more_due,
  nil: row.nil,
  excusedOn: row.excused_on,
  exemptOn: row.exempt_on,
  missingOn: row.missing_on,
  endedOn: row.ended_on,
  endedReason: row.ended_reason,
  history: row.history,
  membersFixed: row.members_fixed,
  version: row.version,
});

/** The facts of an obligation that acts change; its origin, body, period and original date never do. */
export type ObligationChange = Partial<
  Pick<
    Obligation,
    | 'currentDue'
    | 'explanation'
    | 'receivedOn'
    | 'submittedCount'
    | 'acceptedOn'
    | 'askedMoreOn'
    | 'askedMoreDue'
    | 'nil'
    | 'excusedOn'
    | 'exemptOn'
    | 'missingOn'
    | 'endedOn'
    | 'endedReason'
  >
>;

/** A change as columns to set; what it does not name is left as it is. */
export const columnsOf = (change: ObligationChange): Updateable<ObligationTable> => ({
  current_due: change.currentDue,
  explanation: change.explanation && json(change.explanation),
  received_on: change.receivedOn,
  submitted_count: change.submittedCount,
  accepted_on: change.acceptedOn,
  asked_more_on: change.askedMoreOn,
  asked_more_due: change.askedMoreDue,
  nil: change.nil,
  excused_on: change.excusedOn,
  exempt_on: change.exemptOn,
  missing_on: change.missingOn,
  ended_on: change.endedOn,
  ended_reason: change.endedReason,
});
