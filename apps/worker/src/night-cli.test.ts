import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { onEachDatabase, seedRegister } from '@dondoc/db/testing';
import type { TestDb } from '@dondoc/db/testing';
import type { Cadence } from '@dondoc/domain/period';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { snapshot } from './testing/snapshot.ts';

const CLI = path.join(import.meta.dirname, 'night-cli.ts');
/** Duties of so many bodies come on one night: several batches. */
const BODIES = 1200;
/** With a mail server set the letters are left to the worker. */
const POST = { SMTP_URL: 'smtp://127.0.0.1:9' };

onEachDatabase('the night by hand', ({ open }) => {
  let db: TestDb;
  let folder: string;
  beforeEach(async () => {
    db = await open();
    folder = mkdtempSync(path.join(tmpdir(), 'dondoc-night-'));
  });
  afterEach(async () => {
    await db.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  function start(
    args: readonly string[],
    more: Readonly<Record<string, string>> = {},
  ): ChildProcess {
    const { connection } = db;
    const where =
      'url' in connection
        ? { DATABASE_URL: connection.url }
        : { SOCKET_FOLDER: connection.socketFolder };
    return spawn(process.execPath, [CLI, ...args], {
      env: { PATH: process.env['PATH'], DATA_DIR: folder, ...where, ...more },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }

  async function run(args: readonly string[], more: Readonly<Record<string, string>> = {}) {
    const child = start(args, more);
    let [out, err] = ['', ''];
    child.stdout?.on('data', (data: Buffer) => (out += data.toString()));
    child.stderr?.on('data', (data: Buffer) => (err += data.toString()));
    const [code] = await once(child, 'close');
    return { code, out, err };
  }

  const seed = (bodies: number, cadence: Cadence = { kind: 'month' }) =>
    seedRegister(db, {
      bodies,
      inForceOn: '2026-03-24',
      trackedFrom: '2026-03-10',
      firstNoticesReleasedOn: '2026-03-10',
      dutyDue: '2026-03-31',
      rules: [{ cadence }],
    });

  it('runs the nights up to a date and writes each letter as a file, once', async () => {
    await seed(4);
    const first = await run(['--date', '2026-03-24', '--json']);
    expect(first.err).toBe('');
    expect(JSON.parse(first.out)).toMatchObject({
      nights: [{ date: '2026-03-24', counts: { sent: 2, letters: 2, failed: 0 } }],
      letters: { sent: 2, failed: 0 },
    });
    const files = readdirSync(path.join(folder, 'outbox', '2026-03-24'));
    expect(files).toHaveLength(2);
    const letter = readFileSync(path.join(folder, 'outbox', '2026-03-24', files[0] ?? ''), 'utf8');
    expect(letter).toContain('To: coquan3@songhuong.example');
    const again = await run(['--date', '2026-03-24']);
    expect(again).toMatchObject({ code: 0, err: '' });
    expect(again.out).toContain('is finished already');
    expect(readdirSync(path.join(folder, 'outbox', '2026-03-24'))).toEqual(files);
  });

  it('a dry run writes nothing', async () => {
    await seed(4);
    const before = await snapshot(db);
    const { out } = await run(['--date', '2026-03-24', '--dry-run', '--json']);
    expect(JSON.parse(out)).toMatchObject({ dryRun: true, nights: ['2026-03-24'], letters: 2 });
    expect(await snapshot(db)).toEqual(before);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('says what is wrong with its arguments', async () => {
    expect(await run(['--date', '2026-02-30'])).toMatchObject({
      code: 64,
      err: 'night: "2026-02-30" is no date; write it as 2026-07-20.\n',
    });
  });

  it('killed in the middle of a night and run again it comes to what an undisturbed one does', async () => {
    await seed(BODIES, { kind: 'year' });
    const child = start(['--date', '2026-03-24'], POST);
    const killed = once(child, 'exit');
    for (;;) {
      const decided = await db.kysely.selectFrom('notice').select('id').limit(1).execute();
      if (decided.length > 0 || child.exitCode !== null) break;
      await wait(5);
    }
    child.kill('SIGKILL');
    await killed;
    expect(child.signalCode).toBe('SIGKILL');
    const night = await db.kysely.selectFrom('night').selectAll().executeTakeFirst();
    expect(night?.finished_at).toBeNull();
    await run(['--date', '2026-03-24'], POST);
    const disturbed = await snapshot(db);

    await db.drop();
    db = await open();
    await seed(BODIES, { kind: 'year' });
    await run(['--date', '2026-03-24'], POST);
    expect(disturbed).toEqual(await snapshot(db));
    expect(disturbed.outbox).toHaveLength(BODIES - 2);
  }, 180_000);
});

it('without a running database it says in one sentence how to start it', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'dondoc-night-'));
  const child = spawn(process.execPath, [CLI, '--date', '2026-03-24'], {
    env: { PATH: process.env['PATH'], DATA_DIR: folder },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let err = '';
  child.stderr.on('data', (data: Buffer) => (err += data.toString()));
  const [code] = await once(child, 'close');
  expect(code).toBe(69);
  expect(err).toBe(
    `night: No database is running for ${folder}: start it with "npm start" and leave it running, then try again.\n`,
  );
  rmSync(folder, { recursive: true });
});
