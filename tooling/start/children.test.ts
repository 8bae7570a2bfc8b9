import { mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openDatabase } from '@dondoc/db/client';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { EXIT } from './refusal.ts';
import { Started, until } from './testing/started.ts';

const ENTRY = {
  database: 'packages/db/src/embedded/process.ts',
  server: 'apps/server/src/main.ts',
  worker: 'apps/worker/src/main.ts',
};

let folder: string;
let started: Started;
let url: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'dondoc-children-'));
});
beforeEach(async () => {
  started = new Started({ DATA_DIR: folder });
  url = await started.url();
});
afterEach(() => started.kill());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const isReady = async (): Promise<true | undefined> => {
  const answer = await fetch(`${url}/health/ready`).catch(() => undefined);
  return answer?.ok ? true : undefined;
};

describe('a child that ends', () => {
  test.each(['server', 'worker'] as const)('%s: the tree says which and stops', async (name) => {
    process.kill(started.process(ENTRY[name]).pid, 'SIGKILL');
    expect(await started.ended).toBe(EXIT.childEnded);
    expect(started.err).toMatch(new RegExp(`^The ${name} was killed by SIGKILL`));
    expect(await started.left(5000)).toEqual([]);
  });

  test('database: it is started again, the apps go on', async () => {
    const before = started.process(ENTRY.database).pid;
    const server = started.process(ENTRY.server).pid;
    process.kill(before, 'SIGKILL');
    await until(
      () => (started.out.includes('The database answers again.') ? true : undefined),
      30_000,
      () => started.out,
    );
    expect(started.out).toContain('The database was killed by SIGKILL');
    expect(started.process(ENTRY.database).pid).not.toBe(before);
    await until(isReady, 30_000, () => 'the server does not become ready');
    expect(started.process(ENTRY.server).pid).toBe(server);
  });
});

test('a database that meets a FATAL ends by itself and is started again, the apps go on', async () => {
  const before = started.process(ENTRY.database).pid;
  const server = started.process(ENTRY.server).pid;
  const worker = started.process(ENTRY.worker).pid;
  const socketFolder = readFileSync(path.join(folder, 'socket'), 'utf8').trim();
  const db = openDatabase({ connection: { socketFolder }, name: 'test' });
  await expect(db.pool.query('copy agency from stdin')).rejects.toThrow(/ECONNRESET|terminated/);
  await db.close();
  await until(
    () => (started.out.includes('The database answers again.') ? true : undefined),
    30_000,
    () => started.out,
  );
  expect(started.out).toContain('The database ended with code 13');
  expect(started.out).not.toContain('has not answered');
  expect(started.process(ENTRY.database).pid).not.toBe(before);
  await until(isReady, 30_000, () => 'the server does not become ready');
  expect(started.process(ENTRY.server).pid).toBe(server);
  expect(started.process(ENTRY.worker).pid).toBe(worker);
});

test('a database that refuses for a moment is not called silent, and goes on', async () => {
  const before = started.process(ENTRY.database).pid;
  const socketFolder = readFileSync(path.join(folder, 'socket'), 'utf8').trim();
  const socket = path.join(socketFolder, '.s.PGSQL.5432');
  renameSync(socket, `${socket}.away`);
  // Longer than the five seconds from one question to the next, shorter than the fifteen that are silence.
  await wait(8000);
  renameSync(`${socket}.away`, socket);
  await until(isReady, 30_000, () => 'the server does not become ready');
  expect(started.out).not.toContain('has not answered');
  expect(started.process(ENTRY.database).pid).toBe(before);
});

test('a database that is alive and dumb is killed and started again, the apps go on', async () => {
  const before = started.process(ENTRY.database).pid;
  process.kill(before, 'SIGSTOP');
  await until(
    () => (started.out.includes('The database answers again.') ? true : undefined),
    60_000,
    () => started.out,
  );
  expect(started.out).toContain('The database has not answered for 15 s');
  expect(started.process(ENTRY.database).pid).not.toBe(before);
  await until(isReady, 30_000, () => 'the server does not become ready');
});
