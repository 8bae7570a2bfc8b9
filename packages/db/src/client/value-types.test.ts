import { CivilDate, Instant } from '@dondoc/domain/calendar';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { json } from '../tables/index.ts';
import { transact } from './transaction.ts';
import { onEachDatabase, seededPlan, seedRegister, TEST_INSTANT } from '../testing/index.ts';
import type { TestDb } from '../testing/index.ts';

const zone = process.env['TZ'];
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

onEachDatabase('values', ({ open }) => {
  let db: TestDb;
  beforeAll(async () => {
    db = await open();
  });
  afterAll(() => db.drop());

  it.each([
    ['Pacific/Kiritimati', -840],
    ['Asia/Ho_Chi_Minh', -420],
    ['America/New_York', 300],
  ])('keep a date the text it is, and a moment the moment, in %s', async (name, offset) => {
    process.env['TZ'] = name;
    expect(new Date('2026-01-15T00:00:00Z').getTimezoneOffset()).toBe(offset);
    const dates = ['1900-01-01', '2024-02-29', '2026-02-17', '2199-12-31'].map((text) =>
      CivilDate.parse(text),
    );
    const night = { finished_at: null, counts: json({}), failure: null } as const;
    await transact(db, async (trx) => {
      await trx.deleteFrom('night').execute();
      for (const date of dates)
        await trx
          .insertInto('night')
          .values({ ...night, date, started_at: TEST_INSTANT })
          .execute();
    });
    const rows = await db.kysely.selectFrom('night').selectAll().orderBy('date').execute();
    expect(rows.map(({ date }) => date)).toEqual(dates);
    expect(new Set(rows.map((row) => row.started_at))).toEqual(new Set([TEST_INSTANT]));
    const far = Instant.parse('2199-12-31T23:59:59.999Z');
    await db.kysely.updateTable('night').set({ started_at: far }).execute();
    const first = await db.kysely.selectFrom('night').select('started_at').executeTakeFirst();
    expect(first?.started_at).toBe(far);
  });

  it('keep a moment a Date for libraries on the same pool', async () => {
    const { rows } = await db.pool.query('select $1::timestamptz as at', [TEST_INSTANT]);
    expect(rows).toEqual([{ at: new Date(TEST_INSTANT) }]);
  });

  it('count in numbers, and refuse a number that would not be exact', async () => {
    await seedRegister(db, {
      bodies: 2,
      inForceOn: '2026-03-20',
      trackedFrom: '2026-03-20',
      firstNoticesReleasedOn: null,
      dutyDue: null,
      rules: [],
    });
    const counted = await db.kysely
      .selectFrom('plan')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('id', '=', seededPlan)
      .executeTakeFirst();
    expect(counted).toEqual({ count: 1 });
    const exact = sql`select 9007199254740991::int8 as n`.execute(db.kysely);
    expect((await exact).rows).toEqual([{ n: Number.MAX_SAFE_INTEGER }]);
    const inexact = sql`select 9007199254740993::int8 as n`.execute(db.kysely);
    await expect(inexact).rejects.toThrow(RangeError);
  });
});
