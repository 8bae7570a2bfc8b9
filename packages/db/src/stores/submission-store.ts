import type { Scope } from '@dondoc/domain/agency';
import type { CivilDate, Instant } from '@dondoc/domain/calendar';
import { askTable, done, refuse } from '@dondoc/domain/kernel';
import type {
  AccountId,
  ConsolidationId,
  ObligationId,
  Result,
  SubmissionId,
} from '@dondoc/domain/kernel';
import { SUBMISSION_ACTIONS } from '@dondoc/domain/reporting';
import type {
  Channel,
  CoveringDocument,
  SubmissionAction,
  SubmissionContent,
  SubmissionStage,
} from '@dondoc/domain/reporting';
import { sql } from 'kysely';
import type { Kysely, RawBuilder, Transaction } from 'kysely';
import { json } from '../tables/index.ts';
import type { Database } from '../tables/index.ts';
import { obligationWithin, writtenByOwnBody } from './reporting-scope.ts';
import { staleOrMissing } from './stale.ts';
import { submissionIn } from './submission.ts';
import type { Submission } from './submission.ts';

/** A revision that somebody starts to write. */
export interface NewSubmission {
  readonly id: SubmissionId;
  readonly obligationId: ObligationId;
  readonly content: SubmissionContent;
  readonly draftedBy: AccountId;
  readonly createdAt: Instant;
  readonly reason: string | null;
}

/** How a revision came in. */
export interface Receipt {
  readonly channel: Channel;
  readonly covering: CoveringDocument | null;
  readonly receivedOn: CivilDate;
  readonly recordedAt: Instant;
  readonly sentBy: AccountId;
}

/**
 * Starts the next revision of an obligation as a draft. Refuses `state.refused` where one is being written already: a body writes
 * one at a time.
 */
export async function startSubmission(
  trx: Transaction<Database>,
  submission: NewSubmission,
): Promise<Result<Submission>> {
  const { last } = await trx
    .selectFrom('submission')
    .select((eb) => eb.fn.coalesce(eb.fn.max('revision'), sql.lit(0)).as('last'))
    .where('obligation_id', '=', submission.obligationId)
    .executeTakeFirstOrThrow();
  const row = await trx
    .insertInto('submission')
    .values({
      id: submission.id,
      obligation_id: submission.obligationId,
      revision: last + 1,
      stage: 'draft',
      content: json(submission.content),
      nil: submission.content.nil,
      channel: 'here',
      covering: null,
      received_on: null,
      recorded_at: null,
      sent_by: null,
      drafted_by: submission.draftedBy,
      reason: submission.reason,
      created_at: submission.createdAt,
      consolidation_id: null,
    })
    .onConflict((conflict) =>
      conflict.column('obligation_id').where('stage', '<>', 'sent').doNothing(),
    )
    .returningAll()
    .executeTakeFirst();
  return row
    ? done(submissionIn(row))
    : refuse({ code: 'state.refused', facts: { action: 'submission.start', state: 'in-writing' } });
}

/** What came in at once as a whole: elsewhere, or as the consolidation that its body passes on. */
export type ReceivedSubmission = NewSubmission &
  Receipt & { readonly consolidationId?: ConsolidationId };

/** Keeps what came in at once as the next revision, sent already; what the body is still writing here stays as it is. */
export async function recordSubmission(
  trx: Transaction<Database>,
  received: ReceivedSubmission,
): Promise<Submission> {
  const row = await trx
    .insertInto('submission')
    .values({
      id: received.id,
      obligation_id: received.obligationId,
      revision: nextRevision(received.obligationId, received.id),
      content: json(received.content),
      nil: received.content.nil,
      drafted_by: received.draftedBy,
      reason: received.reason,
      created_at: received.createdAt,
      consolidation_id: received.consolidationId ?? null,
      ...receiptColumns(received),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return submissionIn(row);
}

/** One more than the highest revision of the others: revisions stand in the order in which they came in. */
const nextRevision = (
  obligationId: ObligationId | RawBuilder<ObligationId>,
  id: SubmissionId | RawBuilder<SubmissionId>,
) => sql<number>`(
  select coalesce(max(other.revision), 0) + 1 from submission as other
  where other.obligation_id = ${obligationId} and other.id <> ${id})`;

type Change =
  | {
      readonly content: SubmissionContent;
      readonly draftedBy: AccountId;
      readonly reason: string | null;
    }
  | { readonly stage: 'for-approval' }
  | { readonly receipt: Receipt };

/** A revision as a change left it. */
export interface ChangedSubmission extends Submission {
  /** The stage it had before. */
  readonly stageBefore: SubmissionStage;
}

/**
 * Changes a revision at the version that was seen: its words, that it lies before the head, or that it was sent; each where the
 * table of its stages lets it. Refuses `version.stale`, `not-found`, `state.refused`. Whoever sends also writes the facts of the
 * obligation.
 *
 * @example
 * await changeSubmission(trx, id, seen, { stage: 'for-approval' });
 */
export async function changeSubmission(
  trx: Transaction<Database>,
  id: SubmissionId,
  seen: number,
  change: Change,
): Promise<Result<ChangedSubmission>> {
  const before = await trx
    .selectFrom('submission')
    .select('stage')
    .where('id', '=', id)
    .where('version', '=', seen)
    .forUpdate()
    .executeTakeFirst();
  if (!before) return staleOrMissing(trx, 'submission', id, seen);
  const allowed = askTable(SUBMISSION_ACTIONS, actionOf(change), before.stage);
  if (!allowed.ok) return allowed;
  const row = await trx
    .updateTable('submission')
    .set({ ...columnsOf(change), version: seen + 1 })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  return done({ ...submissionIn(row), stageBefore: before.stage });
}

function actionOf(change: Change): SubmissionAction {
  if ('content' in change) return 'write';
  return 'stage' in change ? 'lay-before-head' : 'send';
}

function columnsOf(change: Change) {
  if ('content' in change)
    return {
      content: json(change.content),
      nil: change.content.nil,
      drafted_by: change.draftedBy,
      reason: change.reason,
    };
  if ('stage' in change) return { stage: change.stage };
  return {
    ...receiptColumns(change.receipt),
    // Something may have come in on another way since it was begun.
    revision: nextRevision(sql.ref('submission.obligation_id'), sql.ref('submission.id')),
  };
}

function receiptColumns({ channel, covering, receivedOn, recordedAt, sentBy }: Receipt) {
  return {
    stage: 'sent' as const,
    channel,
    covering: covering ? json(covering) : null,
    received_on: receivedOn,
    recorded_at: recordedAt,
    sent_by: sentBy,
  };
}

/**
 * The revisions of an obligation within the scope, newest first. What is still being written is there for its own body only.
 */
export async function listSubmissions(
  kysely: Kysely<Database>,
  scope: Scope,
  obligationId: ObligationId,
): Promise<readonly Submission[]> {
  const rows = await kysely
    .selectFrom('submission')
    .innerJoin('obligation', 'obligation.id', 'submission.obligation_id')
    .selectAll('submission')
    .where('obligation.id', '=', obligationId)
    .where(obligationWithin(scope))
    .where((eb) => eb.or([eb('submission.stage', '=', 'sent'), writtenByOwnBody(scope)]))
    .orderBy('submission.revision', 'desc')
    .execute();
  return rows.map(submissionIn);
}

/** The newest sent revision of each obligation given, within the scope, in one query. */
export async function latestSent(
  kysely: Kysely<Database>,
  scope: Scope,
  obligationIds: readonly ObligationId[],
): Promise<ReadonlyMap<ObligationId, Submission>> {
  if (obligationIds.length === 0) return new Map();
  const rows = await kysely
    .selectFrom('submission')
    .innerJoin('obligation', 'obligation.id', 'submission.obligation_id')
    .selectAll('submission')
    .distinctOn('submission.obligation_id')
    .where('obligation.id', '=', sql<ObligationId>`any(${obligationIds}::uuid[])`)
    .where('submission.stage', '=', 'sent')
    .where(obligationWithin(scope))
    .orderBy('submission.obligation_id')
    .orderBy('submission.revision', 'desc')
    .execute();
  return new Map(rows.map((row) => [row.obligation_id, submissionIn(row)]));
}
