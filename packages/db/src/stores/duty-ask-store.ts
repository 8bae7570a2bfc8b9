import type { Scope } from '@dondoc/domain/agency';
import type { CivilDate, Instant } from '@dondoc/domain/calendar';
import type { AccountId, DutyId, PlanId } from '@dondoc/domain/kernel';
import type { DecisionDocument } from '@dondoc/domain/plan';
import { DutyAsk, DutyOutcome } from '@dondoc/domain/task';
import type { Kysely, Transaction } from 'kysely';
import { json } from '../tables/index.ts';
import type { Database } from '../tables/index.ts';
import { inPlanWithin } from './plan-scope.ts';

/** What a body asked about its duty, and on which day; `decided` once somebody answered. */
export interface AskedOfDuty {
  readonly id: string;
  readonly ask: DutyAsk;
  readonly on: CivilDate;
  readonly decided: boolean;
}

/** What was decided about a duty, by whom and with which paper. */
export interface DecidedOfDuty {
  readonly id: string;
  readonly outcome: DutyOutcome;
  readonly document: DecisionDocument;
  readonly reason: string | null;
  readonly at: Instant;
}

/** What was asked and decided about one duty, each oldest first. */
export interface DutyMatters {
  readonly asked: readonly AskedOfDuty[];
  readonly decided: readonly DecidedOfDuty[];
}

/** What was asked and decided about the duties of a plan, by duty: two queries. None outside the scope. */
export async function readDutyMatters(
  kysely: Kysely<Database>,
  scope: Scope,
  planId: PlanId,
): Promise<ReadonlyMap<DutyId, DutyMatters>> {
  const asks = await kysely
    .selectFrom('duty_ask')
    .innerJoin('duty', 'duty.id', 'duty_ask.duty_id')
    .selectAll('duty_ask')
    .where('duty.plan_id', '=', planId)
    .where(inPlanWithin(scope, planId))
    .orderBy('asked_on')
    .orderBy('duty_ask.id')
    .execute();
  const decisions = await kysely
    .selectFrom('decision')
    .innerJoin('duty', 'duty.id', 'decision.duty_id')
    .selectAll('decision')
    .select('duty.id as dutyId')
    .where('duty.plan_id', '=', planId)
    .where(inPlanWithin(scope, planId))
    .where('decision.outcome', 'is not', null)
    .orderBy('at')
    .orderBy('decision.id')
    .execute();
  const asked = Map.groupBy(asks, ({ duty_id }) => duty_id);
  const decided = Map.groupBy(decisions, ({ dutyId }) => dutyId);
  return new Map(
    [...new Set([...asked.keys(), ...decided.keys()])].map((dutyId) => [
      dutyId,
      {
        asked: (asked.get(dutyId) ?? []).map((row) => ({
          id: row.id,
          ask: DutyAsk.parse(row.content),
          on: row.asked_on,
          decided: row.decision_id !== null,
        })),
        decided: (decided.get(dutyId) ?? []).map((row) => ({
          id: row.id,
          outcome: DutyOutcome.parse(row.outcome),
          document: { role: row.role, number: row.number, date: row.date },
          reason: row.reason,
          at: row.at,
        })),
      },
    ]),
  );
}

/** What is asked about a duty and not decided yet; null where nothing is. */
export async function openAsk(
  kysely: Kysely<Database>,
  dutyId: DutyId,
): Promise<Pick<AskedOfDuty, 'id' | 'ask'> | null> {
  const row = await kysely
    .selectFrom('duty_ask')
    .select(['id', 'content'])
    .where('duty_id', '=', dutyId)
    .where('decision_id', 'is', null)
    .executeTakeFirst();
  return row ? { id: row.id, ask: DutyAsk.parse(row.content) } : null;
}

/** Keeps what a body asks about a held duty. Throws where something else still waits to be decided. */
export async function insertAsk(
  trx: Transaction<Database>,
  asked: {
    readonly id: string;
    readonly dutyId: DutyId;
    readonly ask: DutyAsk;
    readonly on: CivilDate;
    readonly by: AccountId;
  },
): Promise<void> {
  await trx
    .insertInto('duty_ask')
    .values({
      id: asked.id,
      duty_id: asked.dutyId,
      content: json(asked.ask),
      asked_on: asked.on,
      asked_by: asked.by,
    })
    .execute();
}

/** What was asked is answered by a decision that stands beside it. */
export async function answerAsk(
  trx: Transaction<Database>,
  id: string,
  decisionId: string,
): Promise<void> {
  await trx.updateTable('duty_ask').set({ decision_id: decisionId }).where('id', '=', id).execute();
}
