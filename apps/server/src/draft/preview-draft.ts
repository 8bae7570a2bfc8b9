import { readCalendars } from '@dondoc/db/night';
import { findDraft } from '@dondoc/db/stores';
import { CivilDate } from '@dondoc/domain/calendar';
import { DraftId } from '@dondoc/domain/kernel';
import { DEFAULT_SETTINGS, registerPreview } from '@dondoc/domain/register';
import { z } from 'zod';
import { refused } from '../error-map.ts';
import { guarded } from '../trpc.ts';
import { ANY_DRAFT } from './draft-input.ts';

/** What a draft would become if it were put in force today, tracked from a day. */
export const previewDraft = guarded('draft.see')
  .input(z.object({ draftId: DraftId, trackedFrom: CivilDate }))
  .query(async ({ ctx, input }) => {
    ctx.permit(ANY_DRAFT);
    const { kysely } = ctx.db;
    const draft = await findDraft(kysely, input.draftId);
    if (!draft) throw refused({ code: 'not-found', facts: { kind: 'draft' } });
    return registerPreview(draft.content, {
      calendars: await readCalendars(kysely),
      before: DEFAULT_SETTINGS.before,
      trackedFrom: input.trackedFrom,
      inForceOn: ctx.today,
    });
  });
