import type { Instant } from '@dondoc/domain/calendar';
import type { AccountId } from '@dondoc/domain/kernel';
import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../tables/index.ts';

/** A code by which an account sets its password, once; only its hash is kept. */
export interface OneTimeCode {
  readonly accountId: AccountId;
  readonly hash: string;
  readonly expiresAt: Instant;
}

/** Gives an account a code; the one it had before is void. */
export async function putOneTimeCode(
  trx: Transaction<Database>,
  { accountId, hash, expiresAt }: OneTimeCode,
): Promise<void> {
  await trx
    .insertInto('one_time_code')
    .values({ account_id: accountId, hash, expires_at: expiresAt, used_at: null })
    .onConflict((conflict) =>
      conflict.column('account_id').doUpdateSet({ hash, expires_at: expiresAt, used_at: null }),
    )
    .execute();
}

/** The hash of the code that an account can redeem at this moment, or null. */
export async function openCodeHash(
  kysely: Kysely<Database>,
  accountId: AccountId,
  at: Instant,
): Promise<string | null> {
  const row = await kysely
    .selectFrom('one_time_code')
    .select('hash')
    .where('account_id', '=', accountId)
    .where('used_at', 'is', null)
    .where('expires_at', '>', at)
    .executeTakeFirst();
  return row?.hash ?? null;
}

/** Uses a code up. False where it was used, renewed or ran out meanwhile: of two at once one gets true. */
export async function useOneTimeCode(
  trx: Transaction<Database>,
  accountId: AccountId,
  hash: string,
  at: Instant,
): Promise<boolean> {
  const used = await trx
    .updateTable('one_time_code')
    .set({ used_at: at })
    .where('account_id', '=', accountId)
    .where('hash', '=', hash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', at)
    .returning('account_id')
    .executeTakeFirst();
  return used !== undefined;
}
