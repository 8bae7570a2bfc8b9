import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testDatabases } from '@dondoc/db/testing';
import type { TestDb } from '@dondoc/db/testing';
import { Settings } from '../env.ts';
import { openServer } from '../open-server.ts';
import { Visitor } from './visitor.ts';

/** A server that listens, on a database and a data folder of its own. */
export interface TestServer {
  readonly url: string;
  readonly db: TestDb;
  readonly dataFolder: string;
  /** Somebody at a browser who is not signed in yet. */
  visitor(): Visitor;
  close(): Promise<void>;
}

/** What day it is in tests, unless they say otherwise: a Monday. */
export const TEST_DAY = '2026-07-20';

/**
 * Starts the real server for a test, on an embedded database unless another one is to be opened. Close it afterwards.
 *
 * @example
 * const server = await openTestServer();
 * await server.visitor().api.setup.state.query(); // { accounts: false, ... }
 */
export async function openTestServer(
  more: Partial<Record<keyof Settings, string>> = {},
  open: () => Promise<TestDb> = testDatabases()[0].open,
): Promise<TestServer> {
  const db = await open();
  const dataFolder = mkdtempSync(join(tmpdir(), 'dondoc-server-'));
  const { app, close } = await openServer(
    Settings.parse({
      PORT: '0',
      DATA_DIR: dataFolder,
      ...('url' in db.connection
        ? { DATABASE_URL: db.connection.url }
        : { SOCKET_FOLDER: db.connection.socketFolder }),
      TODAY: TEST_DAY,
      LOG_LEVEL: 'silent',
      ...more,
    }),
  );
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  return {
    url,
    db,
    dataFolder,
    visitor: () => new Visitor(url),
    close: async () => {
      await close();
      await db.drop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
