import { anyAccount } from '@dondoc/db/stores';
import { anyone } from '../trpc.ts';

/** What the first screen has to know: whether anybody can sign in here yet. */
export const setupState = anyone.query(async ({ ctx }) => ({
  accounts: await anyAccount(ctx.db.kysely),
}));
