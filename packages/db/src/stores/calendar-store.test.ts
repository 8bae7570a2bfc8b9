import type { DayScope, EnteredDay } from '@dondoc/domain/agency';
import { CivilDate } from '@dondoc/domain/calendar';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { transact } from '../client/transaction.ts';
import { onEachDatabase, seededAgency, seedRegister } from '../testing/index.ts';
import type { TestDb } from '../testing/index.ts';
import { putEnteredDays, readEnteredDays, removeEnteredDay } from './calendar-store.ts';

const ALL: DayScope = { kind: 'all' };
const COMMUNES: DayScope = { kind: 'level', level: 'commune' };
const FIRST: DayScope = { kind: 'agency', agencyId: seededAgency(1) };
const SECOND: DayScope = { kind: 'agency', agencyId: seededAgency(2) };

const on = (text: string) => CivilDate.parse(text);
const day = (date: string, source: string, scope: DayScope = ALL): EnteredDay => ({
  date: on(date),
  kind: 'off',
  source,
  scope,
});

onEachDatabase('the days entered beside the yearly tables', ({ open }) => {
  let db: TestDb;
  beforeAll(async () => {
    db = await open();
    await seedRegister(db, {
      bodies: 2,
      inForceOn: '2026-01-10',
      trackedFrom: '2026-01-10',
      firstNoticesReleasedOn: null,
      dutyDue: null,
      rules: [],
    });
  });
  afterAll(() => db.drop());
  beforeEach(() => db.pool.query('delete from calendar_day'));

  const put = (...days: EnteredDay[]) => transact(db, (trx) => putEnteredDays(trx, days));
  const remove = (date: string, scope: DayScope) =>
    transact(db, (trx) => removeEnteredDay(trx, on(date), scope));

  it('keep the later word over the earlier to the same scope, and the words to other scopes beside it', async () => {
    await put(day('2026-09-03', 'first'), day('2026-02-13', 'first'));
    await put(
      day('2026-09-03', 'of the second body', SECOND),
      day('2026-09-03', 'of the communes', COMMUNES),
      day('2026-09-03', 'of the first body', FIRST),
    );
    await put(
      day('2026-09-03', 'second'),
      day('2026-09-03', 'of the communes, second', COMMUNES),
      day('2026-09-03', 'of the first body, second', FIRST),
    );
    expect(await readEnteredDays(db.kysely)).toEqual([
      day('2026-02-13', 'first'),
      day('2026-09-03', 'second'),
      day('2026-09-03', 'of the communes, second', COMMUNES),
      day('2026-09-03', 'of the first body, second', FIRST),
      day('2026-09-03', 'of the second body', SECOND),
    ]);
  });

  it('are taken back from the scope named and no other', async () => {
    await put(
      day('2026-09-03', 'all'),
      day('2026-09-03', 'communes', COMMUNES),
      day('2026-09-03', 'body', FIRST),
    );
    expect(await remove('2026-09-03', SECOND)).toBe(false);
    expect(await remove('2026-09-03', COMMUNES)).toBe(true);
    expect(await remove('2026-09-03', COMMUNES)).toBe(false);
    expect(await remove('2026-09-03', ALL)).toBe(true);
    expect(await readEnteredDays(db.kysely)).toEqual([day('2026-09-03', 'body', FIRST)]);
  });

  it('are read for a range, both ends included', async () => {
    await put(
      ...['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'].map((at) => day(at, 's')),
    );
    const year = { from: on('2026-01-01'), to: on('2026-12-31') };
    expect((await readEnteredDays(db.kysely, year)).map(({ date }) => date)).toEqual([
      '2026-01-01',
      '2026-12-31',
    ]);
  });

  it('are never for a level and a body at once', async () => {
    await expect(
      db.pool.query("insert into calendar_day values ('2026-09-03', 'off', 's', $1, 'commune')", [
        seededAgency(1),
      ]),
    ).rejects.toThrow(/calendar_day_check/);
  });
});
