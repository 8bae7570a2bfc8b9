import { CivilDate } from '@dondoc/domain/calendar';
import { RuleId } from '@dondoc/domain/kernel';
import type { Period } from '@dondoc/domain/period';
import type { ReportingRule } from '@dondoc/domain/reporting';
import { idOf, reportingRule } from '@dondoc/domain/testing';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { transact } from '../client/transaction.ts';
import { editRule, insertRule, listRules } from '../stores/rule-store.ts';
import {
  clearRegister,
  clerkSees,
  onEachDatabase,
  seededAgency,
  seededPlan,
  seededRule,
  seedRegister,
} from '../testing/index.ts';
import type { TestDb } from '../testing/index.ts';
import { remakeHorizon } from './horizon.ts';
import { renameOccasion } from './rename-occasion.ts';
import { ruleFrame, standingPeriods } from './rule-frame.ts';

const ALL = clerkSees('rule.see');
const on = (text: string) => CivilDate.parse(text);
const occasion = (name: string): Period => ({ kind: 'event', name });

/** What is said of the row of each of the three bodies that answer. */
const ofEach = (facts: object) => Array.from({ length: 3 }, () => facts);

onEachDatabase('a rule that is corrected', ({ open }) => {
  let db: TestDb;
  beforeAll(async () => {
    db = await open();
  });
  afterAll(() => db.drop());
  afterEach(() => clearRegister(db));

  const seed = (...rules: Partial<ReportingRule>[]) =>
    seedRegister(db, {
      bodies: 5,
      inForceOn: '2026-03-10',
      trackedFrom: '2026-03-10',
      firstNoticesReleasedOn: '2026-03-10',
      dutyDue: null,
      rules,
    });

  /** What a command does that writes a rule. */
  async function edit(change: Partial<ReportingRule>, date: string, seen = 0): Promise<void> {
    const rule = { ...(await current()), ...change };
    await transact(db, async (trx) => {
      expect(await editRule(trx, rule, seen)).toEqual({ ok: true, value: { version: seen + 1 } });
      await remakeHorizon(trx, seededPlan, on(date));
    });
  }

  async function current(): Promise<ReportingRule> {
    const [rule] = (await listRules(db.kysely, ALL, seededPlan, { limit: 10 })).items;
    if (!rule) throw new Error('a rule was seeded');
    return rule;
  }

  const rows = (periodKey?: string) => {
    const query = db.kysely
      .selectFrom('obligation')
      .selectAll()
      .where('origin_id', '=', seededRule(0))
      .orderBy('period_key')
      .orderBy('agency_id');
    return (periodKey === undefined ? query : query.where('period_key', '=', periodKey)).execute();
  };

  it('ends what it no longer has, closed periods too, but for what came in; and has it back when it is corrected again', async () => {
    await seed({});
    await transact(db, (trx) => remakeHorizon(trx, seededPlan, on('2026-04-15')));
    const april = '2026-04-30.4.month';
    await db.pool.query(
      `update obligation set received_on = '2026-04-14' where period_key = $1 and agency_id = $2`,
      [april, seededAgency(3)],
    );
    await edit(
      { cadence: { kind: 'quarter' }, due: { kind: 'day-of-month', day: 20, monthOffset: 0 } },
      '2026-04-16',
    );
    expect(await rows(april)).toMatchObject([
      { agency_id: seededAgency(3), ended_on: null },
      {
        agency_id: seededAgency(4),
        ended_on: '2026-04-16',
        ended_reason: 'not-owed',
        next_on: null,
      },
      { agency_id: seededAgency(5), ended_on: '2026-04-16', settled_on: '2026-04-16' },
    ]);
    const owed = (await standingPeriods(db.kysely, [seededRule(0)])).map((row) => row.periodKey);
    expect(owed).toContain('2026-06-30.5.quarter');
    expect(owed).not.toContain('2026-05-31.4.month');
    await edit(
      { cadence: { kind: 'month' }, due: { kind: 'day-of-month', day: 20, monthOffset: 0 } },
      '2026-04-17',
      1,
    );
    expect(await rows(april)).toMatchObject([
      { ended_on: null, received_on: '2026-04-14' },
      { ended_on: null, ended_reason: null, next_on: '2026-04-17', settled_on: null },
      { ended_on: null, next_on: '2026-04-17' },
    ]);
    expect(await rows(april)).toHaveLength(3);
  });

  it('gives its date to a report that had none, though it was open all the time', async () => {
    await seed({ cadence: { kind: 'unscheduled' }, due: { kind: 'none' }, operator: 'by' });
    await transact(db, (trx) => remakeHorizon(trx, seededPlan, on('2026-03-10')));
    expect(await rows()).toMatchObject(ofEach({ current_due: null, members_fixed: true }));
    const due = {
      kind: 'entered',
      date: on('2026-06-06'),
      note: 'Thống nhất với các cơ quan',
    } as const;
    await edit({ due }, '2026-04-01');
    expect(await rows()).toMatchObject(
      ofEach({
        current_due: '2026-06-08',
        original_due: '2026-06-08',
        next_on: '2026-04-01',
      }),
    );
    expect(await rows()).toHaveLength(3);
  });

  it('that owes one occasion takes its reports along under a new name', async () => {
    await seed({ cadence: { kind: 'unscheduled' }, due: { kind: 'none' } });
    await transact(db, (trx) => remakeHorizon(trx, seededPlan, on('2026-03-10')));
    const before = await rows();
    await transact(db, (trx) =>
      renameOccasion(trx, seededRule(0), occasion('Báo cáo định kỳ'), occasion('Báo cáo tổng kết')),
    );
    await edit({ name: 'Báo cáo tổng kết' }, '2026-04-01');
    const after = await rows();
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    expect(after).toMatchObject(ofEach({ period_key: 'event.Báo cáo tổng kết', ended_on: null }));
  });

  it('by a longer one under the same name leaves it the common months', async () => {
    await seed({});
    await transact(db, (trx) => remakeHorizon(trx, seededPlan, on('2026-03-10')));
    const yearly = reportingRule({
      id: RuleId.parse(idOf(2_000_009)),
      planId: seededPlan,
      cadence: { kind: 'year' },
      due: { kind: 'yearly-day', month: 11, day: 30, yearOffset: 0 },
    });
    await transact(db, async (trx) => {
      await insertRule(trx, yearly);
      await remakeHorizon(trx, seededPlan, on('2026-04-01'));
    });
    expect(await rows('2026-12-31.4.month')).toMatchObject(ofEach({ ended_reason: 'not-owed' }));
    expect(await standingPeriods(db.kysely, [yearly.id])).toEqual([
      {
        ruleId: yearly.id,
        periodKey: '2026-12-31.8.year',
        opensOn: '2026-03-10',
        currentDue: '2026-11-30',
        bodies: 3,
        waiting: 3,
      },
    ]);
    const frame = await ruleFrame(db.kysely, seededPlan);
    const [monthly] = frame?.rules ?? [];
    expect(monthly && frame?.around(monthly).siblings).toMatchObject([{ id: yearly.id }]);
    expect((await listRules(db.kysely, ALL, seededPlan, { limit: 1 })).next).toEqual({
      position: 0,
      id: seededRule(0),
    });
  });

  it('is refused to who saw an older version', async () => {
    await seed({});
    const rule = await current();
    await edit({ name: 'Báo cáo tháng' }, '2026-04-01');
    const stale = await transact(db, (trx) => editRule(trx, rule, 0));
    expect(stale).toMatchObject({
      ok: false,
      refusal: { code: 'version.stale', facts: { current: 1 } },
    });
  });
});
