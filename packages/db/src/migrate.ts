import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import { transact } from './client/transaction.ts';
import type { Db } from './client/open-database.ts';
import { MIGRATIONS } from './migrations/index.ts';
import type { Migration } from './migrations/index.ts';
import type { Database } from './tables/index.ts';

/** The version of the schema that this code is written for; the apps refuse to run on any other. */
export const expectedSchemaVersion: number = Math.max(...MIGRATIONS.map((step) => step.version));

/** The version of the schema in the database; 0 where there is none. */
export async function schemaVersion(db: Db): Promise<number> {
  const there = await sql<{ there: boolean }>`
    select to_regclass('schema_migration') is not null as there`.execute(db.kysely);
  if (!there.rows[0]?.there) return 0;
  const { version } = await db.kysely
    .selectFrom('schema_migration')
    .select((eb) => eb.fn.coalesce(eb.fn.max('version'), sql.lit(0)).as('version'))
    .executeTakeFirstOrThrow();
  return version;
}

/**
 * Brings the schema to what this code expects, each step whole or not at all; two at once wait for each other. Only the process
 * that starts the others calls it. Throws where the database is newer than the code.
 *
 * @example
 * await migrateToLatest(db); // { from: 0, to: 1 }
 */
export async function migrateToLatest(db: Db): Promise<{ from: number; to: number }> {
  await sql`create table if not exists ${MIGRATION_TABLE}`.execute(db.kysely);
  const from = await schemaVersion(db);
  if (from > expectedSchemaVersion)
    throw new Error(
      `the database has schema ${from}, this release knows ${expectedSchemaVersion}: install the release that wrote it`,
    );
  for (const step of MIGRATIONS)
    await transact(db, async (trx) => {
      await sql`lock table schema_migration in exclusive mode`.execute(trx);
      const done = await trx
        .selectFrom('schema_migration')
        .select('version')
        .where('version', '=', step.version)
        .executeTakeFirst();
      if (!done) await take(trx, step);
    });
  return { from, to: expectedSchemaVersion };
}

/** Makes the whole schema, empty, in a place where nothing of it is yet. */
export async function makeSchema(trx: Transaction<Database>): Promise<void> {
  await sql`create table ${MIGRATION_TABLE}`.execute(trx);
  for (const step of MIGRATIONS) await take(trx, step);
}

const MIGRATION_TABLE = sql.raw(
  'schema_migration (version integer primary key, name text not null)',
);

async function take(trx: Transaction<Database>, { version, name, sql: text }: Migration) {
  await sql.raw(text).execute(trx);
  await trx.insertInto('schema_migration').values({ version, name }).execute();
}
