import type { DutyFacts, TimingKind } from '@dondoc/domain/task';
import type { Selectable } from 'kysely';
import type { DutyTable } from '../tables/plan.ts';

/** What of a row decides the state of its duty; the timing is its task's in its edition. */
export const dutyFactsIn = (row: Selectable<DutyTable>, timing: TimingKind): DutyFacts => ({
  id: row.id,
  planId: row.plan_id,
  taskId: row.task_id,
  agencyId: row.agency_id,
  groupId: row.group_id,
  role: row.role,
  accountable: row.accountable,
  timing,
  occurrence: row.occurrence,
  opensOn: row.opens_on,
  originalDue: row.original_due,
  currentDue: row.current_due,
  overdueFrom: row.overdue_from,
  claimedOn: row.claimed_on,
  confirmedOn: row.confirmed_on,
  askedMoreOn: row.asked_more_on,
  askedMoreDue: row.asked_more_due,
  answeredOn: row.answered_on,
  answer: row.answer,
  endedOn: row.ended_on,
  history: row.history,
});
