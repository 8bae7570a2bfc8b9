import { insertDraft, insertFile, readGroups, readRegistry } from '@dondoc/db/stores';
import { sniffed } from '@dondoc/documents/read';
import type { FileKind, PlanFile } from '@dondoc/documents/read';
import { done, DraftId } from '@dondoc/domain/kernel';
import type { CommandId } from '@dondoc/domain/kernel';
import { applyDraftEdit, matchBodies } from '@dondoc/domain/register';
import type { PlanDraft } from '@dondoc/domain/register';
import { v7 as uuidv7 } from 'uuid';
import type { Permit } from '../access.ts';
import type { Context } from '../context.ts';
import { orRefuse } from '../error-map.ts';
import { readInThread } from './read-in-thread.ts';

/** The media types of what can be read; a file of another kind never gets here. */
const MEDIA_TYPE = new Map<FileKind, string>([
  ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['pdf', 'application/pdf'],
  ['txt', 'text/plain'],
]);

/**
 * Reads a file and keeps it with the draft that was read of it. Read first: of a file that is refused, a marked secret above all,
 * no byte is stored. The same command again answers the same draft.
 */
export async function takeIn(
  ctx: Context,
  permit: Permit,
  commandId: CommandId,
  file: PlanFile,
): Promise<{ readonly draftId: DraftId }> {
  const { source, draft } = orRefuse(await readInThread(file));
  const content = await matched(ctx, draft);
  const { sha256, size } = await ctx.files.put(file.bytes);
  const createdBy = permit.accountId;
  const asked = { sha256, fileName: file.name };
  return permit.command({ commandId, ...asked }, async (trx, audit) => {
    const createdAt = ctx.clock.now();
    const draftId = DraftId.parse(uuidv7());
    const type = MEDIA_TYPE.get(sniffed(file)) ?? 'application/octet-stream';
    await insertFile(trx, { sha256, name: file.name, size, type, createdBy, createdAt });
    await insertDraft(trx, {
      id: draftId,
      fileSha256: sha256,
      fileName: file.name,
      source,
      content,
      createdBy,
      createdAt,
    });
    audit({
      action: 'draft.upload',
      aggregateKind: 'draft',
      aggregateId: draftId,
      versionFrom: null,
      versionTo: 0,
      changes: { fileSha256: [null, sha256] },
    });
    return done({ draftId });
  });
}

/** The draft with those of its bodies found that the registry knows for certain. */
async function matched({ db }: Context, draft: PlanDraft): Promise<PlanDraft> {
  const agencies = await readRegistry(db.kysely);
  const groups = await readGroups(db.kysely);
  const matches = [...matchBodies(draft.bodies, agencies, groups)];
  return orRefuse(applyDraftEdit(draft, { kind: 'match-bodies', matches }));
}
