import type { AccountId } from '@dondoc/domain/kernel';
import type { Transaction } from 'kysely';
import { json } from '../tables/index.ts';
import type { Database } from '../tables/index.ts';
import { anyAccount } from './account-store.ts';
import { readSetting } from './setting-store.ts';

const CLAIM = 'setup.claimed';

/**
 * Takes the right to make the first account, for the account that it will be; false where an account exists or another took it.
 * Whoever comes while a transaction that took it is still open waits for its end.
 */
export async function claimSetup(
  trx: Transaction<Database>,
  accountId: AccountId,
): Promise<boolean> {
  await trx
    .insertInto('setting')
    .values({ key: CLAIM, value: json(accountId) })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute();
  const claim = await readSetting(trx, CLAIM);
  return claim?.value === accountId && !(await anyAccount(trx));
}
