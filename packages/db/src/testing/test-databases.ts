import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { openDatabase } from '../client/open-database.ts';
import type { Connection, Db } from '../client/open-database.ts';
import { startEmbeddedProcess } from './embedded-process.ts';
import type { EmbeddedProcess } from './embedded-process.ts';
import { nativeUrl, TEMPLATE } from './native-cluster.ts';

/** A migrated, empty database of a test's own. */
export interface TestDb extends Db {
  readonly connection: Connection;
  /** The process behind it, on the embedded database only. */
  readonly process: EmbeddedProcess | null;
  /** Takes every row out of it, as a new one has none: a fifth of the time that a new one takes. */
  empty(): Promise<void>;
  /** Closes it and takes it away with its files. */
  drop(): Promise<void>;
}

export interface TestDatabase {
  readonly name: 'embedded' | 'native';
  readonly open: () => Promise<TestDb>;
  /** Why it cannot be had on this machine, and how to get it. */
  readonly skip?: string;
}

/** Neither what guards the audit nor a foreign key stops it; what was set aside in a schema of its own goes with it. */
const EMPTY = `do $$
declare it record;
begin
  perform set_config('session_replication_role', 'replica', true);
  for it in select nspname from pg_namespace
    where nspname not in ('public', 'information_schema') and nspname !~ '^pg_'
  loop execute format('drop schema %I cascade', it.nspname); end loop;
  for it in select tablename from pg_tables
    where schemaname = 'public' and tablename <> 'schema_migration'
  loop execute format('delete from %I', it.tablename); end loop;
  for it in select sequencename from pg_sequences where schemaname = 'public'
  loop execute format('alter sequence %I restart', it.sequencename); end loop;
end $$`;

async function emptied({ pool }: Db): Promise<void> {
  await pool.query(EMPTY);
}

async function openEmbedded(template: string): Promise<TestDb> {
  const home = mkdtempSync(path.join(tmpdir(), 'dd-'));
  const folder = path.join(home, 'database');
  cpSync(template, folder, { recursive: true });
  const child = await startEmbeddedProcess(folder, home);
  const connection = { socketFolder: home };
  const db = openDatabase({ connection, name: 'test' });
  return {
    ...db,
    connection,
    process: child,
    empty: () => emptied(db),
    drop: async () => {
      await db.close();
      await child.kill();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

async function openNative(socketFolder: string): Promise<TestDb> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const admin = openDatabase({
    connection: { url: nativeUrl(socketFolder, 'postgres') },
    name: 'admin',
    poolMax: 1,
  });
  await admin.pool.query(`create database ${name} template ${TEMPLATE}`);
  const connection = { url: nativeUrl(socketFolder, name) };
  const db = openDatabase({ connection, name: 'test' });
  return {
    ...db,
    connection,
    process: null,
    empty: () => emptied(db),
    drop: async () => {
      await db.close();
      await admin.pool.query(`drop database ${name} with (force)`);
      await admin.close();
    },
  };
}

/**
 * Both databases that the software runs on, for tests: the embedded one, and a PostgreSQL of this machine with a `skip` sentence
 * where there is none. The project's vitest configuration names `@dondoc/db/test-setup` as its global setup.
 *
 * @example
 * const [embedded] = testDatabases();
 * const db = await embedded.open();
 */
export function testDatabases(): readonly [TestDatabase, TestDatabase] {
  const { template, nativeSocketFolder } = inject('dondocDatabases');
  return [
    { name: 'embedded', open: () => openEmbedded(template) },
    nativeSocketFolder === null
      ? {
          name: 'native',
          open: () => Promise.reject(new Error('no PostgreSQL on this machine')),
          skip: 'no PostgreSQL on this machine: apt-get install postgresql',
        }
      : { name: 'native', open: () => openNative(nativeSocketFolder) },
  ];
}

/**
 * Runs a suite of tests once for each of `testDatabases()`; what cannot be had is one skipped test that says how to get it.
 *
 * @example
 * onEachDatabase('settings', ({ open }) => { it('keeps a value', async () => { const db = await open(); }); });
 */
export function onEachDatabase(title: string, suite: (database: TestDatabase) => void): void {
  for (const database of testDatabases()) {
    const { name, skip } = database;
    const tests = skip === undefined ? suite : () => absent(skip);
    describe(`${title} (${name})`, () => {
      tests(database);
    });
  }
}

/** The one test of a suite that cannot run here. */
function absent(how: string): void {
  it('has its database on this machine', ({ skip }) => {
    skip(how);
    expect.unreachable();
  });
}
