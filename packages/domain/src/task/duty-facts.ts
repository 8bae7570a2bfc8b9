import type { CivilDate } from '../calendar/civil-date.ts';
import type { AgencyGroupId, AgencyId, DutyId, PlanId, TaskId } from '../kernel/id.ts';
import type { DutyRole } from './duty.ts';
import type { TimingKind } from './timing.ts';

/**
 * What is stored of a duty (one body's or group's part in a task) and decides its state. Dates are the days of the facts, null
 * while they have not happened; exactly one of `agencyId` and `groupId` is set. `askedMoreOn` is null again once a new claim
 * has come.
 */
export interface DutyFacts {
  readonly id: DutyId;
  readonly planId: PlanId;
  readonly taskId: TaskId;
  readonly agencyId: AgencyId | null;
  readonly groupId: AgencyGroupId | null;
  readonly role: DutyRole;
  readonly accountable: boolean;
  /** The kind of the task's timing in the duty's edition. */
  readonly timing: TimingKind;
  /** Of a yearly timing the day that the text names in the year of this occurrence; null for every other. */
  readonly occurrence: CivilDate | null;
  readonly opensOn: CivilDate | null;
  readonly originalDue: CivilDate | null;
  readonly currentDue: CivilDate | null;
  /** The first day on which it is overdue: for a window the first working day after its end (decision D11). */
  readonly overdueFrom: CivilDate | null;
  readonly claimedOn: CivilDate | null;
  readonly confirmedOn: CivilDate | null;
  readonly askedMoreOn: CivilDate | null;
  readonly askedMoreDue: CivilDate | null;
  /** The answer to a request (đề nghị). */
  readonly answeredOn: CivilDate | null;
  readonly answer: 'accepted' | 'declined' | null;
  readonly endedOn: CivilDate | null;
  /** Due before the plan was tracked: shown, raises nothing (decision D6). */
  readonly history: boolean;
}
