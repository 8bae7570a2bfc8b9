import { scopeFor } from '@dondoc/domain/agency';
import type { Role, Scope } from '@dondoc/domain/agency';
import type { AgencyId } from '@dondoc/domain/kernel';
import { CivilDate, Instant } from '@dondoc/domain/calendar';
import { GrantId } from '@dondoc/domain/kernel';
import { periodKey } from '@dondoc/domain/period';
import { idOf } from '@dondoc/domain/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { transact } from '../client/transaction.ts';
import {
  onEachDatabase,
  seededAgency,
  seededDuty,
  seededPlan,
  seededRule,
  seedObligations,
  seedRegister,
} from '../testing/index.ts';
import type { TestDb } from '../testing/index.ts';
import { readLedger } from './ledger-lines.ts';
import type { LedgerFilter } from './ledger-lines.ts';
import { releaseHeld, writeNotices } from './ledger.ts';
import type { NewNotice } from './ledger.ts';
import { beginNight, finishNight } from './nights.ts';
import { claimLetter, letterGivenUp, letterSent, lettersOfNights, makeDigests } from './outbox.ts';
import { nameSubjects } from './subject-names.ts';

const on = (text: string) => CivilDate.parse(text);
const at = (text: string) => Instant.parse(`${text}:00.000Z`);
const mailbox = (n: number) => `coquan${n}@songhuong.example`;

const sees = (role: Role, agencyId: AgencyId | null): Scope =>
  scopeFor(
    [
      {
        id: GrantId.parse(idOf(9)),
        role,
        agencyId,
        planId: null,
        validFrom: on('2026-01-01'),
        validTo: null,
      },
    ],
    'night.see',
  );
const ALL = sees('administrator', null);

onEachDatabase('the ledger as it is read', ({ open }) => {
  let db: TestDb;

  const night = async (day: string, notices: readonly NewNotice[]) =>
    transact(db, async (trx) => {
      await beginNight(trx, on(day), at(`${day}T19:00`));
      await writeNotices(trx, on(day), notices);
      await makeDigests(trx, on(day), (recipient) => `<${recipient}.${day}>`);
      await finishNight(trx, on(day), at(`${day}T19:02`));
    });

  beforeAll(async () => {
    db = await open();
    await seedRegister(db, {
      bodies: 5,
      inForceOn: '2026-03-10',
      trackedFrom: '2026-03-10',
      firstNoticesReleasedOn: null,
      dutyDue: '2026-03-31',
      rules: [{ name: 'Báo cáo tháng' }],
    });
    const [report] = await seedObligations(db, [{ body: 3, month: '2026-03', due: '2026-03-20' }]);
    const duty = (n: number, change: Partial<NewNotice> = {}): NewNotice => ({
      subjectKind: 'duty',
      subjectId: seededDuty(n),
      agencyId: seededAgency(n),
      step: 'due+0',
      threshold: on('2026-03-31'),
      recipient: mailbox(n),
      decision: 'sent',
      reason: null,
      ...change,
    });
    await night('2026-03-18', [
      duty(3, {
        subjectKind: 'obligation',
        subjectId: report ?? '',
        step: 'due-2',
        threshold: on('2026-03-18'),
        decision: 'held',
        reason: 'first-notices',
      }),
    ]);
    await transact(db, (trx) => releaseHeld(trx, seededPlan, on('2026-03-19')));
    await night('2026-03-30', []);
    await night('2026-03-31', [
      duty(3),
      duty(4),
      duty(5, {
        decision: 'withheld',
        reason: 'no-contact',
        recipient: `agency:${seededAgency(5)}`,
      }),
      duty(4, { step: 'due+3', decision: 'proposed', recipient: `agency:${seededAgency(4)}` }),
    ]);
  });
  afterAll(() => db.drop());

  const read = (filter: LedgerFilter = {}, scope: Scope = ALL) =>
    readLedger(db.kysely, scope, { limit: 50, ...filter });

  const letters = async () =>
    (await read()).items.map(({ letter }) => letter && [letter.recipient, letter.sentAt]);

  it('says of each row what it is about, what was decided and why, the latest first', async () => {
    const { items, next } = await read();
    expect(next).toBeNull();
    expect(
      items.map(({ agencyName, step, decision, reason, about }) => [
        agencyName,
        step,
        decision,
        reason,
        about.kind,
      ]),
    ).toEqual([
      ['Cơ quan số 4', 'due+3', 'proposed', null, 'task'],
      ['Cơ quan số 5', 'due+0', 'withheld', 'no-contact', 'task'],
      ['Cơ quan số 4', 'due+0', 'sent', null, 'task'],
      ['Cơ quan số 3', 'due+0', 'sent', null, 'task'],
      ['Cơ quan số 3', 'due-2', 'held', 'first-notices', 'report'],
    ]);
    const { rows } = await db.pool.query<{ task_id: string }>(
      'select task_id from duty where id = $1',
      [seededDuty(4)],
    );
    expect(items[0]?.about).toMatchObject({ taskId: rows[0]?.task_id });
    expect(items.at(-1)).toMatchObject({
      about: { kind: 'report', name: 'Báo cáo tháng', period: { year: 2026, month: 3 } },
      plan: { id: seededPlan, numberSymbol: '45/KH-UBND' },
      releasedOn: '2026-03-19',
    });
  });

  it('follows each row to the letter that tells it, a released one too', async () => {
    expect(await letters()).toEqual([
      null,
      null,
      [mailbox(4), null],
      [mailbox(3), null],
      [mailbox(3), null],
    ]);
    const first = await transact(db, (trx) =>
      claimLetter(trx, at('2026-04-01T00:30'), at('2026-04-01T00:00')),
    );
    expect(first).toMatchObject({ recipient: mailbox(3), night: '2026-03-30' });
    await transact(db, (trx) => letterSent(trx, first?.id ?? 0, at('2026-04-01T00:31')));
    const next = await transact(db, (trx) =>
      claimLetter(trx, at('2026-04-01T00:32'), at('2026-04-01T00:00')),
    );
    await transact(db, (trx) => letterGivenUp(trx, next?.id ?? 0, 'refused'));
    expect((await letters()).at(-1)).toEqual([mailbox(3), '2026-04-01T00:31:00.000Z']);
    expect(await lettersOfNights(db.kysely, [on('2026-03-30'), on('2026-03-31')])).toEqual(
      new Map([
        [on('2026-03-30'), { gone: 1, waiting: 0, givenUp: 0 }],
        [on('2026-03-31'), { gone: 0, waiting: 1, givenUp: 1 }],
      ]),
    );
  });

  it('comes in pages, and by decision, night and body', async () => {
    const page = await readLedger(db.kysely, ALL, { limit: 2 });
    expect(page.items).toHaveLength(2);
    const rest = await readLedger(db.kysely, ALL, { limit: 50, after: page.next });
    expect(rest.items).toHaveLength(3);
    expect((await read({ decision: 'withheld' })).items).toHaveLength(1);
    expect((await read({ night: on('2026-03-18') })).items).toHaveLength(1);
    expect((await read({ body: 'co quan so 4' })).items).toHaveLength(2);
    expect((await read({ body: '100%' })).items).toEqual([]);
  });

  it('shows a clerk what its body keeps, and another body’s clerk nothing', async () => {
    expect((await read({}, sees('clerk', seededAgency(2)))).items).toHaveLength(5);
    expect((await read({}, sees('clerk', seededAgency(4)))).items).toEqual([]);
    expect((await read({}, sees('officer', seededAgency(2)))).items).toEqual([]);
  });

  it('names what a rehearsal speaks of, within the scope', async () => {
    const march = { kind: 'month', year: 2026, month: 3 } as const;
    const report = { planId: seededPlan, origin: seededRule(0), periodKey: periodKey(march) };
    const named = await nameSubjects(db.kysely, ALL, [report]);
    expect(named(report)).toEqual({
      plan: { id: seededPlan, numberSymbol: '45/KH-UBND' },
      about: {
        kind: 'report',
        name: 'Báo cáo tháng',
        period: march,
      },
    });
    const other = await nameSubjects(db.kysely, sees('clerk', seededAgency(4)), [report]);
    expect(other(report)).toBeNull();
  });
});
