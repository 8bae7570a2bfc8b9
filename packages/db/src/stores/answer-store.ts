import type { Scope } from '@dondoc/domain/agency';
import type { CivilDate, Instant } from '@dondoc/domain/calendar';
import type { AccountId, DutyId, ObligationId, SubmissionId } from '@dondoc/domain/kernel';
import type { DecisionDocument } from '@dondoc/domain/plan';
import type { DutyOutcome } from '@dondoc/domain/task';
import { sql } from 'kysely';
import type { Kysely, Transaction } from 'kysely';
import { json } from '../tables/index.ts';
import type { Database } from '../tables/index.ts';
import { obligationWithin } from './reporting-scope.ts';

/** That more was asked for of a submission: by when, and why. */
export interface MoreAsked {
  readonly id: string;
  readonly obligationId: ObligationId;
  readonly submissionId: SubmissionId;
  readonly on: CivilDate;
  readonly due: CivilDate;
  readonly reason: string;
  readonly accountId: AccountId;
}

/** What somebody with the power to decide decided about an obligation or a duty, as a document (rule 7 of the domain). */
export interface Decision {
  readonly id: string;
  readonly of: { readonly obligationId: ObligationId } | { readonly dutyId: DutyId };
  /** What was decided: "accepted", "excused", "exempt", "more-time". */
  readonly kind: string;
  readonly document: DecisionDocument;
  readonly reason: string | null;
  readonly accountId: AccountId;
  readonly at: Instant;
}

/** Records that more was asked for; the facts of the obligation are changed beside it. */
export async function insertMoreAsked(trx: Transaction<Database>, asked: MoreAsked): Promise<void> {
  await trx
    .insertInto('more_asked')
    .values({
      id: asked.id,
      obligation_id: asked.obligationId,
      submission_id: asked.submissionId,
      on_date: asked.on,
      due: asked.due,
      reason: asked.reason,
      account_id: asked.accountId,
    })
    .execute();
}

/** Records a decision, of a duty with its outcome; the facts that follow from it are changed beside it. */
export async function insertDecision(
  trx: Transaction<Database>,
  decision: Decision,
  outcome: DutyOutcome | null = null,
): Promise<void> {
  const { of, document } = decision;
  await trx
    .insertInto('decision')
    .values({
      id: decision.id,
      obligation_id: 'obligationId' in of ? of.obligationId : null,
      duty_id: 'dutyId' in of ? of.dutyId : null,
      kind: decision.kind,
      role: document.role,
      number: document.number,
      date: document.date,
      reason: decision.reason,
      account_id: decision.accountId,
      at: decision.at,
      outcome: outcome && json(outcome),
    })
    .execute();
}

/** What was asked for and decided about an obligation within the scope, each oldest first. */
export async function listAnswers(
  kysely: Kysely<Database>,
  scope: Scope,
  obligationId: ObligationId,
): Promise<{ readonly asked: readonly MoreAsked[]; readonly decided: readonly Decision[] }> {
  const asked = await kysely
    .selectFrom('more_asked')
    .innerJoin('obligation', 'obligation.id', 'more_asked.obligation_id')
    .selectAll('more_asked')
    .where('obligation.id', '=', obligationId)
    .where(obligationWithin(scope))
    .orderBy('on_date')
    .orderBy('more_asked.id')
    .execute();
  const decided = await kysely
    .selectFrom('decision')
    .innerJoin('obligation', 'obligation.id', 'decision.obligation_id')
    .selectAll('decision')
    .where('obligation.id', '=', obligationId)
    .where(obligationWithin(scope))
    .orderBy('at')
    .orderBy('decision.id')
    .execute();
  return {
    asked: asked.map((row) => ({
      id: row.id,
      obligationId: row.obligation_id,
      submissionId: row.submission_id,
      on: row.on_date,
      due: row.due,
      reason: row.reason,
      accountId: row.account_id,
    })),
    decided: decided.map((row) => ({
      id: row.id,
      of: { obligationId },
      kind: row.kind,
      document: { role: row.role, number: row.number, date: row.date },
      reason: row.reason,
      accountId: row.account_id,
      at: row.at,
    })),
  };
}

/** What was asked for last of each obligation given, within the scope, in one query. */
export async function latestAsked(
  kysely: Kysely<Database>,
  scope: Scope,
  obligationIds: readonly ObligationId[],
): Promise<ReadonlyMap<ObligationId, Pick<MoreAsked, 'on' | 'due' | 'reason'>>> {
  if (obligationIds.length === 0) return new Map();
  const rows = await kysely
    .selectFrom('more_asked')
    .innerJoin('obligation', 'obligation.id', 'more_asked.obligation_id')
    .select(['more_asked.obligation_id', 'on_date', 'due', 'reason'])
    .distinctOn('more_asked.obligation_id')
    .where('obligation.id', '=', sql<ObligationId>`any(${obligationIds}::uuid[])`)
    .where(obligationWithin(scope))
    .orderBy('more_asked.obligation_id')
    .orderBy('on_date', 'desc')
    .orderBy('more_asked.id', 'desc')
    .execute();
  return new Map(
    rows.map((row) => [row.obligation_id, { on: row.on_date, due: row.due, reason: row.reason }]),
  );
}
