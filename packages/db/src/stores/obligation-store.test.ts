import { Grant, scopeFor } from '@dondoc/domain/agency';
import type { Action, Role } from '@dondoc/domain/agency';
import { CivilDate } from '@dondoc/domain/calendar';
import { done } from '@dondoc/domain/kernel';
import type { ObligationId } from '@dondoc/domain/kernel';
import { idOf } from '@dondoc/domain/testing';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { transact } from '../client/transaction.ts';
import {
  clearRegister,
  onEachDatabase,
  seededAgency,
  seededPlan,
  seededRule,
  seedObligations,
  seedRegister,
} from '../testing/index.ts';
import type { TestDb } from '../testing/index.ts';
import { anyDue, lookAgainOn, takeDue } from './next-on.ts';
import { matrixPeriods, matrixRows } from './obligation-matrix.ts';
import {
  changeObligation,
  findObligation,
  holdObligation,
  listObligations,
} from './obligation-store.ts';
import type { Obligation } from './obligation.ts';

const day = (text: string) => CivilDate.parse(text);
const grant = (role: Role, body: number | null, planId: string | null = null): Grant =>
  Grant.parse({
    id: idOf(9_000_001),
    role,
    agencyId: body === null ? null : seededAgency(body),
    planId,
    validFrom: null,
    validTo: null,
  });
const scopeOf = (grants: readonly Grant[], action: Action = 'obligation.see') =>
  scopeFor(grants, action);
const everything = scopeOf([grant('clerk', null)]);
const APRIL = day('2026-04-18');

onEachDatabase('obligations', ({ open }) => {
  let db: TestDb;
  let ids: readonly ObligationId[];
  beforeAll(async () => {
    db = await open();
  });
  afterAll(() => db.drop());
  beforeEach(async () => {
    await clearRegister(db);
    await seedRegister(db, {
      bodies: 6,
      inForceOn: '2026-03-20',
      trackedFrom: '2026-03-20',
      firstNoticesReleasedOn: null,
      dutyDue: null,
      rules: [{}],
      body: (n) => (n === 5 ? { parentId: seededAgency(4) } : {}),
    });
    ids = await seedObligations(db, [
      { body: 3, month: '2026-04', due: '2026-04-18' },
      { body: 4, month: '2026-04', due: null },
      { body: 5, month: '2026-04', due: '2026-04-17' },
      { body: 5, month: '2026-05', due: '2026-05-18' },
    ]);
  });

  const list = async (scope: typeof everything) =>
    (await listObligations(db.kysely, scope, { limit: 50, openOnly: false })).items;
  const change = (id: ObligationId, seen: number, next: Parameters<typeof changeObligation>[3]) =>
    transact(db, async (trx) => {
      const held = await holdObligation(trx, id, seen);
      return held.ok
        ? done(await changeObligation(trx, held.value, { receivedOn: APRIL, nil: true }, next))
        : held;
    });

  it('come back as they were written', async () => {
    const id = ids[0]!;
    expect(await findObligation(db.kysely, everything, id)).toEqual({
      id,
      planId: seededPlan,
      agencyId: seededAgency(3),
      origin: 'rule',
      originId: seededRule(0),
      period: { kind: 'month', year: 2026, month: 4 },
      periodKey: expect.stringContaining('2026'),
      opensOn: day('2026-04-01'),
      windowFrom: null,
      windowTo: null,
      nominalDue: APRIL,
      originalDue: APRIL,
      currentDue: APRIL,
      explanation: [],
      hostId: null,
      hostText: null,
      receivedOn: null,
      submittedCount: 0,
      acceptedOn: null,
      askedMoreOn: null,
      askedMoreDue: null,
      nil: false,
      excusedOn: null,
      exemptOn: null,
      missingOn: null,
      endedOn: null,
      endedReason: null,
      history: false,
      membersFixed: false,
      version: 0,
    } satisfies Obligation);
  });

  it.each<[string, readonly Grant[], readonly number[]]>([
    ['nobody', [], []],
    ['an administrator', [grant('administrator', null)], []],
    ['a clerk for everything', [grant('clerk', null)], [3, 4, 5]],
    ['a clerk for everything in another plan', [grant('clerk', null, idOf(77))], []],
    ['the clerk of the standing agency', [grant('clerk', 2)], [3, 4, 5]],
    ['the clerk of the receiver', [grant('clerk', 1, seededPlan)], [3, 4, 5]],
    ['the officer of a body', [grant('officer', 3)], [3]],
    ['the officer of two bodies', [grant('officer', 3), grant('head', 5)], [3, 5]],
    ['the officer of a body that owes nothing', [grant('officer', 6)], []],
    ['the head of the body above', [grant('head', 4)], [4]],
    ['the leader of the body above', [grant('leader', 4)], [4, 5]],
    ['the auditor of a body', [grant('auditor', 5)], [5]],
  ])('are shown to %s as the access table says', async (_who, grants, bodies) => {
    const seen = await list(scopeOf(grants));
    expect(new Set(seen.map(({ agencyId }) => agencyId))).toEqual(
      new Set(bodies.map(seededAgency)),
    );
    const found = await findObligation(db.kysely, scopeOf(grants), ids[0]!);
    expect(found !== null).toBe(bodies.includes(3));
  });

  it('are paged by due date, those without one at the end', async () => {
    const [of3, of4, of5, later] = ids;
    const seen: ObligationId[] = [];
    let after: Parameters<typeof listObligations>[2]['after'] = null;
    do {
      const page = await listObligations(db.kysely, everything, {
        after,
        limit: 1,
        openOnly: true,
      });
      seen.push(...page.items.map(({ id }) => id));
      after = page.next;
    } while (after !== null);
    expect(seen).toEqual([of5, of3, later, of4]);
  });

  it('change with the derived index, at the version that was seen', async () => {
    const [id] = ids;
    const next = { nextOn: day('2026-04-21'), settledOn: null };
    expect(await change(id!, 0, next)).toEqual(done(1));
    expect(await change(id!, 0, next)).toMatchObject({
      refusal: { code: 'version.stale', facts: { aggregate: 'obligation', seen: 0, current: 1 } },
    });
    expect(await findObligation(db.kysely, everything, id!)).toMatchObject({
      receivedOn: APRIL,
      nil: true,
      currentDue: APRIL,
      version: 1,
    });
    expect(await anyDue(db.kysely, 'obligation', day('2026-04-20'))).toBe(false);
    expect(await anyDue(db.kysely, 'obligation', day('2026-04-21'))).toBe(true);
    await change(id!, 1, { nextOn: null, settledOn: APRIL });
    expect(await anyDue(db.kysely, 'obligation', day('2030-01-01'))).toBe(false);
    const stillOpen = await listObligations(db.kysely, everything, { limit: 9, openOnly: true });
    expect(stillOpen.items.map((item) => item.id)).not.toContain(id);
  });

  it('are taken when their day has come, and looked at again where a change touches many', async () => {
    const [first, second, third] = ids;
    await change(first!, 0, { nextOn: day('2026-04-02'), settledOn: null });
    await change(second!, 0, { nextOn: day('2026-04-01'), settledOn: null });
    await change(third!, 0, { nextOn: null, settledOn: APRIL });
    const take = (limit: number) =>
      transact(db, (trx) => takeDue(trx, 'obligation', day('2026-04-02'), limit));
    expect(await take(500)).toEqual([second, first]);
    expect(await take(1)).toEqual([second]);
    const again = await transact(db, (trx) =>
      lookAgainOn(trx, 'obligation', { planId: seededPlan }, day('2026-04-02')),
    );
    expect(again).toBe(1);
    expect(await take(500)).toEqual([second, first, ids[3]]);
  });

  it('make the matrix of a plan: periods across, bodies down', async () => {
    await change(ids[2]!, 0, { nextOn: null, settledOn: null });
    const window = { planId: seededPlan, from: day('2026-04-01'), to: day('2026-05-31') };
    const columns = await matrixPeriods(db.kysely, everything, window);
    expect(columns.map(({ period, due, owed, received }) => [period, due, owed, received])).toEqual(
      [
        [{ kind: 'month', year: 2026, month: 4 }, APRIL, 3, 1],
        [{ kind: 'month', year: 2026, month: 5 }, '2026-05-18', 1, 0],
      ],
    );
    const page = await matrixRows(db.kysely, everything, { ...window, limit: 2 });
    const rest = await matrixRows(db.kysely, everything, { ...window, limit: 2, after: page.next });
    expect(
      [...page.items, ...rest.items].map((row) => [
        row.agencyName,
        row.obligations.map(({ currentDue }) => currentDue),
      ]),
    ).toEqual([
      ['Cơ quan số 3', [APRIL]],
      ['Cơ quan số 4', [null]],
      ['Cơ quan số 5', ['2026-04-17', '2026-05-18']],
    ]);
    const own = await matrixRows(db.kysely, scopeOf([grant('officer', 3)]), {
      ...window,
      limit: 9,
    });
    expect(own.items.map(({ agencyId }) => agencyId)).toEqual([seededAgency(3)]);
  });
});
