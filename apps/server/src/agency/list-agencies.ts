import { listAgencies as readAgencies } from '@dondoc/db/stores';
import { AgencyId } from '@dondoc/domain/kernel';
import { z } from 'zod';
import { PageLimit } from '../input.ts';
import { guarded } from '../trpc.ts';

/** The registry in its order, page after page; `search` finds a part of a name, with or without diacritics. */
export const listAgencies = guarded('registry.see')
  .input(
    z.object({
      search: z.string().max(200).optional(),
      limit: PageLimit,
      after: z.object({ position: z.int(), id: AgencyId }).nullish(),
    }),
  )
  .query(({ ctx, input }) => {
    ctx.scope();
    return readAgencies(ctx.db.kysely, input);
  });
