import type { Scope } from '@dondoc/domain/agency';
import type { CivilDate, Instant } from '@dondoc/domain/calendar';
import { done, refuse } from '@dondoc/domain/kernel';
import type { AccountId, AgencyId, PlanId, Result } from '@dondoc/domain/kernel';
import { Instrument } from '@dondoc/domain/plan';
import { Acknowledgement, pageReceivers } from '@dondoc/domain/register';
import type { PagedPlan } from '@dondoc/domain/register';
import { sql } from 'kysely';
import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../tables/index.ts';
import { groupStandings } from './group-duty.ts';
import { inPlanWithin, isMember } from './plan-scope.ts';
import { staleOrMissing } from './stale.ts';

/** A page of a plan that waits until its body says that it has come. */
export interface SilentPage {
  readonly planId: PlanId;
  readonly title: string;
  readonly numberSymbol: string | null;
  readonly version: number;
  readonly agencyId: AgencyId;
  readonly agencyName: string;
}

/** By plan, the bodies that are sent a page and stand in the registry on a day, in its order. */
export async function readPageReceivers(
  kysely: Kysely<Database>,
  planIds: readonly PlanId[],
  on: CivilDate,
): Promise<ReadonlyMap<PlanId, readonly AgencyId[]>> {
  if (planIds.length === 0) return new Map();
  const rows = await kysely
    .selectFrom('duty')
    .innerJoin('plan', 'plan.id', 'duty.plan_id')
    .select(['duty.id', 'duty.plan_id as planId', 'duty.task_id as taskId', 'duty.occurrence'])
    .select(['duty.agency_id as agencyId', 'duty.group_id as groupId', 'duty.role', 'duty.history'])
    .select(['duty.accountable', 'duty.ended_on as endedOn', 'plan.standing_agency_id as standing'])
    .where('duty.plan_id', 'in', [...planIds])
    .where('duty.accountable', '=', true)
    .orderBy('duty.id')
    .execute();
  const groups = await groupStandings(
    kysely,
    rows.flatMap(({ groupId, ...duty }) => (groupId === null ? [] : [{ ...duty, groupId }])),
  );
  const members = new Map([...groups].map(([id, standing]) => [id, standing.members]));
  const sent = new Map(
    [...Map.groupBy(rows, ({ planId }) => planId)].map(([planId, duties]) => [
      planId,
      new Set(duties[0] ? pageReceivers(duties, members, duties[0].standing) : []),
    ]),
  );
  const standing = await kysely
    .selectFrom('agency')
    .select('id')
    .where('id', '=', sql<AgencyId>`any(${[...sent.values()].flatMap((ids) => [...ids])}::uuid[])`)
    .where(sql<boolean>`coalesce(valid_to >= ${on}::date, true)`)
    .orderBy('position')
    .orderBy('id')
    .execute();
  return new Map(
    [...sent].map(([planId, ids]) => [
      planId,
      standing.flatMap(({ id }) => (ids.has(id) ? [id] : [])),
    ]),
  );
}

/** What bodies have acknowledged of a plan, by body. None outside the scope. */
export async function readAcknowledgements(
  kysely: Kysely<Database>,
  scope: Scope,
  planId: PlanId,
): Promise<ReadonlyMap<AgencyId, Acknowledgement>> {
  const rows = await kysely
    .selectFrom('acknowledgement')
    .select(['agency_id', 'acknowledged_on', 'channel'])
    .where('plan_id', '=', planId)
    .where(inPlanWithin(scope, planId))
    .execute();
  return new Map(
    rows.map(({ agency_id, acknowledged_on: on, channel }) => [
      agency_id,
      Acknowledgement.parse({ on, channel }),
    ]),
  );
}

/**
 * The pages that the bodies of a scope's own clauses have not acknowledged, of registers in force, the oldest first; at most `limit`.
 * One that is acknowledged makes room for the next.
 */
export async function listSilentPages(
  kysely: Kysely<Database>,
  scope: Scope,
  { limit, on }: { readonly limit: number; readonly on: CivilDate },
): Promise<readonly SilentPage[]> {
  const own = scope.clauses.flatMap(({ planId, reach }) =>
    reach.kind === 'body' && reach.own
      ? [sql`(agency.id = ${reach.agencyId} and coalesce(plan.id = ${planId}, true))`]
      : [],
  );
  if (own.length === 0) return [];
  const { rows } = await sql<SilentPage>`
    select plan.id as "planId", plan.title, plan.number_symbol as "numberSymbol", plan.version,
      agency.id as "agencyId", agency.name as "agencyName"
    from plan join agency on (${sql.join(own, sql` or `)})
    where plan.closed_on is null and agency.id <> plan.standing_agency_id
      and not exists (select from acknowledgement
        where acknowledgement.plan_id = plan.id and acknowledgement.agency_id = agency.id)
      and exists (select from duty left join agency_group on agency_group.id = duty.group_id
        where duty.plan_id = plan.id and duty.accountable and duty.ended_on is null
          and not duty.history
          and (duty.agency_id = agency.id or ${isMember}))
    order by plan.in_force_on, plan.id, agency.position
    limit ${limit}`.execute(kysely);
  const receivers = await readPageReceivers(
    kysely,
    [...new Set(rows.map((row) => row.planId))],
    on,
  );
  return rows.filter(({ planId, agencyId }) => receivers.get(planId)?.includes(agencyId));
}

/** A plan at the version that was seen, held until the transaction ends. Refuses `version.stale` and `not-found`. */
export async function holdPlan(
  trx: Transaction<Database>,
  planId: PlanId,
  seen: number,
): Promise<Result<PagedPlan>> {
  const plan = await trx
    .selectFrom('plan')
    .select(['instrument', 'in_force_on', 'closed_on', 'version'])
    .where('id', '=', planId)
    .forUpdate()
    .executeTakeFirst();
  if (plan?.version !== seen) return staleOrMissing(trx, 'plan', planId, seen);
  const { issuedOn } = Instrument.parse(plan.instrument);
  return done({ issuedOn: issuedOn ?? plan.in_force_on, closedOn: plan.closed_on });
}

/**
 * Keeps that a body has received its page. Refuses `state.refused` where that is known already. Only after `holdPlan` in the same
 * transaction. The register stays at its version: what one body acknowledges makes nothing stale for the others.
 */
export async function keepAcknowledgement(
  trx: Transaction<Database>,
  page: { readonly planId: PlanId; readonly agencyId: AgencyId },
  { on, channel }: Acknowledgement,
  { by, at }: { readonly by: AccountId; readonly at: Instant },
): Promise<Result<null>> {
  const kept = await trx
    .insertInto('acknowledgement')
    .values({
      plan_id: page.planId,
      agency_id: page.agencyId,
      acknowledged_on: on,
      channel,
      recorded_by: by,
      recorded_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('plan_id')
    .executeTakeFirst();
  return kept
    ? done(null)
    : refuse({
        code: 'state.refused',
        facts: { action: 'acknowledge', state: 'acknowledged' },
      });
}
