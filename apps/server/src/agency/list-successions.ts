import { findAgencies, listSuccessions as readPage, readPastDescriptions } from '@dondoc/db/stores';
import { bodiesOf } from '@dondoc/domain/agency';
import { CivilDate } from '@dondoc/domain/calendar';
import { AgencyId, SuccessionId } from '@dondoc/domain/kernel';
import { z } from 'zod';
import { PageLimit } from '../input.ts';
import { guarded } from '../trpc.ts';

/**
 * How bodies were rearranged, oldest first, page after page: those that speak of one body, or all; with the
 * bodies they speak of and what those were called before.
 */
export const listSuccessions = guarded('succession.see')
  .input(
    z.object({
      agencyId: AgencyId.optional(),
      limit: PageLimit,
      after: z.object({ on: CivilDate, id: SuccessionId }).nullish(),
    }),
  )
  .query(async ({ ctx, input }) => {
    ctx.scope();
    const page = await readPage(ctx.db.kysely, input);
    const spoken = [...new Set(page.items.flatMap(bodiesOf))];
    return {
      ...page,
      bodies: await findAgencies(ctx.db.kysely, spoken),
      past: await readPastDescriptions(ctx.db.kysely, spoken),
    };
  });
