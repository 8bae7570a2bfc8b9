import type { Scope } from '@dondoc/domain/agency';
import type { AgencyId, DutyId } from '@dondoc/domain/kernel';
import { Timing } from '@dondoc/domain/task';
import type { DutyFacts } from '@dondoc/domain/task';
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Database } from '../tables/index.ts';
import { findAgencies } from './agency-store.ts';
import { dutyFactsIn } from './duty-facts.ts';
import { groupStandings } from './group-duty.ts';
import type { Page, PageRequest } from './page.ts';
import { planWithin } from './plan-scope.ts';

/** A member of a group's duty, with the facts that decide its state: those of its own row, else those of the group's. */
export interface GroupMember {
  readonly agencyId: AgencyId;
  readonly name: string;
  readonly facts: DutyFacts;
  /** It said, sent or was granted something, and has a row of its own. */
  readonly own: boolean;
}

/** One page of the members of a group's duty within the scope, in the order of the registry; null where there is no such duty. */
export async function listGroupMembers(
  kysely: Kysely<Database>,
  scope: Scope,
  dutyId: DutyId,
  { after, limit }: PageRequest<AgencyId>,
): Promise<Page<GroupMember, AgencyId> | null> {
  const row = await kysely
    .selectFrom('duty')
    .innerJoin('plan', 'plan.id', 'duty.plan_id')
    .innerJoin('task_text', (join) =>
      join
        .onRef('task_text.task_id', '=', 'duty.task_id')
        .onRef('task_text.edition_id', '=', 'duty.edition_id'),
    )
    .selectAll('duty')
    .select('task_text.timing')
    .where('duty.id', '=', dutyId)
    .where(planWithin(scope))
    .executeTakeFirst();
  if (!row?.group_id) return null;
  const { kind } = Timing.parse(row.timing);
  const group = dutyFactsIn(row, kind);
  const standings = await groupStandings(kysely, [{ ...group, groupId: row.group_id }]);
  const members = standings.get(dutyId)?.members ?? [];
  const from = after ? members.indexOf(after) + 1 : 0;
  const shown = members.slice(from, from + limit);
  const names = new Map((await findAgencies(kysely, shown)).map(({ id, name }) => [id, name]));
  const own = await kysely
    .selectFrom('duty')
    .selectAll()
    .where('task_id', '=', group.taskId)
    .where('agency_id', '=', sql<AgencyId>`any(${shown}::uuid[])`)
    .where('occurrence', 'is not distinct from', group.occurrence)
    .where('ended_on', 'is', null)
    .orderBy('accountable')
    .execute();
  const rows = new Map(own.map((one) => [one.agency_id, dutyFactsIn(one, kind)]));
  const last = shown.at(-1);
  return {
    items: shown.map((agencyId) => ({
      agencyId,
      name: names.get(agencyId) ?? '',
      facts: rows.get(agencyId) ?? group,
      own: rows.has(agencyId),
    })),
    next: last && from + limit < members.length ? last : null,
  };
}
