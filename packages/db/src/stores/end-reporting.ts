import type { CivilDate } from '@dondoc/domain/calendar';
import type { PlanId } from '@dondoc/domain/kernel';
import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { Database } from '../tables/index.ts';
import { setNextOn } from './next-on.ts';

/** How many reporting rules and reports ended with their plan. */
export interface EndedReporting {
  readonly rules: number;
  readonly reports: number;
}

/**
 * Ends the reporting rules of a plan that was withdrawn, and the reports under it that nobody has sent or was let off; what came in and
 * what was missing stay.
 */
export async function endReporting(
  trx: Transaction<Database>,
  planId: PlanId,
  { on, reason }: { readonly on: CivilDate; readonly reason: string },
): Promise<EndedReporting> {
  const rules = await trx
    .updateTable('rule')
    .set(({ eb }) => ({ ended_on: on, in_force: false, version: eb('version', '+', 1) }))
    .where('plan_id', '=', planId)
    .where('ended_on', 'is', null)
    .executeTakeFirst();
  const reports = await trx
    .updateTable('obligation')
    .set(({ eb }) => ({ ended_on: on, ended_reason: reason, version: eb('version', '+', 1) }))
    .where('plan_id', '=', planId)
    .where(sql<boolean>`num_nonnulls(ended_on, received_on, exempt_on, excused_on, missing_on) = 0`)
    .returning('id')
    .execute();
  await setNextOn(
    trx,
    'obligation',
    reports.map(({ id }) => ({ id, nextOn: null, settledOn: on })),
  );
  return { rules: Number(rules.numUpdatedRows), reports: reports.length };
}
