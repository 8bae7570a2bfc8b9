import { transferCounts } from '@dondoc/domain/agency';
import { AgencyId } from '@dondoc/domain/kernel';
import { z } from 'zod';
import { PageLimit } from '../input.ts';
import { guarded } from '../trpc.ts';
import { transfersOf } from './body-transfers.ts';

/**
 * The transfer list of a body today: open items of bodies that were rearranged, who takes each as things stand, and what is still to be
 * confirmed or chosen. `counts` are of the whole list; `after` is the number of rows that were seen.
 */
export const transferListOf = guarded('plan.see')
  .input(z.object({ agencyId: AgencyId, limit: PageLimit, after: z.int().nonnegative().nullish() }))
  .query(async ({ ctx, input: { agencyId, limit, after } }) => {
    const { rows, bodies } = await transfersOf(ctx.db.kysely, ctx.scope(), agencyId, ctx.today);
    const from = after ?? 0;
    const next = from + limit;
    return {
      items: rows.slice(from, next),
      next: next < rows.length ? next : null,
      counts: transferCounts(rows),
      bodies,
    };
  });
