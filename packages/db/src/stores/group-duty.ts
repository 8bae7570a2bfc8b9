import { membersOn } from '@dondoc/domain/agency';
import type { AgencyGroupId, AgencyId, DutyId, PlanId, TaskId } from '@dondoc/domain/kernel';
import { Instrument } from '@dondoc/domain/plan';
import type { CivilDate } from '@dondoc/domain/calendar';
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Database } from '../tables/index.ts';
import { readRegistry } from './agency-store.ts';
import { findGroups } from './group-store.ts';

/** A duty of a group, as far as its members are concerned. */
export interface GroupDuty {
  readonly id: DutyId;
  readonly planId: PlanId;
  readonly taskId: TaskId;
  readonly groupId: AgencyGroupId;
  /** Of a yearly task the occurrence: a member speaks for itself in each of its own. */
  readonly occurrence: CivilDate | null;
}

/**
 * The members of a group's duty on the day of issue, and which of them answer for themselves in a row of their own. A member whose own
 * row has ended is none any more.
 */
export interface GroupStanding {
  readonly members: readonly AgencyId[];
  /** Members without a row of their own: the group's row speaks for them. */
  readonly open: readonly AgencyId[];
  /** Members whose own row is confirmed. */
  readonly confirmed: readonly AgencyId[];
}

/** By the id of each group's duty, where its members stand (decision D4); in four queries however many duties. */
export async function groupStandings(
  kysely: Kysely<Database>,
  duties: readonly GroupDuty[],
): Promise<ReadonlyMap<DutyId, GroupStanding>> {
  if (duties.length === 0) return new Map();
  const registry = await readRegistry(kysely);
  const found = await findGroups(kysely, [...new Set(duties.map(({ groupId }) => groupId))]);
  const groups = new Map(found.map((group) => [group.id, group]));
  const issued = await issueDays(kysely, new Set(duties.map(({ planId }) => planId)));
  const own = await ownRows(kysely, new Set(duties.map(({ taskId }) => taskId)));
  return new Map(
    duties.map(({ id, groupId, planId, taskId, occurrence }) => {
      const group = groups.get(groupId);
      const day = issued.get(planId);
      const rows = own.get(rowKey(taskId, occurrence));
      const members = (group && day ? membersOn(group, registry, day) : []).filter(
        (member) => rows?.get(member) !== 'ended',
      );
      return [
        id,
        {
          members,
          open: members.filter((member) => !rows?.has(member)),
          confirmed: members.filter((member) => rows?.get(member) === 'confirmed'),
        },
      ];
    }),
  );
}

/** The accountable group duties of a task that are not confirmed although every member's own row is. */
export async function doneGroupDuties(
  kysely: Kysely<Database>,
  taskId: TaskId,
): Promise<readonly DutyId[]> {
  const rows = await kysely
    .selectFrom('duty')
    .select(['id', 'plan_id as planId', 'task_id as taskId', 'group_id as groupId', 'occurrence'])
    .where('task_id', '=', taskId)
    .where('group_id', 'is not', null)
    .where('accountable', '=', true)
    .where('confirmed_on', 'is', null)
    .where('ended_on', 'is', null)
    .execute();
  const duties = rows.flatMap(({ groupId, ...row }) => (groupId ? [{ ...row, groupId }] : []));
  return [...(await groupStandings(kysely, duties))]
    .filter(
      ([, { members, confirmed }]) => members.length > 0 && confirmed.length === members.length,
    )
    .map(([id]) => id);
}

async function issueDays(
  kysely: Kysely<Database>,
  plans: ReadonlySet<PlanId>,
): Promise<ReadonlyMap<PlanId, CivilDate>> {
  const rows = await kysely
    .selectFrom('plan')
    .select(['id', 'instrument', 'in_force_on'])
    .where('id', '=', sql<PlanId>`any(${[...plans]}::uuid[])`)
    .execute();
  return new Map(
    rows.map((row) => [row.id, Instrument.parse(row.instrument).issuedOn ?? row.in_force_on]),
  );
}

type OwnRow = 'open' | 'confirmed' | 'ended';

/** By task and occurrence, the bodies with a row of their own, and how it stands: of several the one that answers for the task. */
async function ownRows(
  kysely: Kysely<Database>,
  tasks: ReadonlySet<TaskId>,
): Promise<ReadonlyMap<string, ReadonlyMap<AgencyId, OwnRow>>> {
  const rows = await kysely
    .selectFrom('duty')
    .select(['task_id', 'agency_id', 'accountable', 'occurrence', 'confirmed_on', 'ended_on'])
    .where('task_id', '=', sql<TaskId>`any(${[...tasks]}::uuid[])`)
    .where('agency_id', 'is not', null)
    .orderBy('accountable')
    .orderBy(sql`ended_on is null`)
    .execute();
  const own = new Map<string, Map<AgencyId, OwnRow>>();
  for (const { task_id, agency_id, accountable, occurrence, ...row } of rows) {
    if (agency_id === null) continue;
    const key = rowKey(task_id, occurrence);
    const bodies = own.get(key) ?? new Map<AgencyId, OwnRow>();
    const confirmed = accountable && row.confirmed_on !== null;
    const ended = accountable && row.ended_on !== null;
    const stands = confirmed ? 'confirmed' : ended ? 'ended' : 'open';
    bodies.set(agency_id, bodies.get(agency_id) === 'confirmed' ? 'confirmed' : stands);
    own.set(key, bodies);
  }
  return own;
}

const rowKey = (taskId: TaskId, occurrence: CivilDate | null): string =>
  `${taskId} ${occurrence ?? ''}`;
