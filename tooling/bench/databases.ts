import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { migrateToLatest, openDatabase } from '@dondoc/db/client';
import { nativeUrl, startEmbeddedProcess, startNativeCluster } from '@dondoc/db/testing';
import type { Connection, Db } from '@dondoc/db/client';

/** A migrated, empty database to measure on, and the act that takes it away. */
export interface BenchDatabase {
  readonly name: 'embedded' | 'native';
  readonly db: Db;
  readonly connection: Connection;
  drop(): Promise<void>;
}

async function embedded(): Promise<BenchDatabase> {
  const home = mkdtempSync(path.join(tmpdir(), 'dd-'));
  const database = await startEmbeddedProcess(path.join(home, 'database'), home);
  const connection = { socketFolder: home };
  const db = openDatabase({ connection, name: 'bench' });
  await migrateToLatest(db);
  const drop = async (): Promise<void> => {
    await db.close();
    await database.stop();
    rmSync(home, { recursive: true, force: true });
  };
  return { name: 'embedded', db, connection, drop };
}

async function native(): Promise<BenchDatabase | undefined> {
  const cluster = await startNativeCluster();
  if (!cluster) return undefined;
  const connection = { url: nativeUrl(cluster.socketFolder, 'postgres') };
  const db = openDatabase({ connection, name: 'bench' });
  await migrateToLatest(db);
  const drop = async (): Promise<void> => {
    await db.close();
    await cluster.stop();
  };
  return { name: 'native', db, connection, drop };
}

/** Opens both databases one after the other; native is left out where the machine has no PostgreSQL, and that is said. */
export async function onEachDatabase(
  work: (database: BenchDatabase) => Promise<void>,
): Promise<void> {
  for (const open of [embedded, native]) {
    const database = await open();
    if (!database) {
      process.stdout.write('native: no PostgreSQL on this machine: apt-get install postgresql\n');
      continue;
    }
    await work(database).finally(() => database.drop());
  }
}
