import type { Database } from '@dondoc/db/client';
import { putOneTimeCode } from '@dondoc/db/stores';
import { Instant } from '@dondoc/domain/calendar';
import type { AccountId, CommandId } from '@dondoc/domain/kernel';
import type { Transaction } from 'kysely';
import { codeHash, codeOf } from '../auth/one-time-code.ts';
import type { Context } from '../context.ts';

const CODE_LIVES = 7 * 86_400_000;

/** A code for an account, with the way to keep its hash in the transaction of the command that gives it. */
export function giveCode(
  { clock, secret }: Context,
  accountId: AccountId,
  commandId: CommandId,
): { readonly code: string; readonly keep: (trx: Transaction<Database>) => Promise<Instant> } {
  const code = codeOf(secret, accountId, commandId);
  return {
    code,
    keep: async (trx) => {
      const expiresAt = Instant.parse(new Date(Date.parse(clock.now()) + CODE_LIVES).toISOString());
      await putOneTimeCode(trx, { accountId, hash: codeHash(secret, accountId, code), expiresAt });
      return expiresAt;
    },
  };
}
