import type { CivilDate } from '@dondoc/domain/calendar';
import type { EditionId, TaskId } from '@dondoc/domain/kernel';
import type { Timing } from '@dondoc/domain/task';
import type { Transaction } from 'kysely';
import { json } from '../tables/index.ts';
import type { Database } from '../tables/index.ts';
import { changeDuties, endDuties, insertDuties } from './rewritten-duties.ts';
import type { RewrittenDuty } from './rewritten-duties.ts';

/** Another reading of a task in the newest edition, ready to be kept. */
export interface KeptCorrection {
  readonly taskId: TaskId;
  readonly editionId: EditionId;
  /** Null where it is read as before. */
  readonly timing: Timing | null;
  readonly ended: readonly RewrittenDuty[];
  readonly changed: readonly RewrittenDuty[];
  readonly added: readonly RewrittenDuty[];
  readonly on: CivilDate;
  readonly reason: string;
}

/**
 * Keeps a register correction of a task: the words of its edition stay, timing and duties are read otherwise. Answers the new version of
 * the task. Only after `holdTask` in the same transaction.
 */
export async function keepCorrection(
  trx: Transaction<Database>,
  correction: KeptCorrection,
  seen: number,
): Promise<number> {
  const { taskId, editionId, timing, on, reason } = correction;
  const version = seen + 1;
  await trx.updateTable('task').set({ version }).where('id', '=', taskId).execute();
  if (timing !== null)
    await trx
      .updateTable('task_text')
      .set({ timing: json(timing) })
      .where('task_id', '=', taskId)
      .where('edition_id', '=', editionId)
      .execute();
  await endDuties(trx, correction.ended, on, reason);
  await changeDuties(trx, correction.changed);
  await insertDuties(trx, editionId, correction.added);
  return version;
}
