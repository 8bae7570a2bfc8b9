import { sql } from 'kysely';
import { transact } from './client/transaction.ts';
import type { Db } from './client/open-database.ts';
import { MIGRATIONS } from './migrations/index.ts';

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
  await sql`create table if not exists schema_migration (
    version integer primary key, name text not null)`.execute(db.kysely);
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
      if (done) return;
      await sql.raw(step.sql).execute(trx);
      await trx
        .insertInto('schema_migration')
        .values({ version: step.version, name: step.name })
        .execute();
    });
  return { from, to: expectedSchemaVersion };
}
