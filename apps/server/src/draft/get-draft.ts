import { findDraft } from '@dondoc/db/stores';
import { DraftId } from '@dondoc/domain/kernel';
import { z } from 'zod';
import { refused } from '../error-map.ts';
import { guarded } from '../trpc.ts';
import { ANY_DRAFT } from './draft-input.ts';

/** One document with its text, what was read of it, and what people made of that. */
export const getDraft = guarded('draft.see')
  .input(z.object({ draftId: DraftId }))
  .query(async ({ ctx, input }) => {
    ctx.permit(ANY_DRAFT);
    const draft = await findDraft(ctx.db.kysely, input.draftId);
    if (!draft) throw refused({ code: 'not-found', facts: { kind: 'draft' } });
    return draft;
  });
