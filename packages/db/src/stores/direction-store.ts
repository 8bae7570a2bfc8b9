import type { Transaction } from 'kysely';
import type { Database } from '../tables/index.ts';
import { insertTasks } from './new-tasks.ts';
import type { NewTasks } from './new-tasks.ts';
import { insertDuties } from './rewritten-duties.ts';
import type { RewrittenDuty } from './rewritten-duties.ts';

/** A task that a leader directed, with its duties, ready to be kept. */
export interface NewDirection extends NewTasks {
  readonly duties: readonly RewrittenDuty[];
}

/**
 * Keeps the task that a direction makes, with its duties, in the register as it stands; the paper and its editions stay. Answers the new
 * version of the plan. Only after `holdRegister` in the same transaction.
 */
export async function keepDirection(
  trx: Transaction<Database>,
  direction: NewDirection,
  seen: number,
): Promise<number> {
  const version = seen + 1;
  await trx.updateTable('plan').set({ version }).where('id', '=', direction.planId).execute();
  await insertTasks(trx, direction);
  await insertDuties(trx, direction.editionId, direction.duties);
  return version;
}
