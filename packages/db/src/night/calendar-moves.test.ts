import type { DayScope, EnteredDay } from '@dondoc/domain/agency';
import { CivilDate } from '@dondoc/domain/calendar';
import { periodKey } from '@dondoc/domain/period';
import { array, constantFrom, integer, record, sample } from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { AuditEntry } from '../audit/entry.ts';
import { transact } from '../client/transaction.ts';
import { putEnteredDays, readEnteredDays, removeEnteredDay } from '../stores/calendar-store.ts';
import { writeSetting } from '../stores/setting-store.ts';
import {
  onEachDatabase,
  seededAgency,
  seededPlan,
  seededRule,
  seedRegister,
} from '../testing/index.ts';
import type { TestDb } from '../testing/index.ts';
import { takeUpCalendar } from './calendar-change.ts';
import { calendarMoves } from './calendar-moves.ts';
import { calendarsWith, readCalendars } from './calendars.ts';
import { remakeHorizon } from './horizon.ts';

const on = (text: string) => CivilDate.parse(text);
/** Friday: the April period, from 15/03 to 14/04, has opened. */
const TODAY = on('2026-03-20');
const ALL: DayScope = { kind: 'all' };
const COMMUNES: DayScope = { kind: 'level', level: 'commune' };
const own = (n: number): DayScope => ({ kind: 'agency', agencyId: seededAgency(n) });
const off = (date: string, scope: DayScope): EnteredDay => ({
  date: on(date),
  kind: 'off',
  source: 'Thông báo',
  scope,
});

/** A day is said once to each scope. */
const place = ({ date, scope }: EnteredDay) => `${date} ${JSON.stringify(scope)}`;

interface Change {
  readonly put: readonly EnteredDay[];
  readonly taken: readonly EnteredDay[];
}
const NO_SETTINGS = { cultureDay: false, officialYears: [] };

/** What was foretold, as `difference` tells what was done. */
const said = ({ moves, upcoming }: Awaited<ReturnType<typeof calendarMoves>>) => ({
  moves: new Map(
    moves.map(({ of, from, to, bodies }) => [
      `${of.kind === 'rule' ? `${of.ruleId} ${periodKey(of.period)}` : of.taskId}: ${from} ${to}`,
      bodies,
    ]),
  ),
  upcoming,
});

/**
 * Reports of each month by the 20th, and 3 working days after its close, and of the year by 24/11; duties due on 31/03/2026. Bodies 3
 * to 5 are communes, body 6 is of the province.
 */
onEachDatabase('what a change of the calendar would move', ({ open }) => {
  let db: TestDb;
  beforeAll(async () => {
    db = await open();
  });
  beforeEach(async () => {
    await seedRegister(db, {
      bodies: 6,
      inForceOn: '2026-03-10',
      trackedFrom: '2026-03-10',
      firstNoticesReleasedOn: '2026-03-10',
      dutyDue: '2026-03-31',
      rules: [
        {},
        {
          name: 'Báo cáo nhanh',
          due: { kind: 'after-close', amount: 3, unit: 'working-days' },
        },
        {
          name: 'Báo cáo năm',
          cadence: { kind: 'year' },
          due: { kind: 'yearly-day', month: 11, day: 24, yearOffset: 0 },
        },
      ],
      body: (n) => ({ level: n > 2 && n < 6 ? 'commune' : 'province' }),
    });
    await makeUp();
    await takeUp();
  });
  afterEach(() => db.empty());
  afterAll(() => db.drop());

  const makeUp = () => transact(db, (trx) => remakeHorizon(trx, seededPlan, TODAY));
  const takeUp = () =>
    transact(db, async (trx) => {
      const entries: AuditEntry[] = [];
      const calendars = await readCalendars(trx);
      const moves = await takeUpCalendar(trx, calendars, TODAY, (entry) => entries.push(entry));
      return { moves, entries };
    });
  const write = ({ put, taken }: Change) =>
    transact(db, async (trx) => {
      for (const { date, scope } of taken) await removeEnteredDay(trx, date, scope);
      await putEnteredDays(trx, put);
    });
  const enter = (...put: EnteredDay[]) => write({ put, taken: [] });
  const foretell = async ({ put, taken }: Change) => {
    const gone = new Set([...put, ...taken].map(place));
    const entered = await readEnteredDays(db.kysely);
    const days = [...entered.filter((day) => !gone.has(place(day))), ...put];
    const thought = await calendarsWith(db.kysely, { days, settings: NO_SETTINGS });
    return calendarMoves(db.kysely, thought, TODAY);
  };

  /** Every date as it is kept, by what it is of. */
  async function dates() {
    const reports = await db.kysely
      .selectFrom('obligation')
      .select(['origin_id', 'period_key', 'agency_id', 'opens_on', 'original_due', 'current_due'])
      .execute();
    const duties = await db.kysely
      .selectFrom('duty')
      .select(['task_id', 'agency_id', 'original_due', 'current_due'])
      .execute();
    return new Map(
      [
        ...reports.map(({ origin_id, period_key, opens_on, ...row }) => ({
          ...row,
          of: `${origin_id} ${period_key}`,
          open: opens_on <= TODAY,
        })),
        ...duties.map(({ task_id, ...row }) => ({ ...row, of: task_id, open: true })),
      ].map((row) => [`${row.of} ${row.agency_id}`, row]),
    );
  }

  /** What of the dates differs: of what has opened from which date to which of how many, and which coming periods. */
  function difference(before: Awaited<ReturnType<typeof dates>>, after: typeof before) {
    const moves = new Map<string, number>();
    const upcoming = new Set<string>();
    for (const [key, is] of after) {
      const was = before.get(key);
      if (!was) throw new Error(`${key} came to be`);
      if (was.current_due === is.current_due) continue;
      if (!is.open) {
        upcoming.add(is.of);
        continue;
      }
      expect(is.original_due).toBe(was.original_due);
      expect((is.current_due ?? '') > (was.current_due ?? '')).toBe(true);
      const move = `${is.of}: ${was.current_due} ${is.current_due}`;
      moves.set(move, (moves.get(move) ?? 0) + 1);
    }
    return { moves, upcoming: upcoming.size };
  }

  it('is what the taking up then moves, with an audit row of the plan, and nothing before', async () => {
    const change = { put: [off('2026-04-20', own(3)), off('2026-03-31', ALL)], taken: [] };
    const before = await dates();
    const foretold = await foretell(change);
    expect(await dates()).toEqual(before);
    expect(foretold.moves).toMatchObject([
      {
        planId: seededPlan,
        of: {
          kind: 'rule',
          ruleId: seededRule(0),
          period: { kind: 'month', year: 2026, month: 4 },
        },
        date: 'due',
        from: '2026-04-20',
        to: '2026-04-21',
        bodies: 1,
      },
      { of: { kind: 'task' }, date: 'due', from: '2026-03-31', to: '2026-04-01', bodies: 4 },
    ]);
    await write(change);
    const { moves, entries } = await takeUp();
    expect(moves).toEqual(foretold.moves);
    expect(difference(before, await dates())).toEqual({ ...said(foretold), upcoming: 0 });
    expect(entries).toMatchObject([
      { action: 'plan.take-up-calendar', aggregateKind: 'plan', aggregateId: seededPlan },
    ]);
    expect(await takeUp()).toEqual({ moves: [], entries: [] });
  });

  it('is nothing when a day is taken back: what has opened stays, what has not takes its old date', async () => {
    const days = [off('2026-04-20', COMMUNES), off('2026-05-20', own(3))];
    await enter(...days);
    await takeUp();
    await makeUp();
    const before = await dates();
    const change = { put: [], taken: days };
    expect(await foretell(change)).toEqual({ moves: [], upcoming: 1 });
    await write(change);
    expect(await takeUp()).toEqual({ moves: [], entries: [] });
    await makeUp();
    expect(difference(before, await dates())).toEqual({ moves: new Map(), upcoming: 1 });
  });

  it('takes the settings that are thought of in the place of those kept', async () => {
    const settings = { ...NO_SETTINGS, cultureDay: true };
    const thought = await calendarsWith(db.kysely, { days: [], settings });
    const foretold = await calendarMoves(db.kysely, thought, TODAY);
    expect(foretold.moves).toMatchObject([{ from: '2026-11-24', to: '2026-11-25', bodies: 4 }]);
    await transact(db, (trx) => writeSetting(trx, 'calendar', settings, null));
    expect(await calendarMoves(db.kysely, await readCalendars(db.kysely), TODAY)).toEqual(foretold);
  });

  it('whatever days are entered and taken back one after the other, is what is then done', async () => {
    // On and about the days on which something is due, a Saturday among them.
    const someDay = constantFrom(
      '2026-03-31',
      '2026-04-01',
      '2026-04-17',
      '2026-04-20',
      '2026-04-21',
      '2026-05-18',
      '2026-05-19',
      '2026-05-20',
      '2026-06-20',
      '2026-06-22',
      '2026-11-24',
    ).map(on);
    const scope = constantFrom(ALL, COMMUNES, own(3), own(4), own(6));
    const entered = record({
      date: someDay,
      kind: constantFrom('off' as const, 'off' as const, 'worked' as const),
      source: constantFrom('Thông báo 12/TB', 'Quyết định 3/QĐ'),
      scope,
    });
    const changes = sample(
      record({
        put: array(entered, { minLength: 1, maxLength: 4 }),
        back: integer({ min: 0, max: 2 }),
      }),
      { seed: 1945, numRuns: 12 },
    );
    let moved = 0;
    for (const { put, back } of changes) {
      const kept = await readEnteredDays(db.kysely);
      const once = new Map(put.map((day) => [place(day), day]));
      const change = { put: [...once.values()], taken: kept.slice(0, back) };
      const before = await dates();
      const foretold = await foretell(change);
      await write(change);
      const { moves, entries } = await takeUp();
      await makeUp();
      expect(moves).toEqual(foretold.moves);
      expect(entries).toHaveLength(moves.length > 0 ? 1 : 0);
      expect(difference(before, await dates())).toEqual(said(foretold));
      moved += moves.length + foretold.upcoming;
    }
    expect(moved).toBeGreaterThan(10);
  });
});
