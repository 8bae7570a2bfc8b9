import type { EditionId, PlanId, TaskId } from '@dondoc/domain/kernel';
import type { AmendedItem } from '@dondoc/domain/register';
import type { TaskSource } from '@dondoc/domain/task';
import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import { json } from '../tables/index.ts';
import type { Database } from '../tables/index.ts';

/** Tasks that a register did not have, the edition under which they are read, and where they come from. */
export interface NewTasks {
  readonly planId: PlanId;
  readonly editionId: EditionId;
  readonly source: TaskSource;
  readonly tasks: readonly { readonly id: TaskId; readonly item: AmendedItem }[];
}

/** Makes tasks that the paper does not word: they stand behind the others, at the end of the text, with words of their own. */
export async function insertTasks(
  trx: Transaction<Database>,
  { planId, editionId, source, tasks }: NewTasks,
): Promise<void> {
  if (tasks.length === 0) return;
  await sql`
    insert into task (id, plan_id, position, mode, by_reference_only, source)
    select given.id, ${planId}, last.position + given.nth, 'each', false, ${json(source)}::jsonb
    from unnest(${tasks.map(({ id }) => id)}::uuid[]) with ordinality as given (id, nth)
    cross join (select coalesce(max(position), -1) as position from task where plan_id = ${planId}) as last`.execute(
    trx,
  );
  await sql`
    insert into task_text (task_id, edition_id, label, wording, anchor_start, anchor_end, timing, timing_edition_id, deliverables)
    select given.id, edition.id, given.label, given.wording, length(edition.text), length(edition.text), given.timing,
      ${source.kind === 'edition' ? editionId : null}::uuid, '[]'
    from edition cross join unnest(
      ${tasks.map(({ id }) => id)}::uuid[],
      ${tasks.map(({ item }) => item.label)}::text[],
      ${tasks.map(({ item }) => item.wording)}::text[],
      ${tasks.map(({ item }) => JSON.stringify(item.timing))}::jsonb[]
    ) as given (id, label, wording, timing)
    where edition.id = ${editionId}`.execute(trx);
}
