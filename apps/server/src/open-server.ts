import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expectedSchemaVersion, openDatabase, schemaVersion, systemClock } from '@dondoc/db/client';
import { fileStore } from '@dondoc/db/files';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { z } from 'zod';
import { openAuth } from './auth/auth.ts';
import { signingSecret } from './auth/secret.ts';
import { buildId } from './build-id.ts';
import type { Services } from './context.ts';
import type { Settings } from './env.ts';
import { openHttp } from './http/http.ts';
import { loadSampleAtStart } from './sample/load-at-start.ts';

/** Why a server does not start, in one sentence that says what to do. */
export class StartRefusal extends Error {
  override readonly name = 'StartRefusal';
}

/** A server ready to listen. `close` answers what is under way, takes nothing new, then lets go of the database. */
export interface Server {
  readonly app: FastifyInstance;
  readonly close: () => Promise<void>;
}

const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')));

/**
 * Opens the database and builds the server on it. Throws a `StartRefusal` where the database does not answer or its schema is
 * another one than this code knows: only the process that starts the server migrates.
 *
 * @example
 * const { app, close } = await openServer(environmentSettings());
 */
export async function openServer(settings: Settings): Promise<Server> {
  const log = pino({ level: settings.LOG_LEVEL, base: { app: 'server' } });
  const db = openDatabase({ connection: connectionOf(settings), name: 'server' });
  try {
    await checkSchema(db);
    const secret = signingSecret(settings);
    const services: Services = {
      settings,
      db,
      clock: systemClock({ today: settings.TODAY, zone: settings.ZONE }),
      files: fileStore(path.join(settings.DATA_DIR, 'files')),
      auth: openAuth(db, settings, secret),
      secret,
      build: buildId(version, settings.ADMIN_DIST),
      log,
    };
    if (settings.SAMPLE === '1') await loadSampleAtStart(services);
    const app = await openHttp(services);
    app.addHook('onClose', () => db.close());
    return { app, close: () => app.close() };
  } catch (error) {
    await db.close();
    throw error;
  }
}

function connectionOf({ DATABASE_URL, SOCKET_FOLDER }: Settings) {
  if (DATABASE_URL !== undefined) return { url: DATABASE_URL };
  if (SOCKET_FOLDER !== undefined) return { socketFolder: SOCKET_FOLDER };
  throw new StartRefusal('Neither DATABASE_URL nor SOCKET_FOLDER says where the database is.');
}

async function checkSchema(db: ReturnType<typeof openDatabase>): Promise<void> {
  let found: number;
  try {
    found = await schemaVersion(db);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartRefusal(`The database does not answer (${reason}). Start it, then try again.`);
  }
  if (found < expectedSchemaVersion)
    throw new StartRefusal(
      `The database has schema ${found}, this release needs ${expectedSchemaVersion}: migrate it first (npm start does).`,
    );
  if (found > expectedSchemaVersion)
    throw new StartRefusal(
      `The database has schema ${found}, this release knows ${expectedSchemaVersion}: install the release that wrote it.`,
    );
}
