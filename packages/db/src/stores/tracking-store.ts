import type { Scope } from '@dondoc/domain/agency';
import type { CivilDate } from '@dondoc/domain/calendar';
import { done, refuse } from '@dondoc/domain/kernel';
import type { PlanId, Result } from '@dondoc/domain/kernel';
import { sql } from 'kysely';
import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../tables/index.ts';
import { lookAgainOn } from './next-on.ts';
import { inPlanWithin } from './plan-scope.ts';
import { staleOrMissing } from './stale.ts';

/** How many duties and reports are history no more when a register is tracked from an earlier day. */
export interface TrackedEarlier {
  readonly duties: number;
  readonly reports: number;
}

/** What would be history no more; reads only. Nothing outside the scope. */
export async function countTrackedEarlier(
  kysely: Kysely<Database>,
  scope: Scope,
  planId: PlanId,
  from: CivilDate,
): Promise<TrackedEarlier> {
  const count = async (table: 'duty' | 'obligation') => {
    const { total } = await kysely
      .selectFrom(table)
      .select((eb) => eb.fn.countAll().as('total'))
      .where('plan_id', '=', planId)
      .where('history', '=', true)
      .where('current_due', '>=', from)
      .where(inPlanWithin(scope, planId))
      .executeTakeFirstOrThrow();
    return Number(total);
  };
  return { duties: await count('duty'), reports: await count('obligation') };
}

/**
 * Tracks a register from an earlier day (decision D6): what was due from then on is history no more. The night of `lookOn` looks at it,
 * and at no day before. Answers the day before and what changed. Refuses `version.stale`, `not-found`, and `change.none` for a day that
 * is not earlier; a register is never tracked from later.
 */
export async function trackEarlier(
  trx: Transaction<Database>,
  planId: PlanId,
  seen: number,
  { from, lookOn }: { readonly from: CivilDate; readonly lookOn: CivilDate },
): Promise<Result<TrackedEarlier & { readonly was: CivilDate; readonly version: number }>> {
  const plan = await trx
    .selectFrom('plan')
    .select('tracked_from')
    .where('id', '=', planId)
    .where('version', '=', seen)
    .forUpdate()
    .executeTakeFirst();
  if (!plan) return staleOrMissing(trx, 'plan', planId, seen);
  if (from >= plan.tracked_from) return refuse({ code: 'change.none', facts: {} });
  const version = seen + 1;
  await trx
    .updateTable('plan')
    .set({ tracked_from: from, version })
    .where('id', '=', planId)
    .execute();
  const awake = async (table: 'duty' | 'obligation') => {
    const { numAffectedRows } = await sql`
      update ${sql.table(table)} set history = false
      where plan_id = ${planId} and history and current_due >= ${from}`.execute(trx);
    await lookAgainOn(trx, table, { planId }, lookOn);
    return Number(numAffectedRows ?? 0);
  };
  const duties = await awake('duty');
  const reports = await awake('obligation');
  return done({ was: plan.tracked_from, version, duties, reports });
}
