import { guarded } from '../trpc.ts';
import { waitingByBody } from './body-transfers.ts';

/** The bodies with which open items of others wait to be confirmed or chosen, each once, with how many. */
export const waitingTransfers = guarded('plan.see').query(async ({ ctx }) => {
  const waiting = await waitingByBody(ctx.db.kysely, ctx.scope(), ctx.today);
  return [...waiting].map(([agencyId, items]) => ({ agencyId, items }));
});
