import { addDays, CivilDate } from '@dondoc/domain/calendar';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { transact } from '../client/transaction.ts';
import {
  clearRegister,
  onEachDatabase,
  seededAgency,
  seededDuty,
  seededPlan,
  seededRule,
  seedRegister,
} from '../testing/index.ts';
import type { RegisterSeed, TestDb } from '../testing/index.ts';
import {
  closeHorizonWork,
  forgetHorizon,
  horizonReached,
  horizonWork,
  makeObligations,
  remakeHorizon,
} from './horizon.ts';

const on = (text: string) => CivilDate.parse(text);

/** A row without what depends on when it was made. */
const content = (row: object) => ({ ...row, id: null, next_on: null });

const seed: RegisterSeed = {
  bodies: 5,
  inForceOn: '2026-03-10',
  trackedFrom: '2026-04-01',
  firstNoticesReleasedOn: '2026-03-10',
  dutyDue: null,
  rules: [{}],
};

onEachDatabase('the horizon of obligations', ({ open }) => {
  let db: TestDb;
  beforeAll(async () => {
    db = await open();
  });
  afterAll(() => db.drop());
  afterEach(() => clearRegister(db));

  /** What the first phase of a night does. */
  async function extend(date: CivilDate): Promise<number> {
    let made = 0;
    for (const work of await horizonWork(db.kysely, date)) {
      for (const owed of work.periods)
        made += await transact(db, (trx) => makeObligations(trx, work, owed, date));
      await transact(db, (trx) => closeHorizonWork(trx, work, date));
    }
    await transact(db, (trx) => horizonReached(trx, date));
    return made;
  }

  const rows = () =>
    db.kysely
      .selectFrom('obligation')
      .selectAll()
      .orderBy('period_key')
      .orderBy('agency_id')
      .execute();

  const owing = async (periodKey: string) =>
    (await rows())
      .filter((row) => row.period_key === periodKey && row.ended_on === null)
      .map((row) => Number(row.agency_id.slice(-6)));

  it('makes the periods from the issue to twelve months ahead, once', async () => {
    await seedRegister(db, seed);
    expect(await extend(on('2026-03-20'))).toBe(3 * 13);
    expect(await extend(on('2026-03-20'))).toBe(0);
    const made = await rows();
    expect(made[0]).toMatchObject({
      period_key: '2026-03-31.4.month',
      opens_on: '2026-02-15',
      window_to: '2026-03-14',
      nominal_due: '2026-03-20',
      current_due: '2026-03-20',
      history: true,
      next_on: null,
      members_fixed: true,
    });
    expect(made[3]).toMatchObject({
      period_key: '2026-04-30.4.month',
      history: false,
      next_on: '2026-03-20',
      members_fixed: false,
    });
  });

  it('has nothing to do on a night on which nothing enters or closes', async () => {
    await seedRegister(db, seed);
    await extend(on('2026-03-20'));
    expect(await horizonWork(db.kysely, on('2026-03-21'))).toEqual([]);
  });

  it('fixes who owes a period on its closing day: who left ends, who came is in, later nobody changes it', async () => {
    await seedRegister(db, seed);
    await extend(on('2026-03-20'));
    await db.pool.query(`update agency set valid_to = '2026-04-10' where id = $1`, [
      seededAgency(3),
    ]);
    await db.pool.query(`update duty set ended_on = '2026-04-20' where id = $1`, [seededDuty(4)]);
    await extend(on('2026-04-14'));
    expect(await owing('2026-04-30.4.month')).toEqual([4, 5]);
    expect(
      (await rows()).find(
        (row) => row.agency_id === seededAgency(3) && row.period_key === '2026-04-30.4.month',
      ),
    ).toMatchObject({
      ended_on: '2026-04-14',
      ended_reason: 'not-a-reporter',
      settled_on: '2026-04-14',
      next_on: null,
    });
    await transact(db, (trx) => forgetHorizon(trx, 'all'));
    await extend(on('2026-04-21'));
    expect(await owing('2026-04-30.4.month')).toEqual([4, 5]);
    expect(await owing('2026-05-31.4.month')).toEqual([5]);
  });

  it('takes a body back that owes a period again before it closes', async () => {
    await seedRegister(db, seed);
    await extend(on('2026-03-20'));
    const may = '2026-05-31.4.month';
    const change = async (validTo: string | null, date: string) => {
      await db.pool.query('update agency set valid_to = $2 where id = $1', [
        seededAgency(3),
        validTo,
      ]);
      await transact(db, (trx) => remakeHorizon(trx, seededPlan, on(date)));
    };
    await change('2026-04-01', '2026-04-02');
    expect(await owing(may)).toEqual([4, 5]);
    await change(null, '2026-04-03');
    expect(await owing(may)).toEqual([3, 4, 5]);
    expect((await rows()).filter((row) => row.period_key === may)).toHaveLength(3);
  });

  it('follows a changed due date in periods that have not opened, and leaves the others', async () => {
    await seedRegister(db, seed);
    await extend(on('2026-03-20'));
    await db.pool.query(
      `update rule set content = jsonb_set(content, '{due,day}', '25'), version = version + 1`,
    );
    await db.pool.query(`update rule set content = jsonb_set(content, '{version}', '1')`);
    await transact(db, (trx) => remakeHorizon(trx, seededPlan, on('2026-04-02')));
    const dues = new Map((await rows()).map((row) => [row.period_key, row.current_due]));
    expect(dues.get('2026-04-30.4.month')).toBe('2026-04-20');
    expect(dues.get('2026-05-31.4.month')).toBe('2026-05-25');
  });

  it('makes a merged report a part of the same body’s host report of the named period', async () => {
    await seedRegister(db, {
      ...seed,
      rules: [
        {
          name: 'Báo cáo năm',
          cadence: { kind: 'year' },
          due: { kind: 'yearly-day', month: 12, day: 15, yearOffset: 0 },
        },
        {
          name: 'Lồng ghép',
          cadence: { kind: 'once' },
          due: { kind: 'none' },
          merged: {
            hostRuleId: seededRule(0),
            host: 'báo cáo năm',
            period: { kind: 'year', year: 2026 },
          },
        },
      ],
    });
    await extend(on('2026-03-20'));
    const made = await rows();
    const parts = made.filter((row) => row.origin_id === seededRule(1));
    expect(parts).toHaveLength(3);
    for (const part of parts) {
      const host = made.find((row) => row.id === part.host_obligation_id);
      expect(host).toMatchObject({ origin_id: seededRule(0), agency_id: part.agency_id });
      expect(part).toMatchObject({ host_text: 'báo cáo năm', current_due: host?.current_due });
    }
  });

  it('extended night by night it is the horizon made on the last night', async () => {
    await seedRegister(db, seed);
    const last = on('2026-06-25');
    let date = on('2026-03-20');
    await extend(date);
    for (; date < last; date = addDays(date, 1)) await extend(addDays(date, 1));
    const stepwise = (await rows()).map(content);
    await db.pool.query('delete from obligation; update rule set made_until = null');
    await extend(last);
    const atOnce = (await rows()).map(content);
    expect(stepwise).toEqual(atOnce);
  });
});
