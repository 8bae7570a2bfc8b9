import { CivilDate } from '@dondoc/domain/calendar';
import { AgencyGroupId, DutyId } from '@dondoc/domain/kernel';
import { planDraft, idOf } from '@dondoc/domain/testing';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { transact } from '../client/transaction.ts';
import { YEARLY_OCCURRENCES } from '../migrations/yearly-occurrences.ts';
import { holdDuty, branchDuty } from '../stores/duty-store.ts';
import { groupStandings } from '../stores/group-duty.ts';
import { insertGroups } from '../stores/group-store.ts';
import { json } from '../tables/index.ts';
import {
  onEachDatabase,
  seededAgency,
  seededDuty,
  seededPlan,
  seedRegister,
} from '../testing/index.ts';
import type { TestDb } from '../testing/index.ts';
import { earlierOccurrenceWork, makeOccurrences, occurrenceWork } from './yearly-occurrences.ts';

const on = (text: string) => CivilDate.parse(text);
const yearly = (month: number, day: number) => ({
  kind: 'yearly',
  month,
  day,
  operator: 'before',
});
const GROUP = AgencyGroupId.parse(idOf(90));

onEachDatabase('a yearly duty', ({ open }) => {
  let db: TestDb;
  beforeAll(async () => {
    db = await open();
  });
  beforeEach(async () => {
    await seedRegister(db, {
      bodies: 4,
      inForceOn: '2026-03-20',
      trackedFrom: '2026-03-20',
      firstNoticesReleasedOn: null,
      dutyDue: '2026-11-16',
      rules: [],
    });
    await db.kysely
      .updateTable('task_text')
      .set({ timing: json(yearly(11, 15)) })
      .execute();
    await db.kysely
      .updateTable('duty')
      .set({ occurrence: on('2026-11-15') })
      .execute();
  });
  afterEach(() => db.empty());
  afterAll(() => db.drop());

  const night = async (date: string) => {
    for (const work of await occurrenceWork(db.kysely, on(date)))
      await transact(db, (trx) => makeOccurrences(trx, work, on(date)));
  };
  const occurrences = (id = 3) =>
    db.kysely
      .selectFrom('duty')
      .select(['occurrence', 'opens_on', 'original_due', 'current_due', 'overdue_from', 'next_on'])
      .where('agency_id', '=', seededAgency(id))
      .orderBy('occurrence')
      .execute();

  /** The occurrence given to a row that was kept without one. */
  const kept = async (due: string, timing: object) => {
    await db.kysely
      .updateTable('task_text')
      .set({ timing: json(timing) })
      .execute();
    await db.kysely
      .updateTable('duty')
      .set({ original_due: on(due) })
      .execute();
    await db.pool.query('alter table duty drop column occurrence');
    await db.pool.query(YEARLY_OCCURRENCES);
    return (await occurrences())[0]?.occurrence;
  };

  const earlier = async (from: string) => {
    const order = { from: on(from), date: on('2026-11-20') };
    const work = await earlierOccurrenceWork(db.kysely, seededPlan, order);
    for (const one of work)
      await transact(db, (trx) => makeOccurrences(trx, one, on('2026-11-21')));
  };

  it('has its next occurrence twelve months ahead, once, for each body', async () => {
    await night('2026-11-14');
    expect(await occurrences()).toHaveLength(1);
    await night('2026-11-15');
    await night('2026-11-15');
    await night('2026-11-16');
    for (const body of [3, 4])
      expect((await occurrences(body)).slice(1)).toEqual([
        {
          occurrence: '2027-11-15',
          opens_on: '2026-11-16',
          original_due: '2027-11-15',
          current_due: '2027-11-15',
          overdue_from: '2027-11-16',
          next_on: '2026-11-15',
        },
      ]);
    await night('2027-11-15');
    expect((await occurrences()).map(({ occurrence }) => occurrence)).toEqual([
      '2026-11-15',
      '2027-11-15',
      '2028-11-15',
    ]);
  });

  it('has the occurrences before its first once its register is tracked from an earlier day, each once', async () => {
    await night('2026-11-15');
    await earlier('2025-11-16');
    expect(await occurrences()).toHaveLength(2);
    await earlier('2024-11-15');
    await earlier('2024-11-15');
    for (const body of [3, 4])
      expect((await occurrences(body)).slice(0, 2)).toMatchObject([
        { occurrence: '2024-11-15', current_due: '2024-11-15', next_on: '2026-11-21' },
        { occurrence: '2025-11-15', current_due: '2025-11-17', overdue_from: '2025-11-18' },
      ]);
    expect((await occurrences()).map(({ occurrence }) => occurrence)).toEqual([
      '2024-11-15',
      '2025-11-15',
      '2026-11-15',
      '2027-11-15',
    ]);
  });

  it('ends with the period of its plan, with the plan, and where it was ended itself', async () => {
    const instrument = { ...planDraft().instrument, periodTo: on('2026-12-31') };
    await db.kysely
      .updateTable('plan')
      .set({ instrument: json(instrument) })
      .execute();
    expect(await occurrenceWork(db.kysely, on('2026-11-15'))).toEqual([]);
    await db.kysely
      .updateTable('plan')
      .set({ instrument: json(planDraft().instrument) })
      .execute();
    await db.kysely
      .updateTable('duty')
      .set({ ended_on: on('2026-06-01'), ended_reason: 'withdrawn' })
      .where('id', '=', seededDuty(4))
      .execute();
    const work = await occurrenceWork(db.kysely, on('2026-11-15'));
    expect(work.map(({ like }) => like)).toEqual([seededDuty(3)]);
    await db.kysely
      .updateTable('plan')
      .set({ closed_on: on('2026-10-01') })
      .where('id', '=', seededPlan)
      .execute();
    expect(await occurrenceWork(db.kysely, on('2026-11-15'))).toEqual([]);
  });

  it.each([
    ['2026-11-15', 2],
    ['2026-11-14', 1],
  ])('whose body ended on %s: %i of two are made again on 15/11/2026', async (validTo, made) => {
    await db.kysely
      .updateTable('agency')
      .set({ valid_to: on(validTo) })
      .where('id', '=', seededAgency(4))
      .execute();
    expect(await occurrenceWork(db.kysely, on('2026-11-15'))).toHaveLength(made);
  });

  it('of a group goes on for the group: what a member said of one year says nothing of the next', async () => {
    const members = [3, 4].map(seededAgency);
    await transact(db, (trx) =>
      insertGroups(trx, [
        { id: GROUP, name: 'Các xã', open: false, membership: { kind: 'list', members } },
      ]),
    );
    await db.kysely.deleteFrom('duty').where('id', '=', seededDuty(4)).execute();
    await db.kysely.updateTable('duty').set({ agency_id: null, group_id: GROUP }).execute();
    await transact(db, async (trx) => {
      const held = await holdDuty(trx, seededDuty(3), 0);
      const member = { id: DutyId.parse(idOf(6)), agencyId: seededAgency(4) };
      if (held.ok) await branchDuty(trx, held.value, member);
    });
    await night('2026-11-15');
    const rows = await db.kysely
      .selectFrom('duty')
      .select(['id', 'plan_id as planId', 'task_id as taskId', 'occurrence', 'agency_id'])
      .orderBy('occurrence')
      .orderBy('agency_id', (order) => order.desc().nullsLast())
      .execute();
    expect(rows.map(({ occurrence, agency_id }) => [occurrence, agency_id])).toEqual([
      ['2026-11-15', seededAgency(4)],
      ['2026-11-15', null],
      ['2027-11-15', null],
    ]);
    const standings = await groupStandings(
      db.kysely,
      rows.filter((row) => row.agency_id === null).map((row) => ({ ...row, groupId: GROUP })),
    );
    expect([...standings.values()].map((standing) => standing.open)).toEqual([
      [seededAgency(3)],
      members,
    ]);
  });

  it('that was kept before occurrences were is the one its due date belongs to', async () => {
    expect(await kept('2026-11-16', yearly(11, 15))).toBe('2026-11-15');
    expect(await kept('2027-01-04', yearly(12, 31))).toBe('2026-12-31');
    expect(await kept('2026-03-02', yearly(2, 29))).toBe('2026-02-28');
    expect(await kept('2025-11-14', yearly(11, 15))).toBe('2025-11-15');
    expect(await kept('2026-11-16', { kind: 'none' })).toBeNull();
  });
});
