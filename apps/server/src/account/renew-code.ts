import { findAccount, stepAccount } from '@dondoc/db/stores';
import { AccountId, done } from '@dondoc/domain/kernel';
import { refused } from '../error-map.ts';
import { CommandFields, Seen } from '../input.ts';
import { guarded } from '../trpc.ts';
import { accountPermit } from './account-permit.ts';
import { giveCode } from './give-code.ts';

/** Gives an account a new one-time code, shown once. The password it has goes on until the code is redeemed. */
export const renewCode = guarded('account.write')
  .input(CommandFields.extend({ accountId: AccountId, version: Seen }))
  .mutation(async ({ ctx, input }) => {
    const account = await findAccount(ctx.db.kysely, input.accountId);
    if (!account) throw refused({ code: 'not-found', facts: { kind: 'account' } });
    const permit = await accountPermit(
      ctx,
      account.grants.map((grant) => grant.agencyId),
    );
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
