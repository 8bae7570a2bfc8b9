import { once } from 'node:events';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { testDatabases } from '../testing/index.ts';
import type { TestDb } from '../testing/index.ts';

const [embedded] = testDatabases();
let db: TestDb;
let socket: Socket;
let answer = '';

/** A message of the PostgreSQL protocol: its type, its length, its body. */
function message(type: string, ...body: readonly (string | number | Buffer)[]): Buffer {
  const bytes = Buffer.concat(
    body.map((part) => {
      if (typeof part === 'string') return Buffer.from(`${part}\0`);
      if (typeof part !== 'number') return part;
      const int16 = Buffer.alloc(2);
      int16.writeInt16BE(part);
      return int16;
    }),
  );
  const length = Buffer.alloc(4);
  length.writeInt32BE(bytes.length + 4);
  return Buffer.concat([Buffer.from(type), length, bytes]);
}

const parameter = (text: string) => {
  const length = Buffer.alloc(4);
  length.writeInt32BE(Buffer.byteLength(text));
  return Buffer.concat([length, Buffer.from(text)]);
};
/** What the session says when it is ready for the next statement, outside a transaction. */
const READY = 'Z\0\0\0\x05I';
const PARSED = '1\0\0\0\x04';
const said = async (what: string) => {
  while (!answer.includes(what)) await once(socket, 'data');
};

beforeAll(async () => {
  db = await embedded.open();
  if (!('socketFolder' in db.connection)) throw new Error('not embedded');
  socket = connect(path.join(db.connection.socketFolder, '.s.PGSQL.5432'));
  socket.on('data', (data: Buffer) => {
    answer += data.toString('latin1');
  });
  const version = Buffer.from([0, 3, 0, 0]);
  socket.write(message('', version, 'user', 'postgres', 'database', 'postgres', Buffer.from([0])));
  await said(READY);
  answer = '';
});
afterAll(async () => {
  socket.destroy();
  await db.drop();
});

it('gives a client its own answer when another asks between the pieces of its statement', async () => {
  socket.write(message('P', '', `select 'mine: ' || $1::text`, 0));
  await said(PARSED);
  const bind = message('B', '', '', 0, 1, parameter('a text that came in pieces'), 0);
  socket.write(bind.subarray(0, 20));
  const other = db.pool.query('select $1::int as n', [7]);
  await Promise.race([other, sleep(1000)]);
  socket.write(Buffer.concat([bind.subarray(20), message('E', '', Buffer.alloc(4)), message('S')]));
  await said(READY);
  expect(answer).toContain('mine: a text that came in pieces');
  expect((await other).rows).toEqual([{ n: 7 }]);
});
