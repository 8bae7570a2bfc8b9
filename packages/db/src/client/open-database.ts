import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import type { Database } from '../tables/index.ts';
import { GuardedPool } from './guarded-pool.ts';
import { InstantPlugin } from './instant-plugin.ts';
import { VALUE_TYPES } from './value-types.ts';

/** A PostgreSQL by URL, or the embedded database by the folder of its socket. */
export type Connection = { readonly url: string } | { readonly socketFolder: string };

export interface DatabaseOptions {
  readonly connection: Connection;
  /** Connections at most; ignored for the embedded database, which is one session for everybody. */
  readonly poolMax?: number | undefined;
  /** Shown by the server beside each connection: "server", "worker". */
  readonly name: string;
}

/** An open database. `kysely` is for reads outside transactions; inside one, both it and `pool` throw. */
export interface Db {
  readonly kysely: Kysely<Database>;
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

const CONNECT_WITHIN = 15_000;

/** How `pg` is told where the database is. */
export const address = (connection: Connection): pg.ClientConfig =>
  'url' in connection
    ? { connectionString: connection.url }
    : { host: connection.socketFolder, user: 'postgres', database: 'postgres' };

/**
 * Opens a pool on a database. Nothing is sent before the first query; a connection that is not had within 15 s is an error.
 * Lost connections are replaced by the next query, so a restarted database is found again.
 *
 * @example
 * const db = openDatabase({ connection: { socketFolder: '/run/dondoc' }, name: 'server' });
 */
export function openDatabase({ connection, poolMax = 10, name }: DatabaseOptions): Db {
  const pool = new GuardedPool({
    ...address(connection),
    max: 'url' in connection ? poolMax : 1,
    application_name: `dondoc ${name}`,
    connectionTimeoutMillis: CONNECT_WITHIN,
    types: VALUE_TYPES,
  });
  // An idle connection was lost: the pool has dropped it already, and whoever queries next gets the error or a new one.
  pool.on('error', () => {});
  // A held connection was lost: its holder gets the error from the query under way or the next one. Without a listener of its own,
  // for the pool listens to idle ones only, the loss would end the process.
  pool.on('connect', (client) => client.on('error', () => {}));
  const kysely = new Kysely<Database>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new InstantPlugin()],
  });
  return { kysely, pool, close: () => kysely.destroy() };
}
