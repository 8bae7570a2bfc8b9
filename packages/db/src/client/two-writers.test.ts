import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { AccountId, CommandId } from '@dondoc/domain/kernel';
import { idOf } from '@dondoc/domain/testing';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  onEachDatabase,
  startEmbeddedProcess,
  TEST_INSTANT,
  testDatabases,
} from '../testing/index.ts';
import type { TestDb } from '../testing/index.ts';
import { runCommand } from './command.ts';
import { openDatabase } from './open-database.ts';

const WRITER = path.resolve(import.meta.dirname, '../testing/write-commands.ts');

interface Writer {
  readonly asked: Map<string, number>;
  readonly answered: Map<string, number>;
  readonly ended: Promise<unknown>;
  readonly progress: (answers: number) => Promise<void>;
}

function startWriter(db: TestDb, name: string, count: number): Writer {
  const args = [WRITER, JSON.stringify(db.connection), name, String(count)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stderr.on('data', (data: Buffer) => {
    said += data.toString();
  });
  const asked = new Map<string, number>();
  const answered = new Map<string, number>();
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => {
    const [what, id = '', n] = line.split(' ');
    (what === 'asked' ? asked : answered).set(id, Number(n));
  });
  const ended = once(lines, 'close');
  return {
    asked,
    answered,
    ended,
    progress: async (answers) => {
      while (answered.size < answers) {
        if (child.exitCode !== null) throw new Error(`the writer ended: ${said}`);
        await Promise.race([once(lines, 'line'), ended]);
      }
    },
  };
}

const keysOf = async (db: TestDb): Promise<readonly string[]> =>
  (await db.kysely.selectFrom('setting').select('key').execute()).map(({ key }) => key);

onEachDatabase('two processes that write', ({ open }) => {
  let db: TestDb;
  beforeEach(async () => {
    db = await open();
  });
  afterEach(() => db.drop());

  it('lose none of 1,000 short writes', async () => {
    const writers = [startWriter(db, 'one', 500), startWriter(db, 'two', 500)];
    await Promise.all(writers.map(({ ended }) => ended));
    expect(writers.map(({ answered }) => answered.size)).toEqual([500, 500]);
    expect(new Set(await keysOf(db)).size).toBe(1000);
    const audited = await db.kysely.selectFrom('audit').select('aggregate_id').execute();
    expect(new Set(audited.map((row) => row.aggregate_id)).size).toBe(1000);
  });
});

it('a killed embedded database has every answered command once, and an unanswered one once or not at all', async () => {
  const [embedded] = testDatabases();
  const db = await embedded.open();
  if (!('socketFolder' in db.connection)) throw new Error('not embedded');
  const home = db.connection.socketFolder;
  let running = db.process;
  const asked = new Map<string, number>();
  const answered = new Map<string, number>();
  for (let round = 0; round < 3; round += 1) {
    const writer = startWriter(db, `round${round}`, 100_000);
    await writer.progress(10 + 17 * round);
    await running?.kill();
    await writer.ended;
    running = await startEmbeddedProcess(path.join(home, 'database'), home);
    for (const [id, n] of writer.asked) asked.set(id, n);
    for (const [id, n] of writer.answered) answered.set(id, n);
  }
  const again = openDatabase({ connection: db.connection, name: 'again' });
  const kept = await again.kysely.selectFrom('command').select(['id', 'answer']).execute();
  const keptIds = new Set<string>(kept.map(({ id }) => id));
  expect([...answered.keys()].filter((id) => !keptIds.has(id))).toEqual([]);
  expect([...keptIds].filter((id) => !asked.has(id))).toEqual([]);
  expect(kept.filter(({ answer }) => answer === null)).toEqual([]);
  const effects = await again.kysely.selectFrom('setting').select('key').execute();
  const audited = await again.kysely.selectFrom('audit').select('command_id').execute();
  expect(effects).toHaveLength(kept.length);
  expect(new Set(audited.map((row) => row.command_id))).toEqual(keptIds);

  const [lastAsked = '', n = 0] = [...asked].at(-1) ?? [];
  const repeat = await runCommand(
    again,
    {
      id: CommandId.parse(lastAsked),
      accountId: AccountId.parse(idOf(1)),
      role: 'clerk',
      scope: null,
      procedure: 'setting.add',
      input: { key: `round2-${n}` },
      at: TEST_INSTANT,
    },
    () => Promise.resolve({ ok: false, refusal: { code: 'not-found', facts: { kind: 'again' } } }),
  );
  expect(repeat.ok).toBe(keptIds.has(lastAsked));
  await again.close();
  await running?.kill();
  await db.drop();
});
