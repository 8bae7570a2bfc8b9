import type { DayScope, EnteredDay } from '@dondoc/domain/agency';
import { CivilDate } from '@dondoc/domain/calendar';
import { DeadlineStep } from '@dondoc/domain/reporting';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { transact } from '../client/transaction.ts';
import { putEnteredDays } from '../stores/calendar-store.ts';
import { json } from '../tables/index.ts';
import { onEachDatabase, seededAgency, seededPlan, seedRegister } from '../testing/index.ts';
import type { TestDb } from '../testing/index.ts';
import { readCalendars } from './calendars.ts';
import { forgetHorizon, horizonWork, remakeHorizon } from './horizon.ts';
import { foretoldRows } from './foretold-rows.ts';
import { horizonRules } from './horizon-facts.ts';
import { makeOccurrences, occurrenceWork } from './yearly-occurrences.ts';

const on = (text: string) => CivilDate.parse(text);
const TODAY = on('2026-03-20');
const COMMUNES: DayScope = { kind: 'level', level: 'commune' };
const own = (n: number): DayScope => ({ kind: 'agency', agencyId: seededAgency(n) });
const day = (date: string, kind: EnteredDay['kind'], scope: DayScope): EnteredDay => ({
  date: on(date),
  kind,
  source: 'Thông báo của phường',
  scope,
});

/** Monthly reports by the 20th; bodies 3 to 5 are communes, body 6 is of the province. */
onEachDatabase('days off of a body or a level', ({ open }) => {
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
      dutyDue: '2026-11-16',
      rules: [{}],
      body: (n) => ({ level: n > 2 && n < 6 ? 'commune' : 'province' }),
    });
  });
  afterEach(() => db.empty());
  afterAll(() => db.drop());

  const enter = (...days: EnteredDay[]) => transact(db, (trx) => putEnteredDays(trx, days));
  const make = () => transact(db, (trx) => remakeHorizon(trx, seededPlan, TODAY));
  /** The due dates of bodies 3 to 6 in the month given. */
  const dues = async (month: string) => {
    const rows = await db.kysely
      .selectFrom('obligation')
      .select(['agency_id', 'current_due', 'original_due', 'explanation'])
      .where('period_key', 'like', `${month}-%.month`)
      .orderBy('agency_id')
      .execute();
    return rows.map(({ explanation, ...row }) => ({
      due: row.current_due,
      same: row.current_due === row.original_due,
      source: DeadlineStep.array()
        .parse(explanation)
        .map((step) => (step.step === 'shift' ? step.dayOff.source : null))
        .find((source) => source !== null),
    }));
  };

  const dates = async (month: string) => (await dues(month)).map(({ due }) => due);

  it('date the report of a commune with a day off after it, and that of the commune next to it on it', async () => {
    await enter(day('2026-04-20', 'off', own(3)));
    await make();
    expect(await dues('2026-04')).toEqual([
      { due: '2026-04-21', same: true, source: 'Thông báo của phường' },
      { due: '2026-04-20', same: true, source: undefined },
      { due: '2026-04-20', same: true, source: undefined },
      { due: '2026-04-20', same: true, source: undefined },
    ]);
    await make();
    expect((await dates('2026-04'))[0]).toBe('2026-04-21');
  });

  it('date the reports of a level, and one that works on the day as it says itself', async () => {
    await enter(
      day('2026-05-20', 'off', COMMUNES),
      day('2026-05-20', 'worked', own(4)),
      // Saturday 20/06/2026 is worked in one commune for a Friday off.
      day('2026-06-20', 'worked', own(5)),
      day('2026-06-19', 'off', own(5)),
    );
    await make();
    expect(await dates('2026-05')).toEqual([
      '2026-05-21',
      '2026-05-20',
      '2026-05-21',
      '2026-05-20',
    ]);
    expect(await dates('2026-06')).toEqual([
      '2026-06-22',
      '2026-06-22',
      '2026-06-20',
      '2026-06-22',
    ]);
  });

  const foretold = async () => {
    const rules = await horizonRules(db.kysely, await readCalendars(db.kysely), null);
    return (await foretoldRows(db.kysely, rules, TODAY, new Set())).made;
  };

  it('are in the rehearsal of a night as they are in the night', async () => {
    await enter(day('2026-04-20', 'off', own(3)));
    const said = (await foretold()).map(({ subject, of }) => [
      'periodKey' in of ? of.periodKey : null,
      subject.facts.agencyId,
      subject.facts.currentDue,
    ]);
    await make();
    const made = await db.kysely
      .selectFrom('obligation')
      .select(['period_key', 'agency_id', 'current_due'])
      .execute();
    const done = made.map(({ period_key, agency_id, current_due }) => [
      period_key,
      agency_id,
      current_due,
    ]);
    expect(new Set(said.map(String))).toEqual(new Set(done.map(String)));
    expect(said).toHaveLength(done.length);
    expect(said.filter(([, , due]) => due === '2026-04-21')).toHaveLength(1);
  });

  it('date a report that had no date when its day is recorded', async () => {
    const rule = (await horizonWork(db.kysely, TODAY))[0]?.rule.rule;
    if (!rule) throw new Error('no rule');
    const write = async (change: object) => {
      await db.kysely
        .updateTable('rule')
        .set({ content: json({ ...rule, cadence: { kind: 'once' }, ...change }) })
        .execute();
      await transact(db, (trx) => forgetHorizon(trx, 'all'));
      await make();
    };
    await write({ due: { kind: 'none' } });
    await enter(day('2026-04-20', 'off', own(3)));
    await write({ due: { kind: 'entered', date: '2026-04-20', note: 'theo công văn' } });
    const rows = await db.kysely
      .selectFrom('obligation')
      .select('current_due')
      .orderBy('agency_id')
      .execute();
    expect(rows.map(({ current_due }) => current_due)).toEqual([
      '2026-04-21',
      '2026-04-20',
      '2026-04-20',
      '2026-04-20',
    ]);
  });

  it('date the next occurrence of a yearly duty of the body', async () => {
    const timing = { kind: 'yearly', month: 11, day: 16, operator: 'by' };
    await db.kysely
      .updateTable('task_text')
      .set({ timing: json(timing) })
      .execute();
    await db.kysely
      .updateTable('duty')
      .set({ occurrence: on('2026-11-16') })
      .execute();
    await enter(day('2027-11-16', 'off', own(3)));
    for (const work of await occurrenceWork(db.kysely, on('2026-11-17')))
      await transact(db, (trx) => makeOccurrences(trx, work, on('2026-11-17')));
    const rows = await db.kysely
      .selectFrom('duty')
      .select('current_due')
      .where('occurrence', '=', on('2027-11-16'))
      .orderBy('agency_id')
      .execute();
    expect(rows.map(({ current_due }) => current_due)).toEqual([
      '2027-11-17',
      '2027-11-16',
      '2027-11-16',
      '2027-11-16',
    ]);
  });

  it('make one calendar for bodies without days of their own, the same one at every question', async () => {
    const calendars = await readCalendars(db.kysely);
    expect(calendars.of(seededAgency(3))).toBe(calendars.all);
    expect((await readCalendars(db.kysely)).all).toBe(calendars.all);
    await enter(day('2026-04-20', 'off', COMMUNES));
    const entered = await readCalendars(db.kysely);
    expect(entered.all).toBe(calendars.all);
    expect(entered.of(seededAgency(3))).not.toBe(calendars.all);
    expect(entered.of(seededAgency(4))).toBe(entered.of(seededAgency(3)));
    expect(entered.of(seededAgency(6))).toBe(calendars.all);
  });
});
