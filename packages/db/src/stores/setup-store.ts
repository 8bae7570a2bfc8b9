import type { Kysely, Transaction } from 'kysely';
import { json } from '../tables/index.ts';
import type { Database } from '../tables/index.ts';
import { anyAccount } from './account-store.ts';

const CLAIM = 'setup.claimed';
const SAMPLE = 'sample';

/**
 * Takes the right to make the first account; false where an account exists or another took it. Whoever comes while a
 * transaction that took it is still open waits for its end.
 */
export async function claimSetup(trx: Transaction<Database>): Promise<boolean> {
  const claimed = await trx
    .insertInto('setting')
    .values({ key: CLAIM, value: json(true) })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning('key')
    .executeTakeFirst();
  return claimed !== undefined && !(await anyAccount(trx));
}

/** Whether the sample is loaded; every screen then says so. */
export async function sampleLoaded(kysely: Kysely<Database>): Promise<boolean> {
  const row = await kysely
    .selectFrom('setting')
    .select('key')
    .where('key', '=', SAMPLE)
    .executeTakeFirst();
  return row !== undefined;
}
