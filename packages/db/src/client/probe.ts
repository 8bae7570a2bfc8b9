import { Socket } from 'node:net';
import { Client } from 'pg';
import { address } from './open-database.ts';
import type { Connection } from './open-database.ts';

/**
 * Whether the database answers `select 1` on a connection of its own within the deadline. A database that hit a FATAL accepts
 * connections and never answers: then this says `false`, and whoever started it should kill and restart it.
 *
 * @param deadline milliseconds, 15,000 without it
 * @example
 * await probe({ socketFolder: '/run/dondoc' }); // true
 */
export async function probe(connection: Connection, deadline = 15_000): Promise<boolean> {
  const socket = new Socket();
  const client = new Client({
    ...address(connection),
    application_name: 'dondoc probe',
    stream: () => socket,
  });
  client.on('error', () => {});
  const late = Promise.withResolvers<false>();
  const timer = setTimeout(() => late.resolve(false), deadline);
  const answer = client
    .connect()
    .then(() => client.query('select 1'))
    .then(
      () => true,
      () => false,
    );
  const alive = await Promise.race([answer, late.promise]);
  clearTimeout(timer);
  if (alive) await client.end();
  socket.destroy();
  return alive;
}
