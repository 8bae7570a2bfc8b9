import type { Instant } from '@dondoc/domain/calendar';
import { done, refuse } from '@dondoc/domain/kernel';
import type { AccountId, DraftId, Result } from '@dondoc/domain/kernel';
import { DraftEdit, PlanDraft } from '@dondoc/domain/register';
import type { Kysely, Transaction } from 'kysely';
import { z } from 'zod';
import { applyPatch, JsonPatch, patchBetween } from '../json-patch.ts';
import { json } from '../tables/index.ts';
import type { Database } from '../tables/index.ts';
import { holdDraft } from './draft-store.ts';

/** One entry of a draft's history: an act of a person, or the undoing of the act that made a version. */
export const DraftStep = z.union([
  DraftEdit,
  z.object({ kind: z.literal('undo'), version: z.int().positive() }),
]);
export type DraftStep = z.infer<typeof DraftStep>;

export interface EditedBy {
  readonly accountId: AccountId;
  readonly at: Instant;
}

export interface EditedDraft {
  readonly content: PlanDraft;
  readonly version: number;
}

/**
 * Changes a draft by one act and keeps the way back. `change` is the domain's rule for the act (`applyDraftEdit`); what it refuses
 * is refused here. Refuses `version.stale`, `not-found`, and `state.refused` once the draft became a plan or was discarded.
 *
 * @example
 * await editDraft(trx, { id, seen: 3 }, edit, (draft) => applyDraftEdit(draft, edit), { accountId, at });
 */
export async function editDraft(
  trx: Transaction<Database>,
  { id, seen }: { readonly id: DraftId; readonly seen: number },
  step: DraftStep,
  change: (draft: PlanDraft) => Result<PlanDraft>,
  by: EditedBy,
): Promise<Result<EditedDraft>> {
  const held = await holdDraft(trx, id, seen);
  if (!held.ok) return held;
  const changed = change(held.value);
  if (!changed.ok) return changed;
  const version = seen + 1;
  const content = json(changed.value);
  await trx
    .updateTable('draft')
    .set({ content, updated_at: by.at, version })
    .where('id', '=', id)
    .execute();
  const before = patchBetween(JSON.parse(content), JSON.parse(json(held.value)));
  await trx
    .insertInto('draft_edit')
    .values({
      draft_id: id,
      version,
      edit: json(step),
      before: json(before),
      account_id: by.accountId,
      at: by.at,
    })
    .execute();
  return done({ content: changed.value, version });
}

/**
 * Takes back the last act that still stands. Undone once more it takes back the one before. Refuses `state.refused` where nothing
 * is left to take back, and as `editDraft` does.
 */
export async function undoDraft(
  trx: Transaction<Database>,
  draft: { readonly id: DraftId; readonly seen: number },
  by: EditedBy,
): Promise<Result<EditedDraft>> {
  const steps = await trx
    .selectFrom('draft_edit')
    .select(['version', 'edit'])
    .where('draft_id', '=', draft.id)
    .orderBy('version', 'desc')
    .execute();
  const version = lastStanding(
    steps.map((step) => ({ version: step.version, edit: DraftStep.parse(step.edit) })),
  );
  if (version === null)
    return refuse({ code: 'state.refused', facts: { action: 'draft.undo', state: 'unchanged' } });
  const { before } = await trx
    .selectFrom('draft_edit')
    .select('before')
    .where('draft_id', '=', draft.id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  const back = (content: PlanDraft) =>
    done(PlanDraft.parse(applyPatch(content, JsonPatch.parse(before))));
  return editDraft(trx, draft, { kind: 'undo', version }, back, by);
}

/** The version made by the newest act that was not taken back, of steps newest first. */
function lastStanding(
  steps: readonly { readonly version: number; readonly edit: DraftStep }[],
): number | null {
  const undone = new Set<number>();
  for (const { version, edit } of steps)
    if (edit.kind === 'undo') undone.add(edit.version);
    else if (!undone.has(version)) return version;
  return null;
}

/** The history of a draft, newest first. */
export async function listDraftSteps(
  kysely: Kysely<Database>,
  id: DraftId,
  { before, limit }: { readonly before?: number | undefined; readonly limit: number },
): Promise<readonly { version: number; step: DraftStep; accountId: AccountId; at: Instant }[]> {
  let query = kysely
    .selectFrom('draft_edit')
    .select(['version', 'edit', 'account_id', 'at'])
    .where('draft_id', '=', id);
  if (before !== undefined) query = query.where('version', '<', before);
  const rows = await query.orderBy('version', 'desc').limit(limit).execute();
  return rows.map((row) => ({
    version: row.version,
    step: DraftStep.parse(row.edit),
    accountId: row.account_id,
    at: row.at,
  }));
}
