import type { CivilDate } from '@dondoc/domain/calendar';
import { done, refuse } from '@dondoc/domain/kernel';
import type { AgencyId, PlanId, Result, TaskId } from '@dondoc/domain/kernel';
import type { DecisionDocument } from '@dondoc/domain/plan';
import { ClosingOutcome } from '@dondoc/domain/register';
import type { ClosedDuty } from '@dondoc/domain/register';
import { Timing } from '@dondoc/domain/task';
import type { DutyFacts, DutyReply } from '@dondoc/domain/task';
import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import { json } from '../tables/index.ts';
import type { Database } from '../tables/index.ts';
import { dutyFactsIn } from './duty-facts.ts';
import { setNextOn } from './next-on.ts';
import type { Index } from './obligation-store.ts';
import { staleOrMissing } from './stale.ts';

/** A duty of a register that is to be closed, with the version of its task. */
export interface HeldDutyOfRegister extends DutyFacts {
  readonly version: number;
}

/** A register held until the transaction ends, with all its duties. */
export interface HeldRegister {
  readonly id: PlanId;
  readonly standingAgencyId: AgencyId;
  readonly closedOn: CivilDate | null;
  readonly duties: readonly HeldDutyOfRegister[];
  readonly version: number;
}

/**
 * A register at the version that was seen, held with its tasks and duties. Refuses `version.stale` and `not-found`; who may touch it was
 * asked before.
 */
export async function holdRegister(
  trx: Transaction<Database>,
  id: PlanId,
  seen: number,
): Promise<Result<HeldRegister>> {
  const plan = await trx
    .selectFrom('plan')
    .select(['standing_agency_id', 'closed_on', 'version'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!plan) return refuse({ code: 'not-found', facts: { kind: 'plan' } });
  if (plan.version !== seen) return staleOrMissing(trx, 'plan', id, seen);
  const rows = await trx
    .selectFrom('duty')
    .innerJoin('task', 'task.id', 'duty.task_id')
    .innerJoin('task_text', (join) =>
      join
        .onRef('task_text.task_id', '=', 'duty.task_id')
        .onRef('task_text.edition_id', '=', 'duty.edition_id'),
    )
    .selectAll('duty')
    .select(['task_text.timing', 'task.version'])
    .where('duty.plan_id', '=', id)
    .orderBy('duty.id')
    .forUpdate(['duty', 'task'])
    .execute();
  return done({
    id,
    standingAgencyId: plan.standing_agency_id,
    closedOn: plan.closed_on,
    duties: rows.map((row) => ({
      ...dutyFactsIn(row, Timing.parse(row.timing).kind),
      version: row.version,
    })),
    version: plan.version,
  });
}

/** A duty as it stands once its register is closed, with the derived index that follows. */
export interface ClosedDutyRow extends ClosedDuty<HeldDutyOfRegister>, Index {
  /** That it was noted as done by the closing; null for every other outcome. */
  readonly reply: DutyReply | null;
}

/**
 * Closes a held register on a day and keeps the outcome of each of its open duties; their tasks go to their next version. Answers the
 * version of the register. Only after `holdRegister` in the same transaction.
 */
export async function keepClosing(
  trx: Transaction<Database>,
  held: HeldRegister,
  duties: readonly ClosedDutyRow[],
  { on, decision }: { readonly on: CivilDate; readonly decision: DecisionDocument | null },
): Promise<number> {
  const version = held.version + 1;
  await trx
    .updateTable('plan')
    .set({ closed_on: on, closing_decision: decision && json(decision), version })
    .where('id', '=', held.id)
    .execute();
  await sql`
    update duty set outcome = given.outcome, confirmed_on = coalesce(duty.confirmed_on, given.confirmed_on),
      confirmation = coalesce(given.reply, duty.confirmation), ended_on = coalesce(duty.ended_on, given.ended_on),
      ended_reason = coalesce(duty.ended_reason, given.ended_reason)
    from unnest(
      ${duties.map(({ duty }) => duty.id)}::uuid[],
      ${duties.map(({ outcome }) => JSON.stringify(outcome))}::jsonb[],
      ${duties.map(({ confirmedOn }) => confirmedOn)}::date[],
      ${duties.map(({ reply }) => reply && JSON.stringify(reply))}::jsonb[],
      ${duties.map(({ endedOn }) => endedOn)}::date[],
      ${duties.map(({ outcome }) => (outcome.kind === 'ended-by-document' ? outcome.number : null))}::text[]
    ) as given (id, outcome, confirmed_on, reply, ended_on, ended_reason)
    where duty.id = given.id`.execute(trx);
  const tasks = new Set<TaskId>(duties.map(({ duty }) => duty.taskId));
  if (tasks.size > 0)
    await trx
      .updateTable('task')
      .set(({ eb }) => ({ version: eb('version', '+', 1) }))
      .where('id', 'in', [...tasks])
      .execute();
  await setNextOn(
    trx,
    'duty',
    duties.map(({ duty: { id }, nextOn, settledOn }) => ({ id, nextOn, settledOn })),
  );
  return version;
}

/** What became of a duty when its register was closed, as it is kept. */
export const outcomeIn = (kept: unknown): ClosingOutcome | null =>
  kept === null ? null : ClosingOutcome.parse(kept);
