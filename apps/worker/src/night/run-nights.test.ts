import { systemClock, transact } from '@dondoc/db/client';
import { rehearseNights, reindex, releaseHeld } from '@dondoc/db/night';
import {
  onEachDatabase,
  seededAgency,
  seededDuty,
  seededPlan,
  seedRegister,
} from '@dondoc/db/testing';
import { putEnteredDays, removeEnteredDay, writeSetting } from '@dondoc/db/stores';
import type { RegisterSeed, TestDb } from '@dondoc/db/testing';
import { CivilDate } from '@dondoc/domain/calendar';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { runNights } from './run-nights.ts';
import { snapshot } from '../testing/snapshot.ts';

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

const at = (step: string, day: string, decision: string) => ({
  step,
  threshold: on(day),
  decision,
  night: on(day),
});

onEachDatabase('the night', ({ open }) => {
  let db: TestDb;
  beforeAll(async () => {
    db = await open();
  });
  afterEach(() => db.empty());
  afterAll(() => db.drop());

  const clock = systemClock({ today: on('2026-03-10') });
  const run = (until: string) => runNights({ db, clock }, on(until));
  const notices = () =>
    db.kysely
      .selectFrom('notice')
      .select(['agency_id', 'step', 'threshold', 'decision', 'reason', 'night', 'subject_kind'])
      .orderBy('id')
      .execute();

  const remindersOf = async (n: number) =>
    (await notices())
      .filter(({ agency_id }) => agency_id === seededAgency(n))
      .map(({ step, threshold }) => `${threshold} ${step}`);

  it('reminds two days before, on the day and after it, and proposes a letter', async () => {
    await seedRegister(db, { ...seed, bodies: 3, dutyDue: null });
    await run('2026-03-31');
    const told = (await notices()).map(({ step, threshold, decision, night }) => ({
      step,
      threshold,
      decision,
      night,
    }));
    expect(told).toEqual([
      at('due-2', '2026-03-18', 'sent'),
      at('due+0', '2026-03-20', 'sent'),
      at('due+1', '2026-03-23', 'sent'),
      at('due+3', '2026-03-25', 'proposed'),
    ]);
  });

  it('run twice it is run once, and made up it has one letter for each recipient', async () => {
    await seedRegister(db, seed);
    const nights = await run('2026-03-20');
    expect(nights.map(({ date }) => date)).toHaveLength(11);
    const once = await snapshot(db);
    expect(once.outbox.map(({ recipient, night }) => [recipient, night])).toEqual(
      [3, 4, 5, 6].map((n) => [`coquan${n}@songhuong.example`, '2026-03-20']),
    );
    expect(await run('2026-03-20')).toEqual([]);
    expect(await snapshot(db)).toEqual(once);
  });

  it('says nothing of what fell due before the plan was tracked', async () => {
    await seedRegister(db, { ...seed, trackedFrom: '2026-04-25', dutyDue: null });
    await run('2026-04-24');
    expect(await notices()).toEqual([]);
  });

  it('says nothing of an earlier period either when nights are caught up later', async () => {
    await seedRegister(db, { ...seed, bodies: 3, trackedFrom: '2026-04-25', dutyDue: null });
    await run('2026-05-15');
    expect(await notices()).toEqual([]);
    await run('2026-05-18');
    expect(await notices()).toMatchObject([{ step: 'due-2', threshold: '2026-05-18' }]);
  });

  it('holds the first notices until they are released, and tells them then as far as they are still owed', async () => {
    await seedRegister(db, { ...seed, firstNoticesReleasedOn: null, rules: [] });
    await run('2026-03-25');
    const held = await notices();
    expect(held.map(({ decision, reason, step }) => [decision, reason, step])).toEqual(
      Array.from({ length: 4 }, () => ['held', 'first-notices', 'due-5']),
    );
    expect((await snapshot(db)).outbox).toEqual([]);
    await transact(db, async (trx) => {
      await releaseHeld(trx, seededPlan, on('2026-03-25'));
      await trx
        .updateTable('plan')
        .set({ first_notices_released_on: on('2026-03-25') })
        .execute();
    });
    await run('2026-03-26');
    expect((await snapshot(db)).outbox).toHaveLength(4);
    await run('2026-03-27');
    expect((await snapshot(db)).outbox).toHaveLength(4);
  });

  it('reminds of a yearly task again in its next year', async () => {
    await seedRegister(db, { ...seed, bodies: 3, rules: [] });
    const timing = { kind: 'yearly', month: 3, day: 31, operator: 'by' };
    await db.pool.query('update task_text set timing = $1', [JSON.stringify(timing)]);
    await db.pool.query("update duty set occurrence = '2026-03-31'");
    await run('2027-03-31');
    const told = (await notices()).map(({ step, threshold }) => `${threshold} ${step}`);
    expect(told).toEqual([
      '2026-03-24 due-5',
      '2026-03-31 due+0',
      '2026-04-01 due+1',
      '2026-04-03 due+3',
      '2027-03-24 due-5',
      '2027-03-31 due+0',
    ]);
  });

  it('moves a date later when its day becomes a day off, keeps the original, and never moves it back', async () => {
    await seedRegister(db, { ...seed, bodies: 3 });
    const period = '2026-04-30.4.month';
    const dates = async () => [
      await db.kysely
        .selectFrom('obligation')
        .select(['original_due', 'current_due'])
        .where('period_key', '=', period)
        .executeTakeFirst(),
      await db.kysely.selectFrom('duty').select(['original_due', 'current_due']).executeTakeFirst(),
    ];
    const kept = { original_due: on('2026-04-20'), current_due: on('2026-04-20') };
    const duty = { original_due: on('2026-03-31'), current_due: on('2026-03-31') };
    await run('2026-03-20');
    expect(await dates()).toEqual([kept, duty]);

    const off = ['2026-03-31', '2026-04-20', '2026-05-20'].map(on);
    const source = 'Thông báo của Ủy ban nhân dân tỉnh';
    const scope = { kind: 'all' } as const;
    await transact(db, (trx) =>
      putEnteredDays(
        trx,
        off.map((date) => ({ date, kind: 'off' as const, source, scope })),
      ),
    );
    await run('2026-03-21');
    const moved = [
      { ...kept, current_due: on('2026-04-21') },
      { ...duty, current_due: on('2026-04-01') },
    ];
    expect(await dates()).toEqual(moved);
    const told = await db.kysely
      .selectFrom('audit')
      .select(['action', 'role', 'aggregate_id'])
      .execute();
    expect(told).toEqual([
      { action: 'plan.take-up-calendar', role: 'night', aggregate_id: seededPlan },
    ]);
    const may = db.kysely
      .selectFrom('obligation')
      .select(['original_due', 'current_due'])
      .where('period_key', '=', '2026-05-31.4.month');
    expect(await may.executeTakeFirst()).toEqual({
      original_due: on('2026-05-21'),
      current_due: on('2026-05-21'),
    });

    await transact(db, async (trx) => {
      for (const date of off) await removeEnteredDay(trx, date, scope);
    });
    await run('2026-03-22');
    expect(await dates()).toEqual(moved);
    await run('2026-04-23');
    const reminders = (await notices()).filter((row) => row.subject_kind === 'obligation');
    expect(reminders.map(({ step, threshold }) => `${threshold} ${step}`)).toContain(
      '2026-04-21 due+0',
    );
    expect(reminders.map(({ threshold }) => threshold)).not.toContain('2026-04-20');
  });

  it('moves the date of a commune whose day becomes a day off of its own, and reminds it by that', async () => {
    await seedRegister(db, { ...seed, bodies: 4, rules: [], body: () => ({ level: 'commune' }) });
    await run('2026-03-20');
    await transact(db, (trx) =>
      putEnteredDays(trx, [
        {
          date: on('2026-03-31'),
          kind: 'off',
          source: 'Thông báo của phường',
          scope: { kind: 'agency', agencyId: seededAgency(3) },
        },
      ]),
    );
    await run('2026-04-01');
    const rows = await db.kysely
      .selectFrom('duty')
      .select(['original_due', 'current_due'])
      .orderBy('agency_id')
      .execute();
    expect(rows).toEqual([
      { original_due: on('2026-03-31'), current_due: on('2026-04-01') },
      { original_due: on('2026-03-31'), current_due: on('2026-03-31') },
    ]);
    expect(await remindersOf(3)).toEqual(['2026-03-24 due-5', '2026-04-01 due+0']);
    expect(await remindersOf(4)).toEqual([
      '2026-03-24 due-5',
      '2026-03-31 due+0',
      '2026-04-01 due+1',
    ]);
  });

  it('takes 24 November off when the deployment says so', async () => {
    await seedRegister(db, { ...seed, bodies: 3, dutyDue: '2026-11-24', rules: [] });
    await run('2026-03-11');
    const setting = (value: unknown, seen: number | null) =>
      transact(db, (trx) => writeSetting(trx, 'calendar', value, seen));
    await setting({ cultureDay: true }, null);
    await run('2026-03-12');
    const rows = await db.kysely.selectFrom('duty').select(['current_due']).execute();
    expect(rows).toEqual([{ current_due: '2026-11-25' }]);
  });

  it('withholds from a body without a mailbox, and makes a finding of it once', async () => {
    await seedRegister(db, {
      ...seed,
      bodies: 4,
      rules: [],
      body: (n) => (n === 3 ? { mailbox: null } : {}),
    });
    await run('2026-03-31');
    expect((await notices()).filter((row) => row.agency_id === seededAgency(3))).toMatchObject([
      { decision: 'withheld', reason: 'no-contact', step: 'due-5' },
      { decision: 'withheld', reason: 'no-contact', step: 'due+0' },
    ]);
    const findings = await db.kysely.selectFrom('finding').select(['key', 'code']).execute();
    expect(findings).toEqual([
      { key: `contact.missing:${seededAgency(3)}`, code: 'contact.missing' },
    ]);
  });

  it('sets a poisoned row aside with a finding, decides all others, and tries it again the next night', async () => {
    await seedRegister(db, { ...seed, bodies: 40, rules: [] });
    await db.pool.query(`
      create function poison() returns trigger language plpgsql as $$
        begin if new.subject_id = '${seededDuty(17)}' then raise exception 'poison'; end if; return new; end $$;
      create trigger poison before insert on notice for each row execute function poison()`);
    const nights = await run('2026-03-24');
    expect(nights.at(-1)?.counts).toMatchObject({ sent: 37, failed: 1, letters: 37 });
    const findings = await db.kysely.selectFrom('finding').select(['code', 'facts']).execute();
    expect(findings).toEqual([
      {
        code: 'night.row-failed',
        facts: { subject: 'duty', id: seededDuty(17), night: '2026-03-24', since: '2026-03-24' },
      },
    ]);
    await db.pool.query('drop trigger poison on notice');
    await run('2026-03-25');
    const late = (await notices()).filter((row) => row.night === '2026-03-25');
    expect(late).toMatchObject([
      { agency_id: seededAgency(17), step: 'due-5', threshold: '2026-03-24' },
    ]);
  });

  it('a dry run writes nothing and says what the nights then do', async () => {
    await seedRegister(db, seed);
    await run('2026-03-17');
    const before = await snapshot(db);
    const said = await rehearseNights(db.kysely, on('2026-03-24'));
    expect(await snapshot(db)).toEqual(before);
    const done = await run('2026-03-24');
    expect(said.nights).toEqual(done.map(({ date }) => date));
    const total = (name: 'sent' | 'held' | 'withheld' | 'proposed') =>
      done.reduce((sum, { counts }) => sum + counts[name], 0);
    for (const decision of ['sent', 'held', 'withheld', 'proposed'] as const)
      expect(
        said.notices
          .filter((group) => group.decision === decision)
          .reduce((sum, { count }) => sum + count, 0),
      ).toBe(total(decision));
    expect(total('sent')).toBe(4 * 3 + 4);
    expect(said.made.reduce((sum, { count }) => sum + count, 0)).toBe(
      done.reduce((sum, { counts }) => sum + counts.made, 0),
    );
    expect(said.letters).toBe((await snapshot(db)).outbox.length);
  });

  it('leaves the derived index as the facts have it, and a rebuild mends what was lost', async () => {
    await seedRegister(db, seed);
    await run('2026-03-24');
    expect(await reindex(db, on('2026-03-24'))).toBe(0);
    const right = await snapshot(db);
    await db.pool.query(`update obligation set next_on = null where agency_id = $1`, [
      seededAgency(4),
    ]);
    expect(await reindex(db, on('2026-03-24'))).toBeGreaterThan(0);
    expect(await snapshot(db)).toEqual(right);
  });
});
