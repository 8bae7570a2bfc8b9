import type { Scope } from '@dondoc/domain/agency';
import type { EditionId, PlanId, TaskId } from '@dondoc/domain/kernel';
import { TaskChange } from '@dondoc/domain/register';
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Database } from '../tables/index.ts';
import { pageOf } from './page.ts';
import type { Cursor, Page, PageRequest } from './page.ts';
import { inPlanWithin } from './plan-scope.ts';

/** Which changes of an edition are asked for. */
export interface EditionChangesOf {
  readonly planId: PlanId;
  readonly editionId: EditionId;
  readonly kinds: readonly TaskChange['kind'][];
  /** Those alone in which a part of this body or group changes; null for all. */
  readonly body: string | null;
}

/** One page of what an edition says of each task otherwise than the one before it, in the order of the tasks. None outside the scope. */
export async function listEditionChanges(
  kysely: Kysely<Database>,
  scope: Scope,
  { planId, editionId, kinds, body }: EditionChangesOf,
  { after, limit }: PageRequest<Cursor<TaskId>>,
): Promise<Page<TaskChange, Cursor<TaskId>>> {
  let query = kysely
    .selectFrom('task_change')
    .innerJoin('edition', 'edition.id', 'task_change.edition_id')
    .select(['task_change.task_id', 'task_change.position', 'task_change.content'])
    .where('edition.id', '=', editionId)
    .where('edition.plan_id', '=', planId)
    .where(inPlanWithin(scope, planId))
    .where(sql<boolean>`content ->> 'kind' = any(${[...kinds]}::text[])`);
  if (body !== null)
    query = query.where(sql<boolean>`exists (
      select from jsonb_array_elements(content -> 'duties') as duty
      where ${body} in (duty ->> 'agencyId', duty ->> 'groupId') and duty ->> 'kind' <> 'kept')`);
  if (after)
    query = query.where(
      sql<boolean>`(task_change.position, task_change.task_id) > (${after.position}, ${after.id}::uuid)`,
    );
  const rows = await query
    .orderBy('task_change.position')
    .orderBy('task_change.task_id')
    .limit(limit + 1)
    .execute();
  return pageOf(rows, limit, {
    item: ({ content }) => TaskChange.parse(content),
    place: ({ position, task_id: id }) => ({ position, id }),
  });
}

/** How many tasks an edition keeps, moves, changes, ends and adds. None outside the scope. */
export async function countEditionChanges(
  kysely: Kysely<Database>,
  scope: Scope,
  planId: PlanId,
  editionId: EditionId,
): Promise<ReadonlyMap<string, number>> {
  const rows = await kysely
    .selectFrom('task_change')
    .innerJoin('edition', 'edition.id', 'task_change.edition_id')
    .select(sql<string>`content ->> 'kind'`.as('kind'))
    .select((eb) => eb.fn.countAll().as('count'))
    .where('edition.id', '=', editionId)
    .where('edition.plan_id', '=', planId)
    .where(inPlanWithin(scope, planId))
    .groupBy('kind')
    .execute();
  return new Map(rows.map(({ kind, count }) => [kind, Number(count)]));
}
