import { done, refuse } from '@dondoc/domain/kernel';
import type { DutyId, Result } from '@dondoc/domain/kernel';
import { Timing } from '@dondoc/domain/task';
import type { DutyFacts } from '@dondoc/domain/task';
import type { Transaction } from 'kysely';
import { json } from '../tables/index.ts';
import type { Database } from '../tables/index.ts';
import { setNextOn } from './next-on.ts';
import type { Index } from './obligation-store.ts';
import { staleOrMissing } from './stale.ts';

/** A duty as it is kept, with the facts that decide its state. Its version is its task's (decision D15). */
export interface Duty extends DutyFacts {
  readonly claim: unknown;
  readonly confirmation: unknown;
  readonly endedReason: string | null;
  readonly version: number;
}

/** The facts of a duty that acts change. */
export type DutyChange = Partial<
  Pick<
    Duty,
    | 'currentDue'
    | 'overdueFrom'
    | 'claimedOn'
    | 'claim'
    | 'confirmedOn'
    | 'confirmation'
    | 'askedMoreOn'
    | 'askedMoreDue'
    | 'answeredOn'
    | 'answer'
    | 'endedOn'
    | 'endedReason'
  >
>;

/**
 * A duty whose task is at the version that was seen, held with its task until the transaction ends. Refuses `version.stale` (of the
 * task), `not-found`; who may touch it was asked before.
 */
export async function holdDuty(
  trx: Transaction<Database>,
  id: DutyId,
  seen: number,
): Promise<Result<Duty>> {
  const row = await trx
    .selectFrom('duty')
    .innerJoin('task', 'task.id', 'duty.task_id')
    .innerJoin('task_text', (join) =>
      join
        .onRef('task_text.task_id', '=', 'duty.task_id')
        .onRef('task_text.edition_id', '=', 'duty.edition_id'),
    )
    .selectAll('duty')
    .select(['task_text.timing', 'task.version'])
    .where('duty.id', '=', id)
    .forUpdate(['duty', 'task'])
    .executeTakeFirst();
  if (!row) return refuse({ code: 'not-found', facts: { kind: 'duty' } });
  if (row.version !== seen) return staleOrMissing(trx, 'task', row.task_id, seen);
  return done({
    id: row.id,
    planId: row.plan_id,
    taskId: row.task_id,
    agencyId: row.agency_id,
    groupId: row.group_id,
    role: row.role,
    accountable: row.accountable,
    timing: Timing.parse(row.timing).kind,
    opensOn: row.opens_on,
    originalDue: row.original_due,
    currentDue: row.current_due,
    overdueFrom: row.overdue_from,
    claimedOn: row.claimed_on,
    claim: row.claim,
    confirmedOn: row.confirmed_on,
    confirmation: row.confirmation,
    askedMoreOn: row.asked_more_on,
    askedMoreDue: row.asked_more_due,
    answeredOn: row.answered_on,
    answer: row.answer,
    endedOn: row.ended_on,
    endedReason: row.ended_reason,
    history: row.history,
    version: row.version,
  });
}

/**
 * Writes new facts of a held duty with the derived index that follows from them; answers the new version of its task. Only after
 * `holdDuty` in the same transaction.
 */
export async function changeDuty(
  trx: Transaction<Database>,
  held: Pick<Duty, 'id' | 'taskId' | 'version'>,
  change: DutyChange,
  index: Index,
): Promise<number> {
  const { claim, confirmation, ...facts } = change;
  const version = held.version + 1;
  await trx
    .updateTable('duty')
    .set({
      current_due: facts.currentDue,
      overdue_from: facts.overdueFrom,
      claimed_on: facts.claimedOn,
      confirmed_on: facts.confirmedOn,
      asked_more_on: facts.askedMoreOn,
      asked_more_due: facts.askedMoreDue,
      answered_on: facts.answeredOn,
      answer: facts.answer,
      ended_on: facts.endedOn,
      ended_reason: facts.endedReason,
      ...(claim === undefined ? {} : { claim: claim === null ? null : json(claim) }),
      ...(confirmation === undefined
        ? {}
        : { confirmation: confirmation === null ? null : json(confirmation) }),
    })
    .where('id', '=', held.id)
    .execute();
  await trx.updateTable('task').set({ version }).where('id', '=', held.taskId).execute();
  await setNextOn(trx, 'duty', [{ id: held.id, ...index }]);
  return version;
}
