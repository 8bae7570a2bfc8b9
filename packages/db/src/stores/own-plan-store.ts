import type { Scope } from '@dondoc/domain/agency';
import type { AgencyId, DutyId, PlanId, TaskId } from '@dondoc/domain/kernel';
import { Instrument } from '@dondoc/domain/plan';
import { ownPlanState } from '@dondoc/domain/task';
import type { DutyClaim, KeptPlan, OwnPlanState } from '@dondoc/domain/task';
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Database } from '../tables/index.ts';
import { findAgencies } from './agency-store.ts';
import { claimIn } from './duty-store.ts';
import { groupStandings } from './group-duty.ts';
import { pageOf } from './page.ts';
import type { Page, PageRequest } from './page.ts';
import { inPlanWithin, planWithin } from './plan-scope.ts';
import type { PlanCursor, PlanLine } from './plan-store.ts';

/** A body that a task asks for a plan of its own, and what it has shown. */
export interface OwnPlan {
  readonly agencyId: AgencyId;
  readonly name: string;
  readonly dutyId: DutyId;
  readonly state: OwnPlanState;
  readonly claim: DutyClaim | null;
  /** Its plan that is kept here, where the reader sees it. */
  readonly planId: PlanId | null;
}

/** Which of the bodies: those that have issued, those that have not, or all. */
export type OwnPlansOf = 'issued' | 'missing' | 'all';

/**
 * One page of the bodies that answer for a task with what each has shown of its own plan, in the order of the text, members of a group in
 * that of the registry. None outside the scope.
 */
export async function listOwnPlans(
  kysely: Kysely<Database>,
  scope: Scope,
  task: { readonly planId: PlanId; readonly taskId: TaskId; readonly of: OwnPlansOf },
  { after, limit }: PageRequest<AgencyId>,
): Promise<Page<OwnPlan, AgencyId>> {
  const asked = await askedBodies(kysely, scope, task);
  const from = after ? asked.findIndex(({ agencyId }) => agencyId === after) + 1 : 0;
  const rest = asked.slice(from).filter(({ state }) => IN[task.of].includes(state));
  const shown = rest.slice(0, limit);
  const linked = shown.flatMap(({ claim }) => claim?.evidence.planId ?? []);
  const seen = await kysely
    .selectFrom('plan')
    .select('id')
    .where('id', '=', sql<PlanId>`any(${linked}::uuid[])`)
    .where(planWithin(scope))
    .execute();
  const visible = new Set(seen.map(({ id }) => id));
  const bodies = await findAgencies(
    kysely,
    shown.map(({ agencyId }) => agencyId),
  );
  const names = new Map(bodies.map(({ id, name }) => [id, name]));
  return pageOf(rest.slice(0, limit + 1), limit, {
    item: (row) => {
      const planId = row.claim?.evidence.planId ?? null;
      return {
        ...row,
        name: names.get(row.agencyId) ?? '',
        planId: planId !== null && visible.has(planId) ? planId : null,
      };
    },
    place: ({ agencyId }) => agencyId,
  });
}

const IN: Readonly<Record<OwnPlansOf, readonly OwnPlanState[]>> = {
  issued: ['kept-here', 'on-paper'],
  missing: ['without', 'missing'],
  all: ['kept-here', 'on-paper', 'without', 'missing'],
};

/** Every body that answers for a task once: in its own row, else as a member for which the group's row speaks. */
async function askedBodies(
  kysely: Kysely<Database>,
  scope: Scope,
  { planId, taskId }: { readonly planId: PlanId; readonly taskId: TaskId },
): Promise<readonly Omit<OwnPlan, 'name' | 'planId'>[]> {
  const rows = await kysely
    .selectFrom('duty')
    .select(['id', 'agency_id', 'group_id', 'occurrence', 'claim'])
    .where('plan_id', '=', planId)
    .where('task_id', '=', taskId)
    .where('accountable', '=', true)
    .where('ended_on', 'is', null)
    .where(inPlanWithin(scope, planId))
    .orderBy(sql`group_id is not null`)
    .orderBy('anchor_start')
    .orderBy('id')
    .execute();
  const groups = await groupStandings(
    kysely,
    rows.flatMap(({ id, group_id: groupId, occurrence }) =>
      groupId ? [{ id, planId, taskId, groupId, occurrence }] : [],
    ),
  );
  const asked = new Map<AgencyId, Omit<OwnPlan, 'name' | 'planId'>>();
  for (const { id: dutyId, agency_id, ...row } of rows) {
    const claim = claimIn(row.claim);
    for (const agencyId of agency_id ? [agency_id] : (groups.get(dutyId)?.open ?? []))
      if (!asked.has(agencyId))
        asked.set(agencyId, { agencyId, dutyId, claim, state: ownPlanState(claim) });
  }
  return [...asked.values()];
}

/** A plan that can be linked as a body's own: its title and its paper. */
export type IssuedPlan = Pick<PlanLine, 'id' | 'title' | 'numberSymbol' | 'issuerId' | 'inForceOn'>;

/** One page of the plans kept here that were issued, with a number, by one of some bodies; the one put in force last first. */
export async function listIssuedPlans(
  kysely: Kysely<Database>,
  of: { readonly issuers: readonly AgencyId[]; readonly except: PlanId },
  { after, limit }: PageRequest<PlanCursor>,
): Promise<Page<IssuedPlan, PlanCursor>> {
  let query = kysely
    .selectFrom('plan')
    .select(['id', 'title', 'number_symbol as numberSymbol', 'issuer_id as issuerId'])
    .select('in_force_on as inForceOn')
    .where('issuer_id', '=', sql<AgencyId>`any(${[...of.issuers]}::uuid[])`)
    .where('id', '!=', of.except)
    .where('number_symbol', 'is not', null)
    .where(sql`instrument ->> 'issuedOn'`, 'is not', null);
  if (after)
    query = query.where(
      sql<boolean>`(in_force_on, id) < (${after.inForceOn}::date, ${after.id}::uuid)`,
    );
  const rows = await query
    .orderBy('in_force_on', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  return pageOf(rows, limit, {
    item: (row) => row,
    place: ({ inForceOn, id }) => ({ inForceOn, id }),
  });
}

/** A plan as far as a duty may be met by it; null where there is none. */
export async function findKeptPlan(kysely: Kysely<Database>, id: PlanId): Promise<KeptPlan | null> {
  const row = await kysely
    .selectFrom('plan')
    .select(['issuer_id', 'number_symbol', 'instrument'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row
    ? {
        id,
        issuerId: row.issuer_id,
        number: row.number_symbol,
        issuedOn: Instrument.parse(row.instrument).issuedOn,
      }
    : null;
}
