import type { DayScope, EnteredDay } from '@dondoc/domain/agency';
import { CivilDate } from '@dondoc/domain/calendar';
import { AgencyGroupId, EditionId } from '@dondoc/domain/kernel';
import { cellsOfDuties, cellsOfPlan } from '@dondoc/domain/register';
import { idOf } from '@dondoc/domain/testing';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { transact } from '../client/transaction.ts';
import { putEnteredDays } from '../stores/calendar-store.ts';
import { insertGroups } from '../stores/group-store.ts';
import { readPlanTasks } from '../stores/plan-register-store.ts';
import { json } from '../tables/index.ts';
import {
  clerkSees,
  onEachDatabase,
  seededAgency,
  seededDuty,
  seededPlan,
  seedRegister,
} from '../testing/index.ts';
import type { TestDb } from '../testing/index.ts';
import { takeUpCalendar } from './calendar-change.ts';
import { calendarMoves } from './calendar-moves.ts';
import { readCalendars } from './calendars.ts';
import { batchFacts } from './facts.ts';
import { dateMembers } from './group-dates.ts';
import { makeOccurrences, occurrenceWork } from './yearly-occurrences.ts';

const on = (text: string) => CivilDate.parse(text);
const TODAY = on('2026-03-20');
const ALL: DayScope = { kind: 'all' };
const COMMUNES: DayScope = { kind: 'level', level: 'commune' };
const own = (n: number): DayScope => ({ kind: 'agency', agencyId: seededAgency(n) });
const day = (date: string, kind: EnteredDay['kind'], scope: DayScope): EnteredDay => ({
  date: on(date),
  kind,
  source: 'Thông báo của xã',
  scope,
});
const GROUP = AgencyGroupId.parse(idOf(90));
const EDITION = EditionId.parse(idOf(1_000_002));

const number = (id: string | null) => [3, 4, 5].find((n) => seededAgency(n) === id) ?? 'group';

/** One row for three communes, bodies 3 to 5, due on Tuesday 31/03/2026. */
onEachDatabase('a duty of a group whose members each answer for themselves', ({ open }) => {
  let db: TestDb;
  beforeAll(async () => {
    db = await open();
  });
  beforeEach(async () => {
    await seedRegister(db, {
      bodies: 5,
      inForceOn: '2026-03-10',
      trackedFrom: '2026-03-10',
      firstNoticesReleasedOn: '2026-03-10',
      dutyDue: '2026-03-31',
      rules: [],
      body: (n) => ({ level: n > 2 ? 'commune' : 'province' }),
    });
    const members = [3, 4, 5].map(seededAgency);
    await transact(db, (trx) =>
      insertGroups(trx, [
        { id: GROUP, name: 'Các xã', open: false, membership: { kind: 'list', members } },
      ]),
    );
    await db.kysely.deleteFrom('duty').where('id', '<>', seededDuty(3)).execute();
    await db.kysely
      .updateTable('duty')
      .set({ agency_id: null, group_id: GROUP, overdue_from: on('2026-04-01') })
      .execute();
  });
  afterEach(() => db.empty());
  afterAll(() => db.drop());

  const enter = (...days: EnteredDay[]) => transact(db, (trx) => putEnteredDays(trx, days));
  const putInForce = () =>
    transact(db, async (trx) =>
      dateMembers(trx, { planId: seededPlan }, await readCalendars(trx), { date: TODAY }),
    );
  const takeUp = () =>
    transact(db, async (trx) => takeUpCalendar(trx, await readCalendars(trx), TODAY, () => null));
  const foretold = async () =>
    (await calendarMoves(db.kysely, await readCalendars(db.kysely), TODAY)).moves;
  /** Each row: the number of its body, or `group`, its original and its current date. */
  const rows = async () => {
    const kept = await db.kysely
      .selectFrom('duty')
      .select(['agency_id', 'original_due', 'current_due', 'occurrence'])
      .orderBy('occurrence')
      .orderBy('agency_id', (order) => order.asc().nullsFirst())
      .execute();
    return kept.map((row) => [number(row.agency_id), row.original_due, row.current_due]);
  };

  it.each<[string, EnteredDay[], unknown[][]]>([
    ['nobody has days of its own', [], [['group', '2026-03-31']]],
    [
      'a commune has a holiday on the due day beside two without',
      [day('2026-03-31', 'off', own(4))],
      [
        ['group', '2026-03-31'],
        [4, '2026-04-01'],
      ],
    ],
    [
      'all of them have it: one row goes on',
      [day('2026-03-31', 'off', COMMUNES)],
      [['group', '2026-04-01']],
    ],
    [
      'all are off, and one works as it says itself',
      [day('2026-03-31', 'off', COMMUNES), day('2026-03-31', 'worked', own(5))],
      [
        ['group', '2026-03-31'],
        [3, '2026-04-01'],
        [4, '2026-04-01'],
      ],
    ],
  ])('dates each by its own calendar when it comes in force: %s', async (_what, days, expected) => {
    await enter(...days);
    await putInForce();
    expect(await rows()).toEqual(expected.map(([who, due]) => [who, due, due]));
    await putInForce();
    expect(await rows()).toHaveLength(expected.length);
  });

  it('keeps the original date of each when an amendment moved the date, and dates each by its own calendar', async () => {
    await enter(day('2026-04-29', 'off', own(4)));
    await db.kysely
      .updateTable('duty')
      .set({ current_due: on('2026-04-29') })
      .execute();
    const timing = { kind: 'by', date: '2026-04-29', operator: 'by', inheritedFromPlan: false };
    await db.kysely
      .updateTable('task_text')
      .set({ timing: json(timing) })
      .execute();
    await transact(db, async (trx) =>
      dateMembers(trx, { planId: seededPlan }, await readCalendars(trx), {
        date: TODAY,
        moved: true,
      }),
    );
    expect(await rows()).toEqual([
      ['group', '2026-03-31', '2026-04-29'],
      [4, '2026-03-31', '2026-05-04'],
    ]);
  });

  it('stays one row where the members do the task together', async () => {
    await db.kysely.updateTable('task').set({ mode: 'joint' }).execute();
    await enter(day('2026-03-31', 'off', own(4)));
    await putInForce();
    await takeUp();
    expect(await rows()).toEqual([['group', '2026-03-31', '2026-03-31']]);
  });

  it.each<[string, EnteredDay[], unknown[][], number]>([
    [
      'of one commune: it alone has more time, and its original date stays',
      [day('2026-03-31', 'off', own(4))],
      [
        ['group', '2026-03-31'],
        [4, '2026-04-01'],
      ],
      1,
    ],
    [
      'of all communes: one row goes on',
      [day('2026-03-31', 'off', COMMUNES)],
      [['group', '2026-04-01']],
      1,
    ],
    [
      'for all, on which one commune works: it keeps its date',
      [day('2026-03-31', 'off', ALL), day('2026-03-31', 'worked', own(5))],
      [
        ['group', '2026-04-01'],
        [5, '2026-03-31'],
      ],
      1,
    ],
    [
      'that would bring a date forward: nothing moves',
      [day('2026-03-29', 'worked', own(4))],
      [['group', '2026-03-31']],
      0,
    ],
  ])('is counted again by a day entered later %s', async (_what, days, expected, bodies) => {
    await enter(...days);
    const said = await foretold();
    expect(said.map((move) => move.bodies)).toEqual(bodies === 0 ? [] : [bodies]);
    expect(await takeUp()).toEqual(said);
    expect(await rows()).toEqual(expected.map(([who, due]) => [who, '2026-03-31', due]));
    expect(await foretold()).toEqual([]);
  });

  it('stands in the official table by the date of each', async () => {
    await enter(day('2026-03-31', 'off', own(4)));
    await takeUp();
    const tasks = await readPlanTasks(db.kysely, clerkSees('plan.see'), seededPlan, EDITION);
    const duties = tasks.flatMap((task) => task.duties);
    const cell = (who: string | null) =>
      cellsOfDuties(
        duties.filter(({ agencyId }) => agencyId === who),
        on('2026-04-01'),
      ).cells;
    expect(cell(seededAgency(4))).toMatchObject({ 'open-in-time': 1, 'open-overdue': 0 });
    expect(cell(null)).toMatchObject({ 'open-in-time': 0, 'open-overdue': 1 });
    const counted = tasks.map(({ id, timing }) => ({
      id,
      parentId: null,
      timing: timing.kind,
      endedOn: null,
    }));
    expect(cellsOfPlan(counted, duties, on('2026-04-01'))).toMatchObject({ all: 1 });
  });

  it('reminds each of its own date, and nobody of two', async () => {
    await enter(day('2026-03-31', 'off', own(4)));
    await takeUp();
    const kept = await db.kysely.selectFrom('duty').select('id').execute();
    const due = kept.map(({ id }) => ({ id, nextOn: TODAY }));
    const told = (await batchFacts(db.kysely, 'duty', due)).rows.map(({ subject, contacts }) => [
      subject.facts.currentDue,
      contacts.map(({ agencyId }) => agencyId),
    ]);
    expect(new Map(told.map(([date, who]) => [date, who]))).toEqual(
      new Map<unknown, unknown>([
        ['2026-03-31', [3, 5].map(seededAgency)],
        ['2026-04-01', [seededAgency(4)]],
      ]),
    );
  });

  it('makes the next occurrence of a yearly task with the date of each', async () => {
    await db.kysely
      .updateTable('task_text')
      .set({ timing: json({ kind: 'yearly', month: 3, day: 31, operator: 'by' }) })
      .execute();
    await db.kysely
      .updateTable('duty')
      .set({ occurrence: on('2026-03-31') })
      .execute();
    await enter(day('2027-03-31', 'off', own(4)));
    for (const work of await occurrenceWork(db.kysely, on('2026-04-01')))
      await transact(db, (trx) => makeOccurrences(trx, work, on('2026-04-01')));
    expect(await rows()).toEqual([
      ['group', '2026-03-31', '2026-03-31'],
      ['group', '2027-03-31', '2027-03-31'],
      [4, '2027-04-01', '2027-04-01'],
    ]);
  });
});
