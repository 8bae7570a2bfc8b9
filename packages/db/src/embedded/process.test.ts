import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDatabase } from '../client/open-database.ts';
import { probe } from '../client/probe.ts';
import { EmbeddedEnded, startEmbeddedProcess, testDatabases } from '../testing/index.ts';
import type { TestDb } from '../testing/index.ts';
import { EXIT } from './exit-code.ts';

const [embedded] = testDatabases();
let db: TestDb;
let home: string;
let other: string;

beforeEach(async () => {
  db = await embedded.open();
  if (!('socketFolder' in db.connection)) throw new Error('not embedded');
  home = db.connection.socketFolder;
  other = mkdtempSync(path.join(tmpdir(), 'dd-'));
});
afterEach(async () => {
  await db.drop();
  rmSync(other, { recursive: true, force: true });
});

const endOf = async (folder: string, socketFolder: string): Promise<number | null> => {
  try {
    await (await startEmbeddedProcess(folder, socketFolder)).kill();
    return null;
  } catch (error) {
    if (error instanceof EmbeddedEnded) return error.exitCode;
    throw error;
  }
};

it('keeps its socket to its own user', () => {
  expect(statSync(home).mode & 0o777).toBe(0o700);
  expect(statSync(path.join(home, '.s.PGSQL.5432')).mode & 0o777).toBe(0o600);
});

it('refuses a data folder or a socket that another process has', async () => {
  expect(await endOf(path.join(home, 'database'), other)).toBe(EXIT.inUse);
  expect(await endOf(path.join(other, 'database'), home)).toBe(EXIT.inUse);
  expect(await probe(db.connection)).toBe(true);
});

it('says that a folder cannot be made', async () => {
  writeFileSync(path.join(other, 'file'), '');
  expect(await endOf(path.join(other, 'file', 'database'), home)).toBe(EXIT.notWritable);
});

it('refuses a socket path that the kernel would cut', async () => {
  expect(await endOf(path.join(other, 'database'), path.join(other, 'x'.repeat(100)))).toBe(
    EXIT.usage,
  );
});

it('closes cleanly on TERM and opens again with what was written', async () => {
  await db.pool.query('create table kept (id int)');
  expect(await db.process?.stop()).toBe(EXIT.closed);
  expect(await probe(db.connection, 2000)).toBe(false);
  const again = await startEmbeddedProcess(path.join(home, 'database'), home);
  expect((await db.pool.query('select id from kept')).rows).toEqual([]);
  await again.kill();
});

it('ends by itself at a FATAL, and is found again after a restart', async () => {
  await db.pool.query('create table t (id int)');
  await expect(db.pool.query('copy t from stdin')).rejects.toThrow(/ECONNRESET|terminated/);
  expect(await probe(db.connection, 2000)).toBe(false);
  expect(await db.process?.stop()).toBe(EXIT.fatal);
  const again = await startEmbeddedProcess(path.join(home, 'database'), home);
  expect(await probe(db.connection)).toBe(true);
  expect((await db.pool.query('select id from t')).rows).toEqual([]);
  await again.kill();
});

it('is found out when it is alive and silent, and is found again after a kill', async () => {
  db.process?.child.kill('SIGSTOP');
  expect(await probe(db.connection, 500)).toBe(false);
  await db.process?.kill();
  const again = await startEmbeddedProcess(path.join(home, 'database'), home);
  expect(await probe(db.connection)).toBe(true);
  await again.kill();
});

it('serves clients in turn, and no statement outlives its client', async () => {
  for (const name of ['one', 'two', 'three']) {
    const client = openDatabase({ connection: db.connection, name });
    const [asked] = await Promise.all([
      client.pool.query('select $1::text as who, $2::int as n', [name, 1]),
      db.pool.query('select $1::int as n', [2]),
    ]);
    expect(asked.rows).toEqual([{ who: name, n: 1 }]);
    await client.close();
  }
  const { rows } = await db.pool.query('select name from pg_prepared_statements');
  expect(rows).toEqual([]);
});

it('takes nothing of a client that died in the middle of a statement', async () => {
  const second = openDatabase({ connection: db.connection, name: 'second' });
  await db.pool.query('create table t (id int)');
  const client = await second.pool.connect();
  client.on('error', () => {});
  await client.query('begin');
  await client.query('insert into t values (1)');
  client.query('insert into t select length($1)', ['x'.repeat(5_000_000)]).catch(() => {});
  client.release(true);
  expect((await db.pool.query('select id from t')).rows).toEqual([]);
  await second.close();
});
