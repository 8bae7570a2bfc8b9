import type { AgencyId, DutyId, PlanId, TaskId } from '@dondoc/domain/kernel';
import type { Kysely } from 'kysely';
import type { Database } from '../tables/index.ts';
import { groupStandings } from './group-duty.ts';

/** Whose a duty is and who keeps its plan, for the access table. */
export interface DutyParties {
  readonly planId: PlanId;
  readonly taskId: TaskId;
  /** The body that owes; of a group's duty the members that do not answer in a row of their own. */
  readonly bodies: readonly AgencyId[];
  /** Issuer and standing agency. */
  readonly keepers: readonly AgencyId[];
  readonly standingAgencyId: AgencyId;
}

/** The parties of a duty; null where there is none. */
export async function dutyParties(
  kysely: Kysely<Database>,
  id: DutyId,
): Promise<DutyParties | null> {
  const row = await kysely
    .selectFrom('duty')
    .innerJoin('plan', 'plan.id', 'duty.plan_id')
    .select(['duty.id', 'duty.plan_id as planId', 'duty.task_id as taskId'])
    .select([
      'duty.occurrence',
      'duty.agency_id',
      'duty.group_id',
      'plan.issuer_id',
      'plan.standing_agency_id',
    ])
    .where('duty.id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  const { planId, taskId, occurrence, agency_id, group_id: groupId } = row;
  const bodies =
    groupId === null
      ? [agency_id].filter((body) => body !== null)
      : ((await groupStandings(kysely, [{ id, planId, taskId, groupId, occurrence }])).get(id)
          ?.open ?? []);
  return {
    planId,
    taskId,
    bodies,
    keepers: [...new Set([row.issuer_id, row.standing_agency_id])],
    standingAgencyId: row.standing_agency_id,
  };
}
