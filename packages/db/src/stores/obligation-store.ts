import type { Scope } from '@dondoc/domain/agency';
import type { CivilDate } from '@dondoc/domain/calendar';
import { done } from '@dondoc/domain/kernel';
import type { AgencyId, ObligationId, PlanId, Result } from '@dondoc/domain/kernel';
import { sql } from 'kysely';
import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../tables/index.ts';
import { setNextOn } from './next-on.ts';
import { columnsOf, obligationIn } from './obligation.ts';
import type { Obligation, ObligationChange } from './obligation.ts';
import { pageOf } from './page.ts';
import type { Page, PageRequest } from './page.ts';
import { obligationWithin } from './reporting-scope.ts';
import { staleOrMissing } from './stale.ts';

/** The last day of our calendar: where an obligation without a date stands in an order by date. */
const NEVER = '2199-12-31';

export interface DueCursor {
  /** `2199-12-31` for what has no date. */
  readonly due: CivilDate;
  readonly id: ObligationId;
}

/** An obligation within the scope, or null. */
export async function findObligation(
  kysely: Kysely<Database>,
  scope: Scope,
  id: ObligationId,
): Promise<Obligation | null> {
  const row = await kysely
    .selectFrom('obligation')
    .selectAll()
    .where('id', '=', id)
    .where(obligationWithin(scope))
    .executeTakeFirst();
  return row ? obligationIn(row) : null;
}

export interface ObligationFilter {
  readonly planId?: PlanId | undefined;
  readonly agencyId?: AgencyId | undefined;
  /** Only what is neither settled nor ended nor history: what somebody still has to do something about. */
  readonly openOnly: boolean;
}

/** One page of obligations within the scope by current due date, those without one at the end. */
export async function listObligations(
  kysely: Kysely<Database>,
  scope: Scope,
  { after, limit, planId, agencyId, openOnly }: PageRequest<DueCursor> & ObligationFilter,
): Promise<Page<Obligation, DueCursor>> {
  const due = sql<CivilDate>`coalesce(obligation.current_due, ${NEVER}::date)`;
  let query = kysely
    .selectFrom('obligation')
    .selectAll()
    .select(due.as('due'))
    .where(obligationWithin(scope));
  if (planId) query = query.where('plan_id', '=', planId);
  if (agencyId) query = query.where('agency_id', '=', agencyId);
  if (openOnly)
    query = query
      .where('settled_on', 'is', null)
      .where('ended_on', 'is', null)
      .where('history', '=', false);
  if (after)
    query = query.where(
      sql<boolean>`(${due}, obligation.id) > (${after.due}::date, ${after.id}::uuid)`,
    );
  const rows = await query
    .orderBy(due)
    .orderBy('obligation.id')
    .limit(limit + 1)
    .execute();
  return pageOf(rows, limit, {
    item: obligationIn,
    place: (row) => ({ due: row.due, id: row.id }),
  });
}

/**
 * An obligation at the version that was seen, held until the transaction ends. Refuses `version.stale`, `not-found`; who may touch
 * it was asked before.
 */
export async function holdObligation(
  trx: Transaction<Database>,
  id: ObligationId,
  seen: number,
): Promise<Result<Obligation>> {
  const row = await trx
    .selectFrom('obligation')
    .selectAll()
    .where('id', '=', id)
    .where('version', '=', seen)
    .forUpdate()
    .executeTakeFirst();
  return row ? done(obligationIn(row)) : staleOrMissing(trx, 'obligation', id, seen);
}

/** Where the derived index of a changed subject stands: made by the domain from the facts as they are after the change. */
export interface Index {
  readonly nextOn: CivilDate | null;
  readonly settledOn: CivilDate | null;
}

/**
 * Writes new facts of a held obligation with the derived index that follows from them; answers its new version. Only after
 * `holdObligation` in the same transaction.
 *
 * @example
 * await changeObligation(trx, held, { acceptedOn: today }, { nextOn: null, settledOn: today });
 */
export async function changeObligation(
  trx: Transaction<Database>,
  held: Pick<Obligation, 'id' | 'version'>,
  change: ObligationChange,
  index: Index,
): Promise<number> {
  const version = held.version + 1;
  await trx
    .updateTable('obligation')
    .set({ ...columnsOf(change), version })
    .where('id', '=', held.id)
    .where('version', '=', held.version)
    .execute();
  await setNextOn(trx, 'obligation', [{ id: held.id, ...index }]);
  return version;
}

/** The obligations that are parts of one (lồng ghép), held until the transaction ends: they are received with it. */
export async function holdParts(
  trx: Transaction<Database>,
  hostId: ObligationId,
): Promise<readonly Obligation[]> {
  const rows = await trx
    .selectFrom('obligation')
    .selectAll()
    .where('host_obligation_id', '=', hostId)
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map(obligationIn);
}
