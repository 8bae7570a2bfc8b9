import { editDraft as changeDraft } from '@dondoc/db/stores';
import { done } from '@dondoc/domain/kernel';
import { applyDraftEdit, DraftEdit } from '@dondoc/domain/register';
import { guarded } from '../trpc.ts';
import { ANY_DRAFT, DraftCommand } from './draft-input.ts';

/** Does one act of a person to a draft and answers its new version; the content is what `applyDraftEdit` makes of it. */
export const editDraft = guarded('draft.write')
  .input(DraftCommand.extend({ edit: DraftEdit }))
  .mutation(({ ctx, input }) =>
    ctx.permit(ANY_DRAFT).command(input, async (trx, audit) => {
      const { draftId: id, version: seen, edit } = input;
      const by = { accountId: ctx.session.account.id, at: ctx.clock.now() };
      const change = (draft: Parameters<typeof applyDraftEdit>[0]) => applyDraftEdit(draft, edit);
      const edited = await changeDraft(trx, { id, seen }, edit, change, by);
      if (!edited.ok) return edited;
      const { version } = edited.value;
      audit({
        action: `draft.${edit.kind}`,
        aggregateKind: 'draft',
        aggregateId: id,
        versionFrom: seen,
        versionTo: version,
        // The words stay in the draft's own history, under this version.
        changes: {},
      });
      return done({ version, savedAt: by.at });
    }),
  );
