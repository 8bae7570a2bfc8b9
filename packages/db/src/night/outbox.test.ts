import { CivilDate, Instant } from '@dondoc/domain/calendar';
import { idOf } from '@dondoc/domain/testing';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { transact } from '../client/transaction.ts';
import {
  clerkSees,
  onEachDatabase,
  seededAgency,
  seededDuty,
  seededPlan,
  seedRegister,
} from '../testing/index.ts';
import type { TestDb } from '../testing/index.ts';
import { heldNotices, releaseHeld, withdrawNotices, writeNotices } from './ledger.ts';
import type { NewNotice } from './ledger.ts';
import { beginNight, finishNight, lastFinishedNight, missingNights } from './nights.ts';
import { claimLetter, letterGivenUp, letterSent, makeDigests, noticesOf } from './outbox.ts';

const on = (text: string) => CivilDate.parse(text);
const at = (text: string) => Instant.parse(`${text}:00.000Z`);

const notice = (n: number, threshold: string, change: Partial<NewNotice> = {}): NewNotice => ({
  subjectKind: 'duty',
  subjectId: seededDuty(n),
  agencyId: seededAgency(n),
  step: 'due+0',
  threshold: on(threshold),
  recipient: `coquan${n}@songhuong.example`,
  decision: 'sent',
  reason: null,
  ...change,
});

onEachDatabase('the ledger and the outbox', ({ open }) => {
  let db: TestDb;
  beforeAll(async () => {
    db = await open();
    await seedRegister(db, {
      bodies: 5,
      inForceOn: '2026-03-10',
      trackedFrom: '2026-03-10',
      firstNoticesReleasedOn: null,
      dutyDue: '2026-03-31',
      rules: [],
    });
  });
  afterAll(() => db.drop());
  beforeEach(() =>
    db.pool.query(
      `alter table notice disable trigger user; delete from notice; alter table notice enable trigger user;
       delete from outbox; delete from night`,
    ),
  );

  const write = (night: string, notices: readonly NewNotice[]) =>
    transact(db, (trx) => writeNotices(trx, on(night), notices));

  async function close(night: string): Promise<number> {
    return transact(db, async (trx) => {
      await beginNight(trx, on(night), at(`${night}T19:00`));
      const made = await makeDigests(trx, on(night), (recipient) => `<${recipient}.${night}>`);
      await finishNight(trx, on(night), at(`${night}T19:01`));
      return made;
    });
  }

  const claim = (now: string, triedBefore = '2026-01-01T00:00') =>
    transact(db, (trx) => claimLetter(trx, at(now), at(triedBefore)));

  it('keeps one row a subject, step, threshold and recipient, as it was first written', async () => {
    expect(await write('2026-03-31', [notice(3, '2026-03-31'), notice(4, '2026-03-31')])).toBe(2);
    expect(await write('2026-04-01', [notice(3, '2026-03-31', { decision: 'held' })])).toBe(0);
    const rows = await db.kysely.selectFrom('notice').selectAll().orderBy('id').execute();
    expect(rows.map((row) => [row.subject_id, row.decision, row.night])).toEqual([
      [seededDuty(3), 'sent', '2026-03-31'],
      [seededDuty(4), 'sent', '2026-03-31'],
    ]);
  });

  it('makes one letter for all nights that were made up together, and none twice', async () => {
    await write('2026-03-31', [notice(3, '2026-03-31'), notice(4, '2026-03-31')]);
    await write('2026-04-01', [notice(3, '2026-04-01', { step: 'due+1' })]);
    expect(await close('2026-04-01')).toBe(2);
    expect(await close('2026-04-01')).toBe(0);
    await write('2026-04-02', [notice(4, '2026-04-02', { step: 'due+1' })]);
    expect(await close('2026-04-02')).toBe(1);
    const letters = await db.kysely.selectFrom('outbox').selectAll().orderBy('id').execute();
    const told = await Promise.all(letters.map((letter) => noticesOf(db.kysely, letter)));
    expect(
      letters.map(({ recipient, night }, index) => [
        recipient,
        night,
        told[index]?.map(({ step, threshold }) => `${step} ${threshold}`),
      ]),
    ).toEqual([
      ['coquan3@songhuong.example', '2026-04-01', ['due+0 2026-03-31', 'due+1 2026-04-01']],
      ['coquan4@songhuong.example', '2026-04-01', ['due+0 2026-03-31']],
      ['coquan4@songhuong.example', '2026-04-02', ['due+1 2026-04-02']],
    ]);
  });

  it('tells held notices in the first night after their release, once', async () => {
    const held = { decision: 'held', reason: 'first-notices' } as const;
    await write('2026-03-31', [notice(3, '2026-03-31', held), notice(4, '2026-03-31')]);
    expect(await close('2026-03-31')).toBe(1);
    const page = { after: null, limit: 10 };
    expect(
      await heldNotices(db.kysely, clerkSees('plan.release-notices'), seededPlan, page),
    ).toHaveLength(1);
    expect(await transact(db, (trx) => releaseHeld(trx, seededPlan, on('2026-03-31')))).toBe(1);
    expect(
      await heldNotices(db.kysely, clerkSees('plan.release-notices'), seededPlan, page),
    ).toEqual([]);
    expect(await close('2026-04-01')).toBe(1);
    expect(await close('2026-04-02')).toBe(0);
    const letter = await db.kysely
      .selectFrom('outbox')
      .selectAll()
      .where('night', '=', on('2026-04-01'))
      .executeTakeFirstOrThrow();
    expect(await noticesOf(db.kysely, letter)).toMatchObject([
      { subject_id: seededDuty(3), decision: 'held', released_on: '2026-03-31' },
    ]);
  });

  it('withdraws of a date that was a mistake what nobody was told, and tells the others the correction once', async () => {
    const due = on('2026-03-31');
    await write('2026-03-31', [
      notice(3, '2026-03-31'),
      notice(4, '2026-03-31', { decision: 'held', reason: 'first-notices' }),
      notice(5, '2026-03-31'),
      notice(5, '2026-03-31', { decision: 'proposed', step: 'due+3', recipient: 'agency:5' }),
    ]);
    await close('2026-03-31');
    const letter = await claim('2026-03-31T01:00');
    await transact(db, (trx) => letterSent(trx, letter?.id ?? 0, at('2026-03-31T01:00')));
    const dates = [3, 4, 5].map((n) => ({ id: seededDuty(n), due }));
    const taken = { on: on('2026-03-31'), night: on('2026-04-01') };
    const withdraw = () => transact(db, (trx) => withdrawNotices(trx, dates, taken));
    expect(await withdraw()).toEqual({ withdrawn: 3, corrected: 1 });
    const page = { after: null, limit: 10 };
    expect(
      await heldNotices(db.kysely, clerkSees('plan.release-notices'), seededPlan, page),
    ).toEqual([]);
    expect(await transact(db, (trx) => releaseHeld(trx, seededPlan, taken.on))).toBe(0);
    expect(await close('2026-04-01')).toBe(1);
    const letters = await db.kysely.selectFrom('outbox').selectAll().orderBy('id').execute();
    const told = await Promise.all(letters.map((one) => noticesOf(db.kysely, one)));
    expect(
      letters.map(({ recipient, night }, index) => [
        recipient,
        night,
        told[index]?.map(({ step, threshold }) => [step, threshold]),
      ]),
    ).toEqual([
      ['coquan3@songhuong.example', '2026-03-31', [['due+0', due]]],
      ['coquan5@songhuong.example', '2026-03-31', []],
      ['coquan3@songhuong.example', '2026-04-01', [['withdrawn', due]]],
    ]);
    expect(await withdraw()).toEqual({ withdrawn: 1, corrected: 1 });
    expect(await write('2026-04-02', [notice(3, '2026-03-31'), notice(4, '2026-03-31')])).toBe(1);
  });

  it('lets a letter be claimed once, again after a while, and never once it is done with', async () => {
    await write('2026-03-31', [notice(3, '2026-03-31'), notice(4, '2026-03-31')]);
    await close('2026-03-31');
    const first = await claim('2026-03-31T01:00');
    const second = await claim('2026-03-31T01:00');
    expect([first?.recipient, second?.recipient]).toEqual([
      'coquan3@songhuong.example',
      'coquan4@songhuong.example',
    ]);
    expect(await claim('2026-03-31T01:01')).toBeNull();
    const again = await claim('2026-03-31T01:20', '2026-03-31T01:05');
    expect(again?.id).toBe(first?.id);
    await transact(db, async (trx) => {
      await letterSent(trx, first?.id ?? 0, at('2026-03-31T01:21'));
      await letterGivenUp(trx, second?.id ?? 0, 'smtp.550');
    });
    expect(await claim('2026-04-02T01:00', '2026-04-02T00:00')).toBeNull();
  });

  it('gives no letter out before its night is finished', async () => {
    await write('2026-03-31', [notice(3, '2026-03-31')]);
    await transact(db, async (trx) => {
      await beginNight(trx, on('2026-03-31'), at('2026-03-31T19:00'));
      await makeDigests(trx, on('2026-03-31'), () => `<${idOf(1)}>`);
    });
    expect(await claim('2026-03-31T20:00')).toBeNull();
  });

  it('knows the nights that are missing', async () => {
    expect(await lastFinishedNight(db.kysely)).toBeNull();
    expect(await missingNights(db.kysely, on('2026-03-12'))).toEqual([
      '2026-03-10',
      '2026-03-11',
      '2026-03-12',
    ]);
    await close('2026-03-12');
    expect(await missingNights(db.kysely, on('2026-03-14'))).toEqual(['2026-03-13', '2026-03-14']);
    expect(await missingNights(db.kysely, on('2026-03-12'))).toEqual([]);
  });

  it('counts of a night what its ledger holds', async () => {
    await write('2026-03-31', [
      notice(3, '2026-03-31'),
      notice(4, '2026-03-31'),
      notice(5, '2026-03-31', { decision: 'withheld', reason: 'no-contact' }),
    ]);
    await close('2026-03-31');
    const night = await db.kysely.selectFrom('night').selectAll().executeTakeFirstOrThrow();
    expect(night).toMatchObject({ counts: { sent: 2, withheld: 1 }, failure: null });
  });
});
