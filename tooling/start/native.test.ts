import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expectedSchemaVersion, openDatabase, schemaVersion } from '@dondoc/db/client';
import { nativeUrl, startNativeCluster } from '@dondoc/db/testing';
import type { NativeCluster } from '@dondoc/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Started } from './testing/started.ts';

let folder: string;
let cluster: NativeCluster | null;
let started: Started | undefined;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'dondoc-native-'));
  cluster = await startNativeCluster();
});
afterAll(async () => {
  started?.kill();
  await cluster?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** A port that nobody has at this moment. */
async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return address && typeof address === 'object' ? address.port : 0;
}

test('on a PostgreSQL of one’s own it answers on its port and starts no other database', async ({
  skip,
}) => {
  if (!cluster) {
    skip('no PostgreSQL on this machine: apt-get install postgresql');
    return;
  }
  const { socketFolder } = cluster;
  const admin = openDatabase({
    connection: { url: nativeUrl(socketFolder, 'postgres') },
    name: 'test',
  });
  await admin.pool.query('create database dondoc');
  await admin.close();
  const port = await freePort();
  const query = new URLSearchParams({ host: socketFolder, user: 'postgres' });
  started = new Started({
    DATA_DIR: folder,
    DATABASE_URL: `postgres:///dondoc?${query.toString()}`,
    PORT: String(port),
  });

  const url = await started.url();
  expect(url).toBe(`http://127.0.0.1:${port}`);
  expect((await fetch(`${url}/health/ready`)).status).toBe(200);
  expect(started.out).toContain(`prepared the database: schema 0 -> ${expectedSchemaVersion}`);
  expect(started.out).not.toContain('opening the database');
  expect(started.processes().filter(({ command }) => command.includes('embedded'))).toEqual([]);
  expect(existsSync(path.join(folder, 'database'))).toBe(false);
  expect(existsSync(path.join(folder, 'socket'))).toBe(false);
  const db = openDatabase({
    connection: { url: nativeUrl(socketFolder, 'dondoc') },
    name: 'test',
  });
  expect(await schemaVersion(db)).toBe(expectedSchemaVersion);
  const { rows } = await db.pool.query<{ name: string }>(
    'select distinct application_name as name from pg_stat_activity where datname = current_database() order by 1',
  );
  await db.close();
  expect(rows.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['dondoc server', 'dondoc worker']),
  );

  process.kill(-Number(started.npm.pid), 'SIGTERM');
  expect(await started.left(5000)).toEqual([]);
  expect(readFileSync(path.join(folder, 'logs/server.log'), 'utf8')).not.toContain('postgres:///');
});
