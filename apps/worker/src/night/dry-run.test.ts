import { systemClock } from '@dondoc/db/client';
import { rehearseNights } from '@dondoc/db/night';
import { putEnteredDays } from '@dondoc/db/stores';
import { transact } from '@dondoc/db/client';
import { onEachDatabase, seededAgency, seedRegister } from '@dondoc/db/testing';
import type { RegisterSeed, TestDb } from '@dondoc/db/testing';
import { EnteredDay } from '@dondoc/domain/agency';
import { CivilDate } from '@dondoc/domain/calendar';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { runNights } from './run-nights.ts';

const on = (text: string) => CivilDate.parse(text);

/** Monthly reports due on the 20th, a duty due on Tuesday 31/03/2026, bodies 3 to 6 answering. */
const seed: RegisterSeed = {
  bodies: 6,
  inForceOn: '2026-03-10',
  trackedFrom: '2026-03-10',
  firstNoticesReleasedOn: '2026-03-10',
  dutyDue: '2026-03-31',
  rules: [{}],
};

const ALL = { kind: 'all' };
const own = (body: number) => ({ kind: 'agency', agencyId: seededAgency(body) });

onEachDatabase('a dry run', ({ open }) => {
  let db: TestDb;
  beforeAll(async () => {
    db = await open();
  });
  beforeEach(async () => {
    await seedRegister(db, seed);
  });
  afterEach(() => db.empty());
  afterAll(() => db.drop());

  const clock = systemClock({ today: on('2026-03-10') });
  const run = (until: string) => runNights({ db, clock }, on(until));
  const off = (date: string, scope: object) =>
    transact(db, (trx) =>
      putEnteredDays(trx, [EnteredDay.parse({ date, kind: 'off', source: 'Thông báo', scope })]),
    );
  const yearly = async () => {
    const timing = { kind: 'yearly', month: 3, day: 31, operator: 'by' };
    await db.pool.query('update task_text set timing = $1', [timing]);
    await db.pool.query(`update duty set occurrence = '2026-03-31'`);
  };

  /** What the ledger says of some nights, alike rows counted together. */
  const ledger = async (after: string) => {
    const { rows } = await db.pool.query<Record<string, unknown>>(
      `select coalesce(obligation.period_key, 'task') as of, step, threshold::text, decision, reason, count(*)::int
       from notice left join obligation on obligation.id = notice.subject_id
       where night > $1 group by 1, 2, 3, 4, 5`,
      [after],
    );
    return rows.map((row) => Object.values(row).map(String).join(' ')).toSorted();
  };
  const rowsOf = async (table: 'obligation' | 'duty') => {
    const { rows } = await db.pool.query<{ n: number }>(`select count(*)::int as n from ${table}`);
    return rows[0]?.n ?? 0;
  };
  const movedDates = async () => {
    const { rows } = await db.pool.query<{ changes: { dates: { bodies: number }[][] } }>(
      `select changes from audit where action = 'plan.take-up-calendar'`,
    );
    return rows.flatMap(({ changes }) => changes.dates[1] ?? []).map(({ bodies }) => bodies);
  };
  const letters = async (after: string) => {
    const { rows } = await db.pool.query<{ n: number }>(
      'select count(*)::int as n from outbox where night > $1',
      [after],
    );
    return rows[0]?.n ?? 0;
  };

  it.each<[string, string, string, () => Promise<unknown>]>([
    ['nothing was changed', '2026-03-17', '2026-03-18', async () => null],
    ['several nights are to be made up', '2026-03-12', '2026-03-24', async () => null],
    ['no night was ever run', '', '2026-03-20', async () => null],
    ['a day off was entered for all', '2026-03-17', '2026-03-19', () => off('2026-03-20', ALL)],
    [
      'a day off was entered for one body',
      '2026-03-17',
      '2026-03-20',
      () => off('2026-03-20', own(3)),
    ],
    ['a task has another date by it', '2026-03-24', '2026-04-01', () => off('2026-03-31', ALL)],
    [
      'a period that has not opened is dated by it',
      '2026-03-17',
      '2026-03-18',
      () => off('2026-06-22', own(4)),
    ],
    ['an occurrence of a yearly task comes', '2026-03-30', '2026-04-01', yearly],
    [
      'a body has ended',
      '2026-03-17',
      '2026-03-23',
      async () => {
        await db.pool.query('update agency set valid_to = $1 where id = $2', [
          '2026-03-18',
          seededAgency(5),
        ]);
        await db.pool.query('update rule set made_until = null');
      },
    ],
    [
      'a rule was changed since',
      '2026-03-17',
      '2026-03-23',
      async () => {
        await db.pool.query(
          `update rule set content = jsonb_set(content, '{due,day}', '23'), made_until = null`,
        );
        await db.pool.query(`delete from obligation where period_key like '2026-05%'`);
      },
    ],
  ])('says exactly what the night then writes where %s', async (_name, from, until, change) => {
    if (from) await run(from);
    await change();
    const after = from || '2026-01-01';
    const before = { obligation: await rowsOf('obligation'), duty: await rowsOf('duty') };
    const said = await rehearseNights(db.kysely, on(until));
    expect(await ledger(after)).toEqual([]);
    await run(until);
    expect(
      said.notices
        .map(({ periodKey, step, threshold, decision, reason, count }) =>
          [periodKey ?? 'task', step, threshold, decision, reason, count].map(String).join(' '),
        )
        .toSorted(),
    ).toEqual(await ledger(after));
    const made = (isTask: boolean) =>
      said.made
        .filter(({ periodKey }) => (periodKey === null) === isTask)
        .reduce((sum, { count }) => sum + count, 0);
    expect(made(false)).toBe((await rowsOf('obligation')) - before.obligation);
    expect(made(true)).toBe((await rowsOf('duty')) - before.duty);
    expect(said.letters).toBe(await letters(after));
    expect(said.moves.map(({ bodies }) => bodies)).toEqual(await movedDates());
  });
});
