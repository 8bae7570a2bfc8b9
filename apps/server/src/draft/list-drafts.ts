import { listDrafts as readDrafts } from '@dondoc/db/stores';
import { Instant } from '@dondoc/domain/calendar';
import { DraftId } from '@dondoc/domain/kernel';
import { z } from 'zod';
import { PageLimit } from '../input.ts';
import { guarded } from '../trpc.ts';
import { ANY_DRAFT } from './draft-input.ts';

const After = z.object({ updatedAt: Instant, id: DraftId });

/** The documents at the desk, last touched first; those that became a plan or were discarded only where asked for. */
export const listDrafts = guarded('draft.see')
  .input(
    z.object({ settled: z.boolean().default(false), limit: PageLimit, after: After.nullish() }),
  )
  .query(({ ctx, input }) => {
    ctx.permit(ANY_DRAFT);
    return readDrafts(ctx.db.kysely, input);
  });
