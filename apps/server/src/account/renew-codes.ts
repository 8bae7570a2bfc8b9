import { findAccounts, stepAccount } from '@dondoc/db/stores';
import { AccountId, done } from '@dondoc/domain/kernel';
import { z } from 'zod';
import { CommandFields, Seen } from '../input.ts';
import { refused } from '../error-map.ts';
import { guarded } from '../trpc.ts';
import { accountPermit } from './account-permit.ts';
import { scopesOf } from './change-account.ts';
import { giveCode } from './give-code.ts';

/** Slips of one print. */
const MOST = 200;

/**
 * Gives many accounts a new one-time code each, shown once, for the sheet that is cut up and handed out: all of them or none. A code that was
 * given before, run out or not, is void.
 */
export const renewCodes = guarded('account.write')
  .input(
    CommandFields.extend({
      accounts: z
        .array(z.object({ accountId: AccountId, version: Seen }))
        .min(1)
        .max(MOST),
    }),
  )
  .mutation(async ({ ctx, input }) => {
    const found = await findAccounts(
      ctx.db.kysely,
      input.accounts.map(({ accountId }) => accountId),
    );
    const accounts = input.accounts.map(({ accountId, version }) => {
      const account = found.get(accountId);
      if (!account) throw refused({ code: 'not-found', facts: { kind: 'account' } });
      return { ...account, version };
    });
    const permit = await accountPermit(
      ctx,
      accounts.flatMap((account) => scopesOf(account)),
    );
    const codes = accounts.map((account) => ({
      account,
      ...giveCode(ctx, account.id, input.commandId),
    }));
    const { expiresAt } = await permit.command(input, async (trx, audit) => {
      const runOut: string[] = [];
      for (const { account, keep } of codes) {
        const { version: versionFrom } = account;
        const version = await stepAccount(trx, account.id, versionFrom, ctx.clock.now());
        if (!version.ok) return version;
        runOut.push(await keep(trx));
        audit({
          action: 'account.renew-code',
          aggregateKind: 'account',
          aggregateId: account.id,
          versionFrom,
          versionTo: version.value,
          changes: {},
        });
      }
      return done({ expiresAt: runOut.toSorted()[0] ?? ctx.clock.now() });
    });
    return {
      expiresAt,
      items: codes.map(({ account: { id, signInName, position }, code }) => ({
        accountId: id,
        signInName,
        position,
        code,
      })),
    };
  });
