import { openItems } from '@dondoc/db/stores';
import {
  endingBodies,
  lastDay,
  scopeFor,
  transferCounts,
  transferList,
} from '@dondoc/domain/agency';
import { orRefuse } from '../error-map.ts';
import { guarded } from '../trpc.ts';
import { registryPermit } from './registry-permit.ts';
import { SuccessionInput } from './succession-input.ts';
import { thoughtOf } from './thought-of.ts';

/** Items shown at most; a preview of more says how many it leaves out. */
const SHOWN = 100;

/**
 * What a succession would do if it were recorded: which bodies end, which open duties and reports would go to whom or wait for a choice,
 * and how many stay. Nothing is written. Items of plans that who asks may not see are not shown.
 */
export const previewSuccession = guarded('succession.write')
  .input(SuccessionInput)
  .query(async ({ ctx, input: { succession, bodies } }) => {
    await registryPermit(ctx, null);
    const { kysely } = ctx.db;
    const { lineage, givers } = orRefuse(await thoughtOf(kysely, succession, bodies));
    const seen = scopeFor(ctx.session.grants, 'plan.see');
    const items = await openItems(kysely, seen, givers);
    const on = ctx.today < succession.on ? succession.on : ctx.today;
    const rows = transferList(items, on, lineage);
    return {
      ends: endingBodies(succession).map((id) => ({ id, lastDay: lastDay(succession) })),
      rows: rows.slice(0, SHOWN),
      others: Math.max(0, rows.length - SHOWN),
      counts: transferCounts(rows),
      stay: items.length - rows.length,
    };
  });
