import type { Scope } from '@dondoc/domain/agency';
import { done } from '@dondoc/domain/kernel';
import type { PlanId, Result, RuleId } from '@dondoc/domain/kernel';
import { ReportingRule } from '@dondoc/domain/reporting';
import type { Kysely, Transaction } from 'kysely';
import { json } from '../tables/index.ts';
import type { Database } from '../tables/index.ts';
import { pageOf } from './page.ts';
import type { Cursor, Page, PageRequest } from './page.ts';
import { inPlanWithin } from './plan-scope.ts';
import { staleOrMissing } from './stale.ts';

/** One page of a plan's rules in force in their order. */
export async function listRules(
  kysely: Kysely<Database>,
  scope: Scope,
  planId: PlanId,
  { after, limit }: PageRequest<Cursor<RuleId>>,
): Promise<Page<ReportingRule, Cursor<RuleId>>> {
  let query = kysely
    .selectFrom('rule')
    .select(['id', 'position', 'content', 'version'])
    .where('plan_id', '=', planId)
    .where(inPlanWithin(scope, planId))
    .where('ended_on', 'is', null);
  if (after)
    query = query.where((eb) =>
      eb(eb.refTuple('position', 'id'), '>', eb.tuple(after.position, after.id)),
    );
  const rows = await query
    .orderBy('position')
    .orderBy('id')
    .limit(limit + 1)
    .execute();
  return pageOf(rows, limit, {
    item: ({ content, version }) => ({ ...ReportingRule.parse(content), version }),
    place: ({ position, id }) => ({ position, id }),
  });
}

/** Puts a new rule in force at the end of its plan's list. */
export async function insertRule(trx: Transaction<Database>, rule: ReportingRule): Promise<void> {
  const last = await trx
    .selectFrom('rule')
    .select((eb) => eb.fn.max('position').as('position'))
    .where('plan_id', '=', rule.planId)
    .executeTakeFirst();
  await trx
    .insertInto('rule')
    .values({
      id: rule.id,
      plan_id: rule.planId,
      content: json({ ...rule, version: 0 }),
      position: (last?.position ?? -1) + 1,
      in_force: true,
      ended_on: null,
    })
    .execute();
}

/** Writes a rule anew over the version given; answers its new version. Refuses `version.stale` and `not-found`. */
export async function editRule(
  trx: Transaction<Database>,
  rule: ReportingRule,
  seen: number,
): Promise<Result<{ version: number }>> {
  const version = seen + 1;
  const written = await trx
    .updateTable('rule')
    .set({ content: json({ ...rule, version }), version })
    .where('id', '=', rule.id)
    .where('version', '=', seen)
    .where('ended_on', 'is', null)
    .executeTakeFirst();
  return written.numUpdatedRows === 1n
    ? done({ version })
    : staleOrMissing(trx, 'rule', rule.id, seen);
}
