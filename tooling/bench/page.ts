import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { clearRegister, seededPlan, seedRegister } from '@dondoc/db/testing';
import { initTRPC } from '@trpc/server';
import { createHTTPHandler } from '@trpc/server/adapters/standalone';
import { v7 as uuid } from 'uuid';
import { Child } from '../start/child.ts';
import { ENTRIES } from '../start/entries.ts';
import { LogFile } from '../start/log-file.ts';
import type { BenchDatabase } from './databases.ts';
import type { Ratio } from './ratio.ts';

/** Bodies with a duty each on the page that is measured. */
const DUTIES = 60;
const REQUESTS = 5;
const PASSWORD = `bench ${uuid()}`;

/** What the page of a plan costs, through the whole door, over a procedure that asks the same database for `select 1`. */
export async function pageRatio(
  database: BenchDatabase,
): Promise<Ratio & { close(): Promise<void> }> {
  const { name, db } = database;
  await seedRegister(db, {
    bodies: DUTIES + 2,
    inForceOn: '2026-03-10',
    trackedFrom: '2026-03-10',
    firstNoticesReleasedOn: null,
    dutyDue: '2026-06-30',
    rules: [{}],
  });
  const bare = await bareServer(database);
  const server = await realServer(database);
  const cookie = await signIn(server.url);
  const page = query(`${server.url}/api/trpc/plan.get`, { planId: seededPlan });
  return {
    name: `${name}: ${REQUESTS} warm pages of a plan of ${DUTIES} duties against bare procedures`,
    base: () => times(() => answerOf(query(`${bare.url}/one`, undefined), {})),
    subject: () => times(() => answerOf(page, { cookie })),
    atMost: 30,
    close: async () => {
      await server.close();
      await bare.close();
      await clearRegister(db);
    },
  };
}

interface Running {
  readonly url: string;
  close(): Promise<void>;
}

async function bareServer({ db }: BenchDatabase): Promise<Running> {
  const t = initTRPC.create();
  const router = t.router({
    one: t.procedure.query(async () => (await db.pool.query('select 1')).rows),
  });
  const server = createServer(createHTTPHandler({ router }));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

async function realServer({ connection }: BenchDatabase): Promise<Running> {
  const folder = mkdtempSync(path.join(tmpdir(), 'dondoc-bench-'));
  const environment = {
    ...('url' in connection
      ? { DATABASE_URL: connection.url }
      : { SOCKET_FOLDER: connection.socketFolder }),
    DATA_DIR: folder,
    PORT: '0',
    TODAY: '2026-07-20',
    LOG_LEVEL: 'error',
  };
  const server = new Child('server', [ENTRIES.server], environment, new LogFile(folder, 'server'));
  const ready = await server.ready;
  if (!ready?.url) throw new Error(await server.story());
  return {
    url: ready.url,
    close: async () => {
      await server.stop(5000);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function signIn(url: string): Promise<string> {
  await post(`${url}/api/trpc/setup.createAdministrator`, {
    commandId: uuid(),
    accountId: uuid(),
    signInName: 'bench',
    position: 'Quản trị hệ thống',
    mailbox: 'bench@songhuong.example',
    password: PASSWORD,
  });
  const signedIn = await post(`${url}/api/auth/sign-in/username`, {
    username: 'bench',
    password: PASSWORD,
  });
  return signedIn.headers
    .getSetCookie()
    .map((line) => line.split(';', 1)[0])
    .join('; ');
}

async function post(url: string, body: unknown): Promise<Response> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: new URL(url).origin },
    body: JSON.stringify(body),
  });
  return good(answer);
}

const query = (url: string, input: unknown): string =>
  input === undefined ? url : `${url}?input=${encodeURIComponent(JSON.stringify(input))}`;

async function answerOf(url: string, headers: Record<string, string>): Promise<unknown> {
  return (await good(await fetch(url, { headers }))).json();
}

async function good(answer: Response): Promise<Response> {
  if (!answer.ok)
    throw new Error(`${answer.url} answered ${answer.status}: ${await answer.text()}`);
  return answer;
}

async function times(work: () => Promise<unknown>): Promise<void> {
  for (let request = 0; request < REQUESTS; request += 1) await work();
}
