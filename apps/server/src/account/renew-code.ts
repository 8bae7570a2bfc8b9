import { stepAccount } from '@dondoc/db/stores';
import { done } from '@dondoc/domain/kernel';
import { guarded } from '../trpc.ts';
import { accountPermit } from './account-permit.ts';
import { AccountCommand, accountOf, scopesOf } from './change-account.ts';
import { giveCode } from './give-code.ts';

/** Gives an account a new one-time code, shown once. The password it has goes on until the code is redeemed. */
export const renewCode = guarded('account.write')
  .input(AccountCommand)
  .mutation(async ({ ctx, input }) => {
    const account = await accountOf(ctx, input.accountId);
    const permit = await accountPermit(ctx, scopesOf(account));
    const { code, keep } = giveCode(ctx, account.id, input.commandId);
    const answer = await permit.command(input, async (trx, audit) => {
      const version = await stepAccount(trx, account.id, input.version, ctx.clock.now());
      if (!version.ok) return version;
      audit({
        action: 'account.renew-code',
        aggregateKind: 'account',
        aggregateId: account.id,
        versionFrom: input.version,
        versionTo: version.value,
        changes: {},
      });
      return done({ accountId: account.id, expiresAt: await keep(trx) });
    });
    return { ...answer, code };
  });
