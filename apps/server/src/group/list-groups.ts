import { listGroups as readGroups } from '@dondoc/db/stores';
import { AgencyGroupId } from '@dondoc/domain/kernel';
import { z } from 'zod';
import { PageLimit } from '../input.ts';
import { guarded } from '../trpc.ts';

/** The groups that documents speak of, in their order, page after page. */
export const listGroups = guarded('registry.see')
  .input(
    z.object({
      limit: PageLimit,
      after: z.object({ position: z.int(), id: AgencyGroupId }).nullish(),
    }),
  )
  .query(({ ctx, input }) => {
    ctx.scope();
    return readGroups(ctx.db.kysely, input);
  });
