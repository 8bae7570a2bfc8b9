import { CivilDate, Instant } from '@dondoc/domain/calendar';
import { AccountId, CommandId, done } from '@dondoc/domain/kernel';
import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { runCommand, transact } from './client/index.ts';
import type { Command } from './client/index.ts';
import { expectedSchemaVersion, schemaVersion } from './migrate.ts';
import { setAside } from './set-aside.ts';
import { onEachDatabase } from './testing/index.ts';
import type { TestDb } from './testing/index.ts';

const day = CivilDate.parse('2026-07-20');

const endOfSample = (): Command => ({
  id: CommandId.parse(uuidv7()),
  accountId: AccountId.parse(uuidv7()),
  role: 'administrator',
  scope: null,
  procedure: 'setup.endSample',
  input: {},
  at: Instant.parse('2026-07-20T02:00:00.000Z'),
});

onEachDatabase('setting everything aside', ({ open }) => {
  let db: TestDb;
  beforeAll(async () => {
    db = await open();
  });
  afterEach(() => db.empty());
  afterAll(() => db.drop());

  const setAsideBy = (command: Command) =>
    runCommand(db, command, async (trx, audit) => {
      const schema = await setAside(trx, { name: 'sample', day, commandId: command.id });
      const aggregate = { aggregateKind: 'deployment', aggregateId: schema };
      audit({
        action: 'sample.set-aside',
        ...aggregate,
        versionFrom: null,
        versionTo: null,
        changes: {},
      });
      return done(schema);
    });
  const keepSetting = (key: string) =>
    db.pool.query("insert into setting (key, value) values ($1, 'true')", [key]);
  const settings = async (schema: string) => {
    const keys = await sql<{ key: string }>`select key from ${sql.id(schema)}.setting`.execute(
      db.kysely,
    );
    return keys.rows.map((row) => row.key);
  };

  it('begins anew and leaves every row where it can be found', async () => {
    await keepSetting('of the sample');
    await db.pool
      .query(`insert into notice (subject_kind, subject_id, step, threshold, recipient, decision, night)
      values ('duty', gen_random_uuid(), 'due-2', '2026-04-16', 'a@songhuong.example', 'held', '2026-04-16')`);
    const command = endOfSample();
    expect(await setAsideBy(command)).toEqual(done('sample_2026_07_20'));
    expect(await schemaVersion(db)).toBe(expectedSchemaVersion);
    expect(await settings('public')).toEqual([]);
    expect(await settings('sample_2026_07_20')).toEqual(['of the sample']);
    const { rows } = await db.pool.query('select count(*) as n from sample_2026_07_20.notice');
    expect(rows[0].n).toBe(1);
    expect((await db.kysely.selectFrom('audit').select('action').execute())[0]?.action).toBe(
      'sample.set-aside',
    );
  });

  it('asked again under the same id it answers, and sets nothing more aside', async () => {
    const command = endOfSample();
    const first = await setAsideBy(command);
    await keepSetting('own');
    expect(await setAsideBy(command)).toEqual(first);
    expect(await settings('public')).toEqual(['own']);
  });

  it('happens a second time on one day under another name, and the new tables guard as the first did', async () => {
    await setAsideBy(endOfSample());
    expect(await setAsideBy(endOfSample())).toEqual(done('sample_2026_07_20_2'));
    await expect(db.pool.query('delete from audit')).rejects.toThrow(/kept as written/);
    await expect(db.pool.query('delete from sample_2026_07_20_2.audit')).rejects.toThrow(
      /kept as written/,
    );
  });

  it('cut off in the middle it has changed nothing', async () => {
    await keepSetting('of the sample');
    const cutOff = transact(db, async (trx) => {
      await setAside(trx, { name: 'sample', day, commandId: endOfSample().id });
      throw new Error('cut off');
    });
    await expect(cutOff).rejects.toThrow('cut off');
    expect(await settings('public')).toEqual(['of the sample']);
  });
});
