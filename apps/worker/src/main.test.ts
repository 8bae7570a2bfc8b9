import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { onEachDatabase, seedRegister } from '@dondoc/db/testing';
import type { TestDb } from '@dondoc/db/testing';
import { afterEach, beforeEach, expect, it, onTestFinished } from 'vitest';
import { makeBoss } from './jobs/boss.ts';

const MAIN = path.join(import.meta.dirname, 'main.ts');

onEachDatabase('the worker', ({ open }) => {
  let db: TestDb;
  let folder: string;
  beforeEach(async () => {
    db = await open();
    folder = mkdtempSync(path.join(tmpdir(), 'dondoc-worker-'));
  });
  afterEach(async () => {
    await db.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  const seed = (inForceOn: string) =>
    seedRegister(db, {
      bodies: 4,
      inForceOn,
      trackedFrom: '2026-03-10',
      firstNoticesReleasedOn: '2026-03-10',
      dutyDue: '2026-03-31',
      rules: [{}],
    });

  /** A worker on Wednesday 25/03/2026, with what it has said so far. */
  function start() {
    const { connection } = db;
    const where =
      'url' in connection
        ? { DATABASE_URL: connection.url }
        : { SOCKET_FOLDER: connection.socketFolder };
    const child = spawn(process.execPath, [MAIN], {
      env: {
        PATH: process.env['PATH'],
        DATA_DIR: folder,
        TODAY: '2026-03-25',
        NIGHT_AT: '00:00',
        LOG_LEVEL: 'error',
        ...where,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    const worker = { child, exit: once(child, 'exit'), said: '' };
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data: Buffer) => (worker.said += data.toString()));
    return worker;
  }
  type Worker = ReturnType<typeof start>;

  async function finished(): Promise<readonly string[]> {
    const nights = await db.kysely
      .selectFrom('night')
      .select('date')
      .where('finished_at', 'is not', null)
      .orderBy('date')
      .execute();
    return nights.map(({ date }) => date);
  }

  async function until({ child }: Worker, reached: () => Promise<boolean>): Promise<void> {
    while (!(await reached()) && child.exitCode === null) await wait(50);
  }

  async function stop({ child, exit }: Worker): Promise<void> {
    child.kill('SIGTERM');
    expect(await exit).toEqual([0, null]);
  }

  it('runs the night that is missing when it starts, and ends with 0 when it is told to', async () => {
    await seed('2026-03-24');
    const worker = start();
    await until(worker, async () => (await finished()).length === 2);
    expect(worker.said).toBe('ready\n');
    expect(await finished()).toEqual(['2026-03-24', '2026-03-25']);
    await stop(worker);
  });

  it('killed in the middle of a night and of its letters, it does both when it starts again', async () => {
    await seed('2025-12-25');
    const killed = start();
    await until(killed, async () => (await finished()).length > 0);
    killed.child.kill('SIGKILL');
    expect(await killed.exit).toEqual([null, 'SIGKILL']);
    expect(await finished()).not.toContain('2026-03-25');
    const boss = makeBoss(db);
    await boss.start();
    await boss.send('outbox');
    expect(await boss.fetch('outbox')).toHaveLength(1);

    const again = start();
    await until(again, async () => (await finished()).length === 91);
    expect((await finished()).at(-1)).toBe('2026-03-25');
    const letters = await boss.send('outbox');
    expect(letters).not.toBeNull();
    const stateOf = async (id: string) => (await boss.findJobs('outbox', { id }))[0]?.state;
    await until(again, async () => (await stateOf(String(letters))) === 'completed');
    await boss.stop({ close: false });
    await stop(again);
  });
});
