import { Grant, lineageOf, scopeFor, Succession, transferList } from '@dondoc/domain/agency';
import { CivilDate, Instant } from '@dondoc/domain/calendar';
import { ObligationId, SuccessionId } from '@dondoc/domain/kernel';
import { idOf } from '@dondoc/domain/testing';
import { v7 } from 'uuid';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { transact } from '../client/transaction.ts';
import { remakeHorizon } from '../night/horizon.ts';
import {
  addAccount,
  onEachDatabase,
  seededAgency,
  seededDuty,
  seededPlan,
  seedRegister,
  seededRule,
} from '../testing/index.ts';
import type { TestDb } from '../testing/index.ts';

import { listAgencies, readRegistry } from './agency-store.ts';
import {
  listSuccessions,
  readPastDescriptions,
  readSuccessions,
  recordSuccession,
} from './succession-store.ts';
import { chooseSuccessors, moveItems, openItems } from './transfer-store.ts';

const on = (text: string) => CivilDate.parse(text);
const AT = Instant.parse('2026-07-20T02:30:00.000Z');
const TODAY = on('2026-07-20');
const PAPER = { role: 'Giám đốc', number: '12/BB-BG', date: TODAY };

const CLERK = [
  Grant.parse({
    id: v7(),
    role: 'clerk',
    agencyId: seededAgency(2),
    planId: null,
    validFrom: null,
    validTo: null,
  }),
];

const succession = (change: object) =>
  Succession.parse({
    id: SuccessionId.parse(v7()),
    on: '2026-07-01',
    legalBasis: { number: '21/NQ-HĐND', date: '2026-06-25' },
    ...change,
  });
const share = (from: number, to: number | null, ...scope: string[]) => ({
  from: seededAgency(from),
  to: to === null ? null : seededAgency(to),
  scope,
  confidence: 'sure',
});
const owed = (n: number) => ObligationId.parse(idOf(5_000_000 + n));
const absorbed = succession({ kind: 'absorb', shares: [share(3, 5), share(4, 5)] });

/** Bodies 3 to 6 each have the duty of one task, and owe the monthly report by the 20th. */
onEachDatabase('successions', ({ open }) => {
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
      body: (n) => (n === 6 ? { shortNames: ['SVH'] } : {}),
    });
  });
  afterEach(() => db.empty());
  afterAll(() => db.drop());

  const record = (one: Succession, version = 0) =>
    transact(db, async (trx) =>
      recordSuccession(trx, one, {
        registry: await readRegistry(trx),
        seen: [3, 4, 6].map((n) => ({ id: seededAgency(n), version })),
        at: AT,
      }),
    );
  const rename = succession({
    kind: 'rename',
    agencyId: seededAgency(6),
    to: {
      name: 'Sở Văn hóa, Thể thao và Du lịch',
      shortNames: [],
      kind: 'state',
      level: 'province',
      parentId: null,
    },
    confidence: 'sure',
  });

  it('end the bodies that they end on the day before, and are read back as recorded', async () => {
    const answer = await record(absorbed);
    expect(
      answer.ok && answer.value.map(({ id, validTo, version }) => [id, validTo, version]),
    ).toEqual([
      [seededAgency(3), '2026-06-30', 1],
      [seededAgency(4), '2026-06-30', 1],
    ]);
    expect(await readSuccessions(db.kysely)).toEqual([absorbed]);
  });

  it('are refused where a body that ends was not seen as it is', async () => {
    expect(await record(absorbed, 7)).toMatchObject({ refusal: { code: 'version.stale' } });
  });

  it('page through those of a body, oldest first', async () => {
    await record(absorbed);
    await record(rename);
    const of = async (n: number | null) =>
      (
        await listSuccessions(db.kysely, {
          agencyId: n === null ? undefined : seededAgency(n),
          limit: 1,
        })
      ).items.map(({ kind }) => kind);
    expect([await of(5), await of(6), await of(1)]).toEqual([['absorb'], ['rename'], []]);
    const first = await listSuccessions(db.kysely, { limit: 1 });
    const second = await listSuccessions(db.kysely, { limit: 1, after: first.next });
    expect([...first.items, ...second.items].map(({ kind }) => kind)).toEqual(['absorb', 'rename']);
    expect(second.next).toBeNull();
  });

  it('keep the old name of a renamed body, and find the body by it', async () => {
    await record(rename);
    expect(await readPastDescriptions(db.kysely, [seededAgency(6)])).toMatchObject([
      { agencyId: seededAgency(6), until: '2026-06-30', name: 'Cơ quan số 6', shortNames: ['SVH'] },
    ]);
    for (const search of ['van hoa', 'co quan so 6', 'svh'])
      expect(
        (await listAgencies(db.kysely, { search, limit: 5 })).items.map(({ id }) => id),
      ).toEqual([seededAgency(6)]);
  });

  it('have the successor owe, once, the periods that close after the day', async () => {
    await record(absorbed);
    await db.kysely.deleteFrom('duty').where('agency_id', '=', seededAgency(5)).execute();
    await transact(db, (trx) => remakeHorizon(trx, seededPlan, on('2026-07-02')));
    const rows = await db.kysely
      .selectFrom('obligation')
      .select(['agency_id', 'period_key'])
      .where('ended_on', 'is', null)
      .where('period_key', 'like', '2026-07-%.month')
      .execute();
    const of = (n: number) =>
      rows
        .filter(({ agency_id }) => agency_id === seededAgency(n))
        .map(({ period_key }) => period_key);
    expect([3, 4, 5, 6].map((n) => of(n).length)).toEqual([0, 0, 1, 1]);
  });

  const listed = async () => {
    const items = await openItems(db.kysely, scopeFor(CLERK, 'plan.see'), [3, 4].map(seededAgency));
    const lineage = lineageOf(await readRegistry(db.kysely), await readSuccessions(db.kysely));
    return transferList(items, TODAY, lineage);
  };
  /** The reports of June that bodies 3 and 4 owe for good. */
  const june = async (...bodies: number[]) => {
    const person = await addAccount(db);
    await transact(db, (trx) => remakeHorizon(trx, seededPlan, on('2026-06-10')));
    await db.kysely
      .deleteFrom('obligation')
      .where('period_key', 'not like', '2026-06-%.month')
      .execute();
    for (const n of bodies)
      await db.kysely
        .updateTable('obligation')
        .set({ id: owed(n), members_fixed: true })
        .where('agency_id', '=', seededAgency(n))
        .where('origin_id', '=', seededRule(0))
        .execute();
    return person;
  };

  it('list what ended bodies have open, and move nothing before the signed list', async () => {
    const person = await june(3, 4);
    await record(absorbed);
    expect(
      (await listed()).map(({ item, standing, to }) => [item.kind, item.agencyId, standing, to]),
    ).toEqual([
      ['obligation', seededAgency(3), 'to-confirm', seededAgency(5)],
      ['obligation', seededAgency(4), 'to-confirm', seededAgency(5)],
      ['duty', seededAgency(3), 'to-confirm', seededAgency(5)],
      ['duty', seededAgency(4), 'to-confirm', seededAgency(5)],
    ]);
    const choose = (to: number) =>
      transact(db, async (trx) =>
        chooseSuccessors(
          trx,
          [{ kind: 'duty', id: seededDuty(3), from: seededAgency(3), to: seededAgency(to) }],
          person,
        ),
      );
    await choose(5);
    await choose(6);
    const rows = await listed();
    expect(rows.filter(({ standing }) => standing === 'chosen').map(({ to }) => to)).toEqual([
      seededAgency(6),
    ]);
  });

  it('two bodies that end in one leave one duty and one report of each kind, the other as its part', async () => {
    const person = await june(3, 4);
    await record(absorbed);
    await db.kysely.deleteFrom('obligation').where('agency_id', '=', seededAgency(5)).execute();
    await db.kysely.deleteFrom('duty').where('agency_id', '=', seededAgency(5)).execute();
    const items = (await listed()).map(({ item }) => item);
    const answer = await transact(db, async (trx) => {
      await chooseSuccessors(
        trx,
        items.map(({ kind, id, agencyId }) => ({ kind, id, from: agencyId, to: seededAgency(5) })),
        person,
      );
      return moveItems(trx, items, TODAY, PAPER);
    });
    expect(answer).toEqual({ moved: 2, ended: 2 });
    const reports = await db.kysely
      .selectFrom('obligation')
      .select([
        'id',
        'agency_id',
        'host_obligation_id',
        'ended_on',
        'ended_reason',
        'next_on',
        'settled_on',
      ])
      .where('id', 'in', [owed(3), owed(4)])
      .orderBy('id')
      .execute();
    expect(reports).toEqual([
      {
        id: owed(3),
        agency_id: seededAgency(5),
        host_obligation_id: null,
        ended_on: null,
        ended_reason: null,
        next_on: TODAY,
        settled_on: null,
      },
      {
        id: owed(4),
        agency_id: seededAgency(4),
        host_obligation_id: owed(3),
        ended_on: TODAY,
        ended_reason: 'held-by-successor',
        next_on: null,
        settled_on: TODAY,
      },
    ]);
    const duties = await db.kysely
      .selectFrom('duty')
      .select(['id', 'agency_id', 'ended_reason'])
      .where('id', 'in', [seededDuty(3), seededDuty(4)])
      .orderBy('id')
      .execute();
    expect(duties).toEqual([
      { id: seededDuty(3), agency_id: seededAgency(5), ended_reason: null },
      { id: seededDuty(4), agency_id: seededAgency(4), ended_reason: 'held-by-successor' },
    ]);
    expect(await listed()).toEqual([]);
    const { rows } = await db.pool.query('select from_id, to_id, moved_on from transfer');
    expect(rows).toHaveLength(4);
    expect(rows).toContainEqual({
      from_id: seededAgency(3),
      to_id: seededAgency(5),
      moved_on: TODAY,
    });
  });

  it('a report that the successor had ceased to owe is owed again, when it takes one over into it', async () => {
    const person = await june(3, 5);
    const ended = { ended_on: on('2026-06-20'), ended_reason: 'not-a-reporter' };
    await db.kysely
      .updateTable('obligation')
      .set({ ...ended, settled_on: ended.ended_on, next_on: null })
      .where('id', '=', owed(5))
      .execute();
    await record(absorbed);
    const given = { kind: 'obligation', id: owed(3) } as const;
    await transact(db, async (trx) => {
      const choice = { ...given, from: seededAgency(3), to: seededAgency(5) };
      await chooseSuccessors(trx, [choice], person);
      await moveItems(trx, [given], TODAY, PAPER);
    });
    const rows = await db.kysely
      .selectFrom('obligation')
      .select(['id', 'host_obligation_id', 'ended_on', 'settled_on', 'next_on'])
      .where('id', 'in', [owed(3), owed(5)])
      .orderBy('id')
      .execute();
    expect(rows).toEqual([
      {
        id: owed(3),
        host_obligation_id: owed(5),
        ended_on: TODAY,
        settled_on: TODAY,
        next_on: null,
      },
      { id: owed(5), host_obligation_id: null, ended_on: null, settled_on: null, next_on: TODAY },
    ]);
  });
});
