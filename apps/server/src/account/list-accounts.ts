import { listAccounts as readAccounts } from '@dondoc/db/stores';
import { z } from 'zod';
import { PageLimit } from '../input.ts';
import { guarded } from '../trpc.ts';

/** Accounts by sign-in name, with their grants; never their passwords or codes. */
export const listAccounts = guarded('account.see')
  .input(z.object({ limit: PageLimit, after: z.string().max(30).nullish() }))
  .query(({ ctx, input }) => readAccounts(ctx.db.kysely, ctx.scope(), input));
