import type { Scope } from '@dondoc/domain/agency';
import type { CivilDate } from '@dondoc/domain/calendar';
import { done, refuse } from '@dondoc/domain/kernel';
import type {
  AccountId,
  AgencyId,
  DifficultyId,
  PlanId,
  Result,
  TaskId,
} from '@dondoc/domain/kernel';
import { DifficultyAnswer } from '@dondoc/domain/task';
import type { RaisedDifficulty } from '@dondoc/domain/task';
import { sql } from 'kysely';
import type { Kysely, Selectable, Transaction } from 'kysely';
import type { DifficultyTable } from '../tables/difficulty.ts';
import { json } from '../tables/index.ts';
import type { Database } from '../tables/index.ts';
import { pageOf } from './page.ts';
import type { Page, PageRequest } from './page.ts';
import { inPlanWithin } from './plan-scope.ts';
import { staleOrMissing } from './stale.ts';

/** A difficulty with the names of who raised it and who is to decide. */
export interface Difficulty extends RaisedDifficulty {
  readonly planId: PlanId;
  readonly agencyName: string;
  readonly addresseeName: string;
  readonly raisedOn: CivilDate;
  readonly answer: DifficultyAnswer | null;
  readonly answeredOn: CivilDate | null;
  readonly takenBackOn: CivilDate | null;
  readonly version: number;
}

/** Where a page of difficulties ended. */
export interface DifficultyCursor {
  readonly raisedOn: CivilDate;
  readonly id: DifficultyId;
}

const difficulties = (kysely: Kysely<Database>) =>
  kysely
    .selectFrom('difficulty')
    .innerJoin('agency', 'agency.id', 'difficulty.agency_id')
    .innerJoin('agency as addressee', 'addressee.id', 'difficulty.addressee_id')
    .selectAll('difficulty')
    .select(['agency.name as agencyName', 'addressee.name as addresseeName']);

type Row = Selectable<DifficultyTable> & {
  readonly agencyName: string;
  readonly addresseeName: string;
};

const difficultyIn = (row: Row): Difficulty => ({
  id: row.id,
  planId: row.plan_id,
  taskId: row.task_id,
  agencyId: row.agency_id,
  agencyName: row.agencyName,
  addresseeId: row.addressee_id,
  addresseeName: row.addresseeName,
  text: row.text,
  raisedOn: row.raised_on,
  answer: DifficultyAnswer.nullable().parse(row.answer),
  answeredOn: row.answered_on,
  takenBackOn: row.taken_back_on,
  version: row.version,
});

/** A page of the difficulties of a plan, or of one of its tasks, the newest first; with `open` those that wait for an answer alone. */
export async function listDifficulties(
  kysely: Kysely<Database>,
  scope: Scope,
  of: { readonly planId: PlanId; readonly taskId: TaskId | null; readonly open: boolean },
  { after, limit }: PageRequest<DifficultyCursor>,
): Promise<Page<Difficulty, DifficultyCursor>> {
  let query = difficulties(kysely)
    .where('difficulty.plan_id', '=', of.planId)
    .where(inPlanWithin(scope, of.planId));
  if (of.taskId !== null) query = query.where('difficulty.task_id', '=', of.taskId);
  if (of.open) query = query.where('answered_on', 'is', null).where('taken_back_on', 'is', null);
  if (after)
    query = query.where(
      sql<boolean>`(difficulty.raised_on, difficulty.id) < (${after.raisedOn}::date, ${after.id}::uuid)`,
    );
  const rows = await query
    .orderBy('difficulty.raised_on', 'desc')
    .orderBy('difficulty.id', 'desc')
    .limit(limit + 1)
    .execute();
  return pageOf(rows, limit, {
    item: difficultyIn,
    place: ({ raised_on, id }) => ({ raisedOn: raised_on, id }),
  });
}

/** How many difficulties were raised in a plan, and how many of them wait for an answer. */
export async function countDifficulties(
  kysely: Kysely<Database>,
  scope: Scope,
  planId: PlanId,
): Promise<{ readonly all: number; readonly open: number }> {
  const { all, open } = await kysely
    .selectFrom('difficulty')
    .select(({ fn }) => [
      fn.countAll<string>().as('all'),
      sql<string>`count(*) filter (where answered_on is null and taken_back_on is null)`.as('open'),
    ])
    .where('plan_id', '=', planId)
    .where(inPlanWithin(scope, planId))
    .executeTakeFirstOrThrow();
  return { all: Number(all), open: Number(open) };
}

/** Whose a difficulty is, to whom it goes and in which plan; null where there is none. */
export const difficultyParties = async (
  kysely: Kysely<Database>,
  id: DifficultyId,
): Promise<{
  readonly planId: PlanId;
  readonly agencyId: AgencyId;
  readonly addresseeId: AgencyId;
} | null> =>
  (await kysely
    .selectFrom('difficulty')
    .select(['plan_id as planId', 'agency_id as agencyId', 'addressee_id as addresseeId'])
    .where('id', '=', id)
    .executeTakeFirst()) ?? null;

/** Keeps what hinders a body. */
export async function insertDifficulty(
  trx: Transaction<Database>,
  raised: RaisedDifficulty & {
    readonly planId: PlanId;
    readonly on: CivilDate;
    readonly by: AccountId;
  },
): Promise<void> {
  await trx
    .insertInto('difficulty')
    .values({
      id: raised.id,
      plan_id: raised.planId,
      task_id: raised.taskId,
      agency_id: raised.agencyId,
      addressee_id: raised.addresseeId,
      text: raised.text,
      raised_on: raised.on,
      raised_by: raised.by,
    })
    .execute();
}

/**
 * A difficulty at the version that was seen, held until the transaction ends. Refuses `version.stale` and `not-found`; who may touch it
 * was asked before.
 */
export async function holdDifficulty(
  trx: Transaction<Database>,
  id: DifficultyId,
  seen: number,
): Promise<Result<Pick<Difficulty, 'id' | 'planId' | 'answeredOn' | 'takenBackOn' | 'version'>>> {
  const held = await trx
    .selectFrom('difficulty')
    .select([
      'id',
      'plan_id as planId',
      'answered_on as answeredOn',
      'taken_back_on as takenBackOn',
      'version',
    ])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!held) return refuse({ code: 'not-found', facts: { kind: 'difficulty' } });
  return held.version === seen ? done(held) : staleOrMissing(trx, 'difficulty', id, seen);
}

/** Answers a held difficulty; answers its new version. Only after `holdDifficulty` in the same transaction. */
export async function answerDifficulty(
  trx: Transaction<Database>,
  { id, version }: Pick<Difficulty, 'id' | 'version'>,
  given: { readonly answer: DifficultyAnswer; readonly on: CivilDate; readonly by: AccountId },
): Promise<number> {
  await trx
    .updateTable('difficulty')
    .set({
      answer: json(given.answer),
      answered_on: given.on,
      answered_by: given.by,
      version: version + 1,
    })
    .where('id', '=', id)
    .execute();
  return version + 1;
}

/** Takes a held difficulty back; answers its new version. Only after `holdDifficulty` in the same transaction. */
export async function takeBackDifficulty(
  trx: Transaction<Database>,
  { id, version }: Pick<Difficulty, 'id' | 'version'>,
  on: CivilDate,
): Promise<number> {
  await trx
    .updateTable('difficulty')
    .set({ taken_back_on: on, version: version + 1 })
    .where('id', '=', id)
    .execute();
  return version + 1;
}
