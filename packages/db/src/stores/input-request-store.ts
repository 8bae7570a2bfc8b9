import type { Scope } from '@dondoc/domain/agency';
import type { CivilDate } from '@dondoc/domain/calendar';
import { done, refuse } from '@dondoc/domain/kernel';
import type {
  AccountId,
  AgencyId,
  InputRequestId,
  PlanId,
  Result,
  TaskId,
} from '@dondoc/domain/kernel';
import { InputAnswer } from '@dondoc/domain/task';
import type { InputFacts, InputRequest } from '@dondoc/domain/task';
import { sql } from 'kysely';
import type { Kysely, Selectable, Transaction } from 'kysely';
import type { InputRequestTable } from '../tables/input-request.ts';
import { json } from '../tables/index.ts';
import type { Database } from '../tables/index.ts';
import { pageOf } from './page.ts';
import type { Page, PageRequest } from './page.ts';
import { inPlanWithin, isMember } from './plan-scope.ts';
import { staleOrMissing } from './stale.ts';

/** An input request with the names of both bodies. */
export interface AskedInput extends InputRequest, Omit<InputFacts, 'due'> {
  readonly planId: PlanId;
  readonly taskId: TaskId;
  readonly askerName: string;
  readonly askedName: string;
  readonly askedOn: CivilDate;
  readonly answer: InputAnswer | null;
  readonly version: number;
}

/** Where a page of input requests ended. */
export interface InputCursor {
  readonly day: CivilDate;
  readonly id: InputRequestId;
}

const requests = (kysely: Kysely<Database>) =>
  kysely
    .selectFrom('input_request')
    .innerJoin('agency as asker', 'asker.id', 'input_request.asker_id')
    .innerJoin('agency as asked', 'asked.id', 'input_request.asked_id')
    .selectAll('input_request')
    .select(['asker.name as askerName', 'asked.name as askedName']);

type Row = Selectable<InputRequestTable> & {
  readonly askerName: string;
  readonly askedName: string;
};

const inputIn = (row: Row): AskedInput => ({
  id: row.id,
  planId: row.plan_id,
  taskId: row.task_id,
  dutyId: row.duty_id,
  askerId: row.asker_id,
  askerName: row.askerName,
  askedId: row.asked_id,
  askedName: row.askedName,
  what: row.what,
  due: row.due,
  askedOn: row.asked_on,
  answer: InputAnswer.nullable().parse(row.answer),
  answeredOn: row.answered_on,
  withdrawnOn: row.withdrawn_on,
  version: row.version,
});

/** A page of what was asked at a task of a plan, the newest first. */
export async function listInputRequests(
  kysely: Kysely<Database>,
  scope: Scope,
  of: { readonly planId: PlanId; readonly taskId: TaskId },
  { after, limit }: PageRequest<InputCursor>,
): Promise<Page<AskedInput, InputCursor>> {
  let query = requests(kysely)
    .where('input_request.plan_id', '=', of.planId)
    .where('input_request.task_id', '=', of.taskId)
    .where(inPlanWithin(scope, of.planId));
  if (after)
    query = query.where(
      sql<boolean>`(input_request.asked_on, input_request.id) < (${after.day}::date, ${after.id}::uuid)`,
    );
  const rows = await query
    .orderBy('input_request.asked_on', 'desc')
    .orderBy('input_request.id', 'desc')
    .limit(limit + 1)
    .execute();
  return pageOf(rows, limit, {
    item: inputIn,
    place: ({ asked_on: on, id }) => ({ day: on, id }),
  });
}

/** What waits for an answer of the bodies of a scope's own clauses, by its date, at most so many; nothing of a closed register. */
export async function waitingInputs(
  kysely: Kysely<Database>,
  scope: Scope,
  limit: number,
): Promise<readonly AskedInput[]> {
  const own = scope.clauses.flatMap(({ planId, reach }) =>
    reach.kind === 'body' && reach.own
      ? [
          sql<boolean>`(input_request.asked_id = ${reach.agencyId} and coalesce(input_request.plan_id = ${planId}, true))`,
        ]
      : [],
  );
  if (own.length === 0) return [];
  const rows = await requests(kysely)
    .innerJoin('plan', 'plan.id', 'input_request.plan_id')
    .where(sql<boolean>`(${sql.join(own, sql` or `)})`)
    .where('answered_on', 'is', null)
    .where('withdrawn_on', 'is', null)
    .where('plan.closed_on', 'is', null)
    .orderBy('input_request.due')
    .orderBy('input_request.id')
    .limit(limit)
    .execute();
  return rows.map(inputIn);
}

/** Who asked whom, and in which plan; null where there is no such request. */
export const inputParties = async (
  kysely: Kysely<Database>,
  id: InputRequestId,
): Promise<{
  readonly planId: PlanId;
  readonly askerId: AgencyId;
  readonly askedId: AgencyId;
} | null> =>
  (await kysely
    .selectFrom('input_request')
    .select(['plan_id as planId', 'asker_id as askerId', 'asked_id as askedId'])
    .where('id', '=', id)
    .executeTakeFirst()) ?? null;

/** The bodies that answer for a task, alone or as members of a group. */
export async function accountableBodies(
  kysely: Kysely<Database>,
  taskId: TaskId,
): Promise<readonly AgencyId[]> {
  const { rows } = await sql<{ id: AgencyId }>`
    select agency_id as id from duty
      where task_id = ${taskId} and accountable and ended_on is null and agency_id is not null
    union select agency.id from agency join agency_group on ${isMember}
      where agency_group.id in (
        select group_id from duty where task_id = ${taskId} and accountable and ended_on is null)`.execute(
    kysely,
  );
  return rows.map(({ id }) => id);
}

/** Keeps what is asked of a body. */
export async function insertInputRequest(
  trx: Transaction<Database>,
  request: InputRequest & {
    readonly planId: PlanId;
    readonly taskId: TaskId;
    readonly on: CivilDate;
    readonly by: AccountId;
  },
): Promise<void> {
  await trx
    .insertInto('input_request')
    .values({
      id: request.id,
      plan_id: request.planId,
      task_id: request.taskId,
      duty_id: request.dutyId,
      asker_id: request.askerId,
      asked_id: request.askedId,
      what: request.what,
      due: request.due,
      asked_on: request.on,
      asked_by: request.by,
    })
    .execute();
}

/** An input request at the version that was seen, held until the transaction ends. Refuses `version.stale` and `not-found`. */
export async function holdInputRequest(
  trx: Transaction<Database>,
  id: InputRequestId,
  seen: number,
): Promise<Result<Pick<AskedInput, 'id' | 'planId' | 'version' | keyof InputFacts>>> {
  const held = await trx
    .selectFrom('input_request')
    .select(['id', 'plan_id as planId', 'due', 'version'])
    .select(['answered_on as answeredOn', 'withdrawn_on as withdrawnOn'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!held) return refuse({ code: 'not-found', facts: { kind: 'input_request' } });
  return held.version === seen ? done(held) : staleOrMissing(trx, 'input_request', id, seen);
}

/** What became of a held input request; answers its new version. Only after `holdInputRequest` in the same transaction. */
export async function settleInputRequest(
  trx: Transaction<Database>,
  { id, version }: Pick<AskedInput, 'id' | 'version'>,
  settled:
    | { readonly answer: InputAnswer; readonly on: CivilDate; readonly by: AccountId }
    | { readonly withdrawnOn: CivilDate },
): Promise<number> {
  await trx
    .updateTable('input_request')
    .set(
      'answer' in settled
        ? { answer: json(settled.answer), answered_on: settled.on, answered_by: settled.by }
        : { withdrawn_on: settled.withdrawnOn },
    )
    .set({ version: version + 1 })
    .where('id', '=', id)
    .execute();
  return version + 1;
}
