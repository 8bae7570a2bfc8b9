import type { CivilDate } from '@dondoc/domain/calendar';
import type { EditionId, PlanId, TaskId } from '@dondoc/domain/kernel';
import type { AmendedItem, EditionAmendment, TaskChange } from '@dondoc/domain/register';
import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import { json } from '../tables/index.ts';
import type { Database } from '../tables/index.ts';
import { insertTasks } from './new-tasks.ts';
import { changeDuties, endDuties, insertDuties } from './rewritten-duties.ts';
import type { RewrittenDuty } from './rewritten-duties.ts';

/** A change of a task that has its key, so that it can be kept. */
export type KeptChange = TaskChange & { readonly taskId: TaskId };

/** An edition that an amendment makes, ready to be kept. */
export interface NewEdition {
  readonly id: EditionId;
  readonly planId: PlanId;
  /** The edition before it. */
  readonly after: EditionId;
  readonly inForceFrom: CivilDate;
  readonly amendment: EditionAmendment;
  readonly changes: readonly KeptChange[];
  readonly newTasks: readonly { readonly id: TaskId; readonly item: AmendedItem }[];
  readonly ended: readonly RewrittenDuty[];
  readonly changed: readonly RewrittenDuty[];
  readonly added: readonly RewrittenDuty[];
}

/**
 * Keeps the edition that an amendment makes: its instrument, what it says of each task that stands, what ended with it, and what it
 * changed of each task. The sentences of a hand-entered amendment stand in its own paper, so the text is that of the edition before.
 * A duty that has not ended belongs to the newest edition that has its task, and reads that one's text. Answers the new version of the
 * plan. Only after `holdRegister` in the same transaction.
 */
export async function keepAmendment(
  trx: Transaction<Database>,
  edition: NewEdition,
  seen: number,
): Promise<number> {
  const version = seen + 1;
  await trx.updateTable('plan').set({ version }).where('id', '=', edition.planId).execute();
  await insertEdition(trx, edition);
  await endTasks(trx, edition);
  await writeTexts(trx, edition);
  await insertTasks(trx, {
    planId: edition.planId,
    editionId: edition.id,
    source: { kind: 'edition' },
    tasks: edition.newTasks,
  });
  await endDuties(trx, edition.ended, edition.inForceFrom, edition.amendment.paper.numberSymbol);
  await trx
    .updateTable('duty')
    .set({ edition_id: edition.id })
    .where('plan_id', '=', edition.planId)
    .where('ended_on', 'is', null)
    .where('task_id', 'in', (eb) =>
      eb.selectFrom('task_text').select('task_id').where('edition_id', '=', edition.id),
    )
    .execute();
  await changeDuties(trx, edition.changed);
  await insertDuties(trx, edition.id, edition.added);
  await keepChanges(trx, edition);
  return version;
}

const insertEdition = (
  trx: Transaction<Database>,
  { id, after, inForceFrom, amendment }: NewEdition,
) =>
  sql`insert into edition (id, plan_id, number, in_force_from, text, text_sha256, blocks, file_sha256, instrument_anchors, amendment)
    select ${id}, plan_id, number + 1, ${inForceFrom}, text, text_sha256, blocks, file_sha256, instrument_anchors,
      ${json(amendment)}::jsonb from edition where id = ${after}`.execute(trx);

const endTasks = (trx: Transaction<Database>, { changes, inForceFrom, amendment }: NewEdition) =>
  sql`update task set ended_on = ${inForceFrom}, ended_reason = ${amendment.paper.numberSymbol}
    where id = any(${idsOf(changes, 'ended')}::uuid[])`.execute(trx);

/** What the new edition says of each task that stands: as before but for what was changed; a date by the amendment leaves the old sentence. */
async function writeTexts(trx: Transaction<Database>, edition: NewEdition): Promise<void> {
  const worded = edition.changes.filter(({ kind }) => kind !== 'ended' && kind !== 'new');
  const timings = worded.map(({ fields }) => fields.timing && JSON.stringify(fields.timing[1]));
  await sql`
    insert into task_text (task_id, edition_id, label, wording, anchor_start, anchor_end, timing, timing_wording,
      timing_start, timing_end, timing_edition_id, deliverables)
    select task_id, ${edition.id}, given.label, given.wording, anchor_start, anchor_end,
      coalesce(given.timing, task_text.timing),
      case when given.timing is null then timing_wording end,
      case when given.timing is null then timing_start end,
      case when given.timing is null then timing_end end,
      case when given.timing is null then timing_edition_id else ${edition.id} end,
      deliverables
    from task_text join unnest(
      ${worded.map(({ taskId }) => taskId)}::uuid[],
      ${worded.map(({ label }) => label)}::text[],
      ${worded.map(({ wording }) => wording)}::text[],
      ${timings.map((timing) => timing ?? null)}::jsonb[]
    ) as given (id, label, wording, timing) on given.id = task_text.task_id
    where task_text.edition_id = ${edition.after}`.execute(trx);
  await sql`update task set version = version + 1
    where id = any(${edition.changes.flatMap(({ kind, taskId }) => (kind === 'kept' || kind === 'new' ? [] : [taskId]))}::uuid[])`.execute(
    trx,
  );
}

const keepChanges = (trx: Transaction<Database>, { id, changes }: NewEdition) =>
  sql`insert into task_change (edition_id, task_id, position, content)
    select ${id}, task.id, task.position, given.content
    from unnest(
      ${changes.map(({ taskId }) => taskId)}::uuid[],
      ${changes.map((change) => JSON.stringify(change))}::jsonb[]
    ) as given (id, content)
    join task on task.id = given.id`.execute(trx);

const idsOf = (changes: readonly KeptChange[], kind: TaskChange['kind']): readonly TaskId[] =>
  changes.flatMap((change) => (change.kind === kind ? [change.taskId] : []));
