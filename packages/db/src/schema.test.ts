import { AgencyKind, AgencyLevel, Role } from '@dondoc/domain/agency';
import { CalendarDay } from '@dondoc/domain/calendar';
import { Channel, SubmissionStage } from '@dondoc/domain/reporting';
import { DutyRole, TaskMode } from '@dondoc/domain/task';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase } from './client/open-database.ts';
import { expectedSchemaVersion, migrateToLatest, schemaVersion } from './migrate.ts';
import { onEachDatabase } from './testing/index.ts';
import type { TestDb } from './testing/index.ts';

/** Columns whose values are a closed union of the domain. */
const UNIONS = {
  'agency.kind': AgencyKind.options,
  'agency.level': AgencyLevel.options,
  'past_description.kind': AgencyKind.options,
  'past_description.level': AgencyLevel.options,
  'access_grant.role': Role.options,
  'task.mode': TaskMode.options,
  'duty.role': DutyRole.options,
  'submission.stage': SubmissionStage.options,
  'submission.channel': Channel.options,
  'calendar_day.level': AgencyLevel.options,
  'calendar_day.kind': CalendarDay.shape.kind.options,
} as const;

onEachDatabase('the schema', ({ open }) => {
  let db: TestDb;
  beforeAll(async () => {
    db = await open();
  });
  afterAll(() => db.drop());

  it('is the one that this code expects, and migrating again changes nothing', async () => {
    expect(await schemaVersion(db)).toBe(expectedSchemaVersion);
    const { from, to } = await migrateToLatest(db);
    expect([from, to]).toEqual([expectedSchemaVersion, expectedSchemaVersion]);
  });

  it('takes exactly the values that the domain knows', async () => {
    const { rows } = await sql<{ table: string; definition: string }>`
      select conrelid::regclass::text as table, pg_get_constraintdef(oid) as definition
      from pg_constraint where contype = 'c'`.execute(db.kysely);
    const taken = (column: string) => {
      const [table, name] = column.split('.');
      const check = rows.find(
        (row) => row.table === table && row.definition.includes(`((${name} = ANY (`),
      );
      return [...(check?.definition ?? '').matchAll(/'([^']*)'::text/g)].map(([, value]) => value);
    };
    const known = Object.fromEntries(Object.entries(UNIONS).map(([c, values]) => [c, [...values]]));
    expect(Object.fromEntries(Object.keys(UNIONS).map((c) => [c, taken(c)]))).toEqual(known);
  });

  it('keeps what the ledger says: a notice is released once, and never changed, deleted or emptied', async () => {
    await db.pool
      .query(`insert into notice (subject_kind, subject_id, step, threshold, recipient, decision, night)
      values ('duty', gen_random_uuid(), 'due-2', '2026-04-16', 'a@songhuong.example', 'held', '2026-04-16')`);
    const release = (day: string) => db.pool.query('update notice set released_on = $1', [day]);
    await release('2026-04-17');
    for (const statement of [
      "update notice set decision = 'sent'",
      "update notice set recipient = 'b@songhuong.example'",
      "update notice set released_on = '2026-04-18'",
      'update notice set released_on = null',
      "update notice set withdrawn_on = '2026-04-19', step = 'due+0'",
      'delete from notice',
      'truncate notice',
    ])
      await expect(db.pool.query(statement)).rejects.toThrow(/notice is a ledger/);
    const { rows } = await db.pool.query('select decision, released_on from notice');
    expect(rows).toEqual([{ decision: 'held', released_on: '2026-04-17' }]);
  });

  const insertNotice = (step: string) =>
    db.pool.query(
      `insert into notice (subject_kind, subject_id, step, threshold, recipient, decision, night)
       values ('duty', $1, $2, '2026-05-16', 'a@songhuong.example', 'sent', '2026-05-16')`,
      ['019a0000-0000-7000-8000-000000000077', step],
    );
  const withdrawNotice = (day: string) =>
    db.pool.query(`update notice set withdrawn_on = $1 where step = 'due+0'`, [day]);

  it('lets a notice be withdrawn once, and the same step be decided again', async () => {
    await insertNotice('due+0');
    await expect(insertNotice('due+0')).rejects.toThrow(/notice_once/);
    await withdrawNotice('2026-05-17');
    await expect(withdrawNotice('2026-05-18')).rejects.toThrow(/notice is a ledger/);
    await insertNotice('due+0');
  });

  it('is refused where it is newer than this code', async () => {
    const own = openDatabase({ connection: db.connection, name: 'newer' });
    const newer = { version: expectedSchemaVersion + 1, name: 'from the future' };
    await own.kysely.insertInto('schema_migration').values(newer).execute();
    await expect(migrateToLatest(own)).rejects.toThrow(/install the release that wrote it/);
    await own.close();
  });
});
