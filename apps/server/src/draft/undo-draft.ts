import { undoDraft as takeBack } from '@dondoc/db/stores';
import { done } from '@dondoc/domain/kernel';
import { guarded } from '../trpc.ts';
import { ANY_DRAFT, DraftCommand } from './draft-input.ts';

/** Takes back the last act on a draft that still stands, and answers the draft as it then is. */
export const undoDraft = guarded('draft.write')
  .input(DraftCommand)
  .mutation(({ ctx, input }) =>
    ctx.permit(ANY_DRAFT).command(input, async (trx, audit) => {
      const { draftId: id, version: seen } = input;
      const by = { accountId: ctx.session.account.id, at: ctx.clock.now() };
      const undone = await takeBack(trx, { id, seen }, by);
      if (!undone.ok) return undone;
      const { version, content } = undone.value;
      audit({
        action: 'draft.undo',
        aggregateKind: 'draft',
        aggregateId: id,
        versionFrom: seen,
        versionTo: version,
        changes: {},
      });
      return done({ version, content, savedAt: by.at });
    }),
  );
