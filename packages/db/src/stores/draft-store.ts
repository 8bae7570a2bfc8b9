import type { CivilDate, Instant } from '@dondoc/domain/calendar';
import { askTable, done, refuse } from '@dondoc/domain/kernel';
import type { AccountId, DraftId, PlanId, Result } from '@dondoc/domain/kernel';
import { Block } from '@dondoc/domain/plan';
import type { SourceText } from '@dondoc/domain/plan';
import { PlanDraft, REGISTER_ACTIONS } from '@dondoc/domain/register';
import type { RegisterAction, RegisterState } from '@dondoc/domain/register';
import { sql } from 'kysely';
import type { Kysely, Selectable, Transaction } from 'kysely';
import { sha256 } from '../canonical-json.ts';
import { json } from '../tables/index.ts';
import type { Database } from '../tables/index.ts';
import type { DraftTable } from '../tables/draft.ts';
import { pageOf } from './page.ts';
import type { Page, PageRequest } from './page.ts';
import { staleOrMissing } from './stale.ts';

export interface NewDraft {
  readonly id: DraftId;
  readonly fileSha256: string;
  readonly fileName: string;
  readonly source: SourceText;
  readonly content: PlanDraft;
  readonly createdBy: AccountId;
  readonly createdAt: Instant;
}

/** A document as it was read, and what people made of it so far. */
export interface Draft {
  readonly id: DraftId;
  readonly fileSha256: string;
  readonly fileName: string;
  readonly source: SourceText;
  readonly textSha256: string;
  readonly content: PlanDraft;
  readonly createdBy: AccountId;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  /** The plan it became. */
  readonly planId: PlanId | null;
  readonly discardedOn: CivilDate | null;
  readonly version: number;
}

/** A draft in the list of drafts. */
export type DraftLine = Pick<
  Draft,
  'id' | 'fileName' | 'createdAt' | 'updatedAt' | 'planId' | 'discardedOn' | 'version'
> & { readonly title: string };

export interface DraftCursor {
  readonly updatedAt: Instant;
  readonly id: DraftId;
}

const draftIn = (row: Selectable<DraftTable>): Draft => ({
  id: row.id,
  fileSha256: row.file_sha256,
  fileName: row.file_name,
  source: { text: row.text, blocks: Block.array().parse(row.blocks) },
  textSha256: row.text_sha256,
  content: PlanDraft.parse(row.content),
  createdBy: row.created_by,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  planId: row.plan_id,
  discardedOn: row.discarded_on,
  version: row.version,
});

/** Keeps a draft as the reader made it; the record of its file is there already. */
export async function insertDraft(trx: Transaction<Database>, draft: NewDraft): Promise<void> {
  await trx
    .insertInto('draft')
    .values({
      id: draft.id,
      file_sha256: draft.fileSha256,
      file_name: draft.fileName,
      text: draft.source.text,
      text_sha256: sha256(draft.source.text),
      blocks: json(draft.source.blocks),
      content: json(draft.content),
      created_by: draft.createdBy,
      created_at: draft.createdAt,
      updated_at: draft.createdAt,
      plan_id: null,
      discarded_on: null,
    })
    .execute();
}

/** A draft with its text, or null. */
export async function findDraft(kysely: Kysely<Database>, id: DraftId): Promise<Draft | null> {
  const row = await kysely.selectFrom('draft').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? draftIn(row) : null;
}

/** One page of the drafts, last touched first; those that became a plan or were discarded only where asked for. */
export async function listDrafts(
  kysely: Kysely<Database>,
  { after, limit, settled }: PageRequest<DraftCursor> & { readonly settled: boolean },
): Promise<Page<DraftLine, DraftCursor>> {
  let query = kysely
    .selectFrom('draft')
    .select([
      'id',
      'file_name as fileName',
      'created_at as createdAt',
      'updated_at as updatedAt',
      'plan_id as planId',
      'discarded_on as discardedOn',
      'version',
      sql<string>`content #>> '{instrument,title}'`.as('title'),
    ]);
  if (!settled) query = query.where('plan_id', 'is', null).where('discarded_on', 'is', null);
  if (after)
    query = query.where((eb) =>
      eb.or([
        eb('updated_at', '<', after.updatedAt),
        eb.and([eb('updated_at', '=', after.updatedAt), eb('id', '>', after.id)]),
      ]),
    );
  const rows = await query
    .orderBy('updated_at', 'desc')
    .orderBy('id')
    .limit(limit + 1)
    .execute();
  return pageOf(rows, limit, {
    item: (row) => row,
    place: ({ updatedAt, id }) => ({ updatedAt, id }),
  });
}

/**
 * The content of a draft to which an act may be done, held until the transaction ends. Refuses `version.stale`, `not-found`, and
 * `state.refused` once the draft became a plan or was discarded.
 */
export async function holdDraft(
  trx: Transaction<Database>,
  id: DraftId,
  seen: number,
  action: Extract<RegisterAction, 'edit-draft' | 'put-in-force'> = 'edit-draft',
): Promise<Result<PlanDraft>> {
  const row = await trx
    .selectFrom('draft')
    .select(['content', 'plan_id', 'discarded_on'])
    .where('id', '=', id)
    .where('version', '=', seen)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return staleOrMissing(trx, 'draft', id, seen);
  const state: RegisterState = row.plan_id === null ? 'being-read' : 'in-force';
  const allowed = askTable(REGISTER_ACTIONS, action, state);
  if (!allowed.ok) return allowed;
  return row.discarded_on === null
    ? done(PlanDraft.parse(row.content))
    : refuse({ code: 'state.refused', facts: { action, state: 'discarded' } });
}

/** Takes a draft out of the desk; its text and edits stay. Refuses `version.stale`, `not-found`, `state.refused`. */
export async function discardDraft(
  trx: Transaction<Database>,
  id: DraftId,
  seen: number,
  on: CivilDate,
): Promise<Result<{ version: number }>> {
  const held = await holdDraft(trx, id, seen);
  if (!held.ok) return held;
  const version = seen + 1;
  await trx.updateTable('draft').set({ discarded_on: on, version }).where('id', '=', id).execute();
  return done({ version });
}

/** Binds a draft to the plan that it became. Refuses as `holdDraft` does. */
export async function bindDraft(
  trx: Transaction<Database>,
  id: DraftId,
  seen: number,
  planId: PlanId,
): Promise<Result<{ version: number }>> {
  const held = await holdDraft(trx, id, seen, 'put-in-force');
  if (!held.ok) return held;
  const version = seen + 1;
  await trx.updateTable('draft').set({ plan_id: planId, version }).where('id', '=', id).execute();
  return done({ version });
}
