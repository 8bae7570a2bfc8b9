import { discardDraft as putAside } from '@dondoc/db/stores';
import { guarded } from '../trpc.ts';
import { ANY_DRAFT, DraftCommand } from './draft-input.ts';

/** Takes a draft off the desk. Its text and history stay. */
export const discardDraft = guarded('draft.write')
  .input(DraftCommand)
  .mutation(({ ctx, input }) =>
    ctx.permit(ANY_DRAFT).command(input, async (trx, audit) => {
      const { draftId: id, version: seen } = input;
      const discarded = await putAside(trx, id, seen, ctx.today);
      if (discarded.ok)
        audit({
          action: 'draft.discard',
          aggregateKind: 'draft',
          aggregateId: id,
          versionFrom: seen,
          versionTo: discarded.value.version,
          changes: { discardedOn: [null, ctx.today] },
        });
      return discarded;
    }),
  );
