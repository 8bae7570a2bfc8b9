import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expectedSchemaVersion, openDatabase, probe, schemaVersion } from '@dondoc/db/client';
import type { Connection, Db } from '@dondoc/db/client';
import type { Settings } from './env.ts';

/** Why the worker or a night cannot begin, in one sentence with what to do. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable';
}

/** Exit code of a program whose database cannot be had (`EX_UNAVAILABLE`). */
export const EX_UNAVAILABLE = 69;

/** How long the database may take to answer before it counts as not there, in milliseconds. */
const ANSWER_WITHIN = 10_000;
/** Connections at most; the embedded database has one for everybody. */
const CONNECTIONS = 4;

/**
 * Opens the database of the settings. Throws `Unavailable` where none answers, or where its schema is of another release: only the
 * process that starts the others migrates.
 */
export async function open(settings: Settings, name: string): Promise<Db> {
  const connection = connectionOf(settings);
  if (!connection || !(await probe(connection, ANSWER_WITHIN)))
    throw new Unavailable(
      settings.DATABASE_URL === undefined
        ? `No database is running for ${settings.DATA_DIR}: start it with "npm start" and leave it running, then try again.`
        : 'The database of DATABASE_URL does not answer: check the address, the password and that it is running.',
    );
  const db = openDatabase({ connection, name, poolMax: CONNECTIONS });
  const version = await schemaVersion(db);
  if (version === expectedSchemaVersion) return db;
  await db.close();
  throw new Unavailable(
    `The database has schema ${version}, this release needs ${expectedSchemaVersion}: run "npm start", which brings it up to date.`,
  );
}

/** A PostgreSQL by URL, else the embedded database: its socket's folder as told, or as noted in the data folder while it runs. */
function connectionOf({ DATABASE_URL, SOCKET_FOLDER, DATA_DIR }: Settings): Connection | null {
  if (DATABASE_URL !== undefined) return { url: DATABASE_URL };
  if (SOCKET_FOLDER !== undefined) return { socketFolder: SOCKET_FOLDER };
  try {
    return { socketFolder: readFileSync(path.join(DATA_DIR, 'socket'), 'utf8').trim() };
  } catch {
    return null;
  }
}
