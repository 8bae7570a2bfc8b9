import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { onEachDatabase, seedRegister } from '@dondoc/db/testing';
import { expect, it } from 'vitest';

const MAIN = path.join(import.meta.dirname, 'main.ts');

onEachDatabase('the worker', ({ open }) => {
  it('runs the night that is missing when it starts, and ends with 0 when it is told to', async () => {
    const db = await open();
    await seedRegister(db, {
      bodies: 4,
      inForceOn: '2026-03-24',
      trackedFrom: '2026-03-10',
      firstNoticesReleasedOn: '2026-03-10',
      dutyDue: '2026-03-31',
      rules: [{}],
    });
    const folder = mkdtempSync(path.join(tmpdir(), 'dondoc-worker-'));
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
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data: Buffer) => (said += data.toString()));
    const finished = () =>
      db.kysely
        .selectFrom('night')
        .select('date')
        .where('finished_at', 'is not', null)
        .orderBy('date')
        .execute();
    while ((await finished()).length < 2 && child.exitCode === null) await wait(100);
    expect(said).toBe('ready\n');
    expect(await finished()).toEqual([{ date: '2026-03-24' }, { date: '2026-03-25' }]);
    const exit = once(child, 'exit');
    child.kill('SIGTERM');
    expect(await exit).toEqual([0, null]);
    await db.drop();
    rmSync(folder, { recursive: true, force: true });
  });
});
