import type { CivilDate } from '@dondoc/domain/calendar';
import { done, refuse } from '@dondoc/domain/kernel';
import type { DutyId, EditionId, PlanId, Result, TaskId } from '@dondoc/domain/kernel';
import { PlanSettings } from '@dondoc/domain/register';
import { Timing } from '@dondoc/domain/task';
import type { BeforeReading, DutyFacts } from '@dondoc/domain/task';
import { sql } from 'kysely';
import type { Kysely, Transaction } from 'kysely';
import { json } from '../tables/index.ts';
import type { Database } from '../tables/index.ts';
import { dutyFactsIn } from './duty-facts.ts';
import { setNextOn } from './next-on.ts';
import type { Index } from './obligation-store.ts';
import { staleOrMissing } from './stale.ts';

/** A task with its timing in the edition in force and its duties that have not ended. */
export interface TimedTask {
  readonly id: TaskId;
  readonly planId: PlanId;
  readonly editionId: EditionId;
  readonly timing: Timing;
  readonly duties: readonly DutyFacts[];
  /** How the issuer of its plan means "trước ngày", and from when the register is tracked. */
  readonly before: BeforeReading;
  readonly trackedFrom: CivilDate;
  readonly version: number;
}

/** The plan of a task; null where there is no such task. */
export const taskPlan = async (kysely: Kysely<Database>, id: TaskId): Promise<PlanId | null> =>
  (await kysely.selectFrom('task').select('plan_id').where('id', '=', id).executeTakeFirst())
    ?.plan_id ?? null;

/** The dates of a duty, and the index that follows from them. */
export interface DatedDuty extends Index {
  readonly id: DutyId;
  readonly dates: Pick<
    DutyFacts,
    'opensOn' | 'originalDue' | 'currentDue' | 'overdueFrom' | 'history'
  >;
}

/**
 * A task at the version that was seen, held with its duties until the transaction ends. Refuses `version.stale` and `not-found`; who
 * may touch it was asked before.
 */
export async function holdTask(
  trx: Transaction<Database>,
  id: TaskId,
  { seen, today }: { readonly seen: number; readonly today: CivilDate },
): Promise<Result<TimedTask>> {
  const task = await trx
    .selectFrom('task')
    .innerJoin('task_text', 'task_text.task_id', 'task.id')
    .innerJoin('edition', 'edition.id', 'task_text.edition_id')
    .innerJoin('plan', 'plan.id', 'task.plan_id')
    .select(['task.plan_id', 'task.version', 'task_text.edition_id', 'task_text.timing'])
    .select(['plan.settings', 'plan.tracked_from'])
    .where('task.id', '=', id)
    .where('edition.in_force_from', '<=', today)
    .orderBy('edition.number', 'desc')
    .limit(1)
    .forUpdate('task')
    .executeTakeFirst();
  if (!task) return refuse({ code: 'not-found', facts: { kind: 'task' } });
  if (task.version !== seen) return staleOrMissing(trx, 'task', id, seen);
  const timing = Timing.parse(task.timing);
  const rows = await trx
    .selectFrom('duty')
    .selectAll()
    .where('task_id', '=', id)
    .where('edition_id', '=', task.edition_id)
    .where('ended_on', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute();
  return done({
    id,
    planId: task.plan_id,
    editionId: task.edition_id,
    timing,
    duties: rows.map((row) => dutyFactsIn(row, timing.kind)),
    before: PlanSettings.parse(task.settings).before,
    trackedFrom: task.tracked_from,
    version: task.version,
  });
}

/**
 * Writes another timing of a held task with the dates and the derived index of each of its duties; answers the new version. Only after
 * `holdTask` in the same transaction.
 */
export async function changeTiming(
  trx: Transaction<Database>,
  held: Pick<TimedTask, 'id' | 'editionId' | 'version'>,
  timing: Timing,
  duties: readonly DatedDuty[],
): Promise<number> {
  const version = held.version + 1;
  await trx
    .updateTable('task_text')
    .set({ timing: json(timing) })
    .where('task_id', '=', held.id)
    .where('edition_id', '=', held.editionId)
    .execute();
  await sql`
    update duty set opens_on = given.opens_on, original_due = given.original_due,
      current_due = given.current_due, overdue_from = given.overdue_from, history = given.history
    from unnest(
      ${duties.map(({ id }) => id)}::uuid[],
      ${duties.map(({ dates }) => dates.opensOn)}::date[],
      ${duties.map(({ dates }) => dates.originalDue)}::date[],
      ${duties.map(({ dates }) => dates.currentDue)}::date[],
      ${duties.map(({ dates }) => dates.overdueFrom)}::date[],
      ${duties.map(({ dates }) => dates.history)}::boolean[]
    ) as given (id, opens_on, original_due, current_due, overdue_from, history)
    where duty.id = given.id`.execute(trx);
  await setNextOn(
    trx,
    'duty',
    duties.map(({ id, nextOn, settledOn }) => ({ id, nextOn, settledOn })),
  );
  await trx.updateTable('task').set({ version }).where('id', '=', held.id).execute();
  return version;
}

/** What a person switches at a task: followed by the paper alone, and asking each body for a plan of its own. */
export type TaskSwitch = 'by_reference_only' | 'own_plan';

/**
 * Switches a held task one way or back; answers its new version, or null where it stands so already. Only after `holdTask` in the same
 * transaction.
 */
export async function switchTask(
  trx: Transaction<Database>,
  held: Pick<TimedTask, 'id' | 'version'>,
  which: TaskSwitch,
  to: boolean,
): Promise<number | null> {
  const row = await trx
    .updateTable('task')
    .set({ [which]: to, version: held.version + 1 })
    .where('id', '=', held.id)
    .where(which, '!=', to)
    .returning('version')
    .executeTakeFirst();
  return row?.version ?? null;
}
