import { createAccount } from './account/create-account.ts';
import { listAccounts } from './account/list-accounts.ts';
import { renewCode } from './account/renew-code.ts';
import { redeemCode } from './auth/redeem-code.ts';
import { me } from './session/me.ts';
import { createAdministrator } from './setup/create-administrator.ts';
import { setupState } from './setup/setup-state.ts';
import { router } from './trpc.ts';

/** Every procedure of the server, by feature and verb. */
export const features = {
  setup: { state: setupState, createAdministrator },
  session: { me },
  auth: { redeemCode },
  account: { list: listAccounts, create: createAccount, renewCode },
};

export const appRouter = router(features);
export type AppRouter = typeof appRouter;
