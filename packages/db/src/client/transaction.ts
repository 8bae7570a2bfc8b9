import type { Transaction } from 'kysely';
import type { Database } from '../tables/index.ts';
import type { Db } from './open-database.ts';
import { insideTransaction } from './transaction-mark.ts';

/**
 * Runs `work` in one transaction, the only way to open one: commits when its promise fulfils, rolls back and rethrows when it
 * rejects. Inside, only `trx` may be used and nothing but the database awaited; any other query throws at once.
 *
 * @example
 * await transact(db, (trx) => trx.insertInto('setting').values(row).execute());
 */
export const transact = <T>(db: Db, work: (trx: Transaction<Database>) => Promise<T>): Promise<T> =>
  db.kysely.transaction().execute((trx) => insideTransaction(() => work(trx)));
