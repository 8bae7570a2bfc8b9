import {
  migrateToLatest,
  openDatabase,
  schemaVersion,
  expectedSchemaVersion,
} from '@dondoc/db/client';
import { EXIT, Refusal } from './refusal.ts';
import { postgresUrl } from './settings.ts';

type Connection = Parameters<typeof openDatabase>[0]['connection'];

/** PostgreSQL's codes for a user or password it does not accept. */
const WRONG_PASSWORD = new Set(['28P01', '28000']);

const place = (connection: Connection): string => {
  if (!('url' in connection)) return 'The embedded database';
  const url = postgresUrl(connection.url);
  return `PostgreSQL at ${url?.host || 'the local socket'}${url?.pathname ?? ''}`;
};

const refusalOf = (error: unknown, connection: Connection): Refusal | undefined => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (WRONG_PASSWORD.has(code)) {
    return new Refusal(
      EXIT.wrongPassword,
      `${place(connection)} does not accept the user or the password of DATABASE_URL.`,
    );
  }
  if (code === '3D000') {
    return new Refusal(
      EXIT.databaseRefused,
      `${place(connection)} has no database of that name. Create it, or correct DATABASE_URL.`,
    );
  }
  const unreachable =
    /^E[A-Z]+$/.test(code) || (error instanceof Error && /timeout/i.test(error.message));
  return unreachable
    ? new Refusal(
        EXIT.databaseRefused,
        `${place(connection)} cannot be reached (${code || 'no answer'}). Start it, or correct DATABASE_URL.`,
      )
    : undefined;
};

/**
 * Brings the database's schema to what this code expects. Returns what was done, undefined where nothing was.
 * Throws a `Refusal` where the database cannot be reached, refuses the password, or is newer than this code.
 */
export async function migrate(connection: Connection): Promise<string | undefined> {
  const db = openDatabase({ connection, name: 'start', poolMax: 1 });
  try {
    const before = await schemaVersion(db);
    if (before === expectedSchemaVersion) return undefined;
    if (before > expectedSchemaVersion) {
      throw new Refusal(
        EXIT.databaseNewer,
        `The database was written by a newer release (schema ${before}, this one knows ${expectedSchemaVersion}). Install that release.`,
      );
    }
    const { from, to } = await migrateToLatest(db);
    return `schema ${from} -> ${to}`;
  } catch (error) {
    throw refusalOf(error, connection) ?? error;
  } finally {
    await db.close();
  }
}
