import { Grant, scopeFor } from '@dondoc/domain/agency';
import type { Role } from '@dondoc/domain/agency';
import { CivilDate, Instant } from '@dondoc/domain/calendar';
import { ConsolidationId, SubmissionId } from '@dondoc/domain/kernel';
import type { AccountId } from '@dondoc/domain/kernel';
import type { ConsolidationContent } from '@dondoc/domain/reporting';
import { idOf, planDraft } from '@dondoc/domain/testing';
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { transact } from '../client/transaction.ts';
import {
  addAccount,
  clerkSees,
  onEachDatabase,
  seededAgency,
  seededPlan,
  seededRule,
  seedObligations,
  seedRegister,
  TEST_INSTANT,
} from '../testing/index.ts';
import type { TestDb } from '../testing/index.ts';
import {
  changeConsolidation,
  findConsolidation,
  insertConsolidation,
  consolidationLines,
  consolidationParties,
} from './consolidation-store.ts';
import { consolidationsBehind, passedOnAs, reportsOwedBy } from './passed-on-store.ts';
import { recordSubmission } from './submission-store.ts';

const day = (text: string) => CivilDate.parse(text);
const scopeOf = (role: Role, body: number | null) =>
  scopeFor(
    [
      Grant.parse({
        id: idOf(9_000_001),
        role,
        agencyId: body === null ? null : seededAgency(body),
        planId: null,
        validFrom: null,
        validTo: null,
      }),
    ],
    'consolidation.see',
  );
const clerk = scopeOf('clerk', 2);
const content = (text: string): ConsolidationContent => ({
  frame: {
    instrument: { ...planDraft().instrument, type: 'BC', number: null, issuedOn: null },
    addressees: ['Ủy ban nhân dân tỉnh Sông Hương'],
    opening: [],
    closing: null,
  },
  sections: [
    {
      key: 'results',
      title: 'Kết quả',
      paragraphs: [
        {
          text,
          source: {
            submissionId: SubmissionId.parse(idOf(8)),
            agencyId: seededAgency(3),
            revision: 1,
          },
        },
      ],
    },
  ],
  standing: {
    received: [seededAgency(3)],
    nil: [],
    askedMore: [],
    missing: [seededAgency(4)],
  },
  totals: [],
  figures: { asOf: day('2026-04-21'), cells: [], requests: 0 },
  frozen: null,
});

/** What is owed under another rule, with facts of its own. */
const under = (n: number, facts = {}) => ({ with: { origin_id: seededRule(n), ...facts } });

const refused = (action: string, state: string) => ({
  refusal: { code: 'state.refused', facts: { action, state } },
});

onEachDatabase('a consolidation', ({ open }) => {
  let db: TestDb;
  let accountId: AccountId;
  beforeAll(async () => {
    db = await open();
    accountId = await addAccount(db);
    await seedRegister(db, {
      bodies: 4,
      inForceOn: '2026-03-20',
      trackedFrom: '2026-03-20',
      firstNoticesReleasedOn: null,
      dutyDue: null,
      rules: [{}, {}, {}, {}, {}],
    });
  });
  afterAll(() => db.drop());

  const insert = (periodKey: string, draftedAt = TEST_INSTANT) =>
    transact(db, (trx) =>
      insertConsolidation(trx, {
        id: ConsolidationId.parse(v7()),
        planId: seededPlan,
        ruleId: seededRule(0),
        periodKey,
        agencyId: seededAgency(2),
        receiver: { agencyId: seededAgency(1), text: '' },
        content: content('a'),
        draftedAt,
      }),
    );
  const change = (
    id: ConsolidationId,
    seen: number,
    to: Parameters<typeof changeConsolidation>[3],
  ) => transact(db, (trx) => changeConsolidation(trx, id, seen, to));

  it('is written, frozen, numbered and sent in that order, and no other', async () => {
    const begun = await insert('2026-04');
    if (!begun.ok) throw new Error(begun.refusal.code);
    const { id } = begun.value;
    const frozen = {
      content: content('as it was frozen'),
      frozenTextSha256: 'ab'.repeat(32),
      fileSha256: null,
    };
    const numbered = { number: '45/BC-UBND', numberedOn: day('2026-04-22') };
    expect(await change(id, 0, numbered)).toMatchObject(refused('record-number', 'drafting'));
    expect((await change(id, 0, { content: content('b') })).ok).toBe(true);
    expect((await change(id, 1, { approvedOn: day('2026-04-21'), ...frozen })).ok).toBe(true);
    expect(await change(id, 2, { content: content('c') })).toMatchObject(refused('edit', 'frozen'));
    expect(await change(id, 1, numbered)).toMatchObject({ refusal: { code: 'version.stale' } });
    expect((await change(id, 2, numbered)).ok).toBe(true);
    expect((await change(id, 3, { sentOn: day('2026-04-23') })).ok).toBe(true);
    expect(await change(id, 4, { sentOn: day('2026-04-24') })).toMatchObject(
      refused('record-sent', 'sent'),
    );
    expect(await findConsolidation(db.kysely, clerk, id)).toEqual({
      id,
      planId: seededPlan,
      ruleId: seededRule(0),
      periodKey: '2026-04',
      agencyId: seededAgency(2),
      receiver: { agencyId: seededAgency(1), text: '' },
      draftedAt: TEST_INSTANT,
      approvedOn: '2026-04-21',
      frozenOn: '2026-04-21',
      ...frozen,
      ...numbered,
      sentOn: '2026-04-23',
      version: 4,
    });
  });

  it('is begun once a period, until it is frozen', async () => {
    const first = await insert('2026-05');
    expect(await insert('2026-05')).toMatchObject({ refusal: { code: 'state.refused' } });
    if (!first.ok) throw new Error(first.refusal.code);
    const frozen = {
      content: content('a'),
      frozenTextSha256: 'ab'.repeat(32),
      fileSha256: null,
    };
    await change(first.value.id, 0, { approvedOn: day('2026-05-21'), ...frozen });
    expect((await insert('2026-05')).ok).toBe(true);
  });

  it.each<[string, Role, number | null, boolean]>([
    ['the clerk of the standing agency', 'clerk', 2, true],
    ['the clerk of the receiver', 'clerk', 1, true],
    ['the clerk of a body that reported', 'clerk', 3, false],
    ['the officer of a body that reported', 'officer', 3, false],
    ['an administrator', 'administrator', null, false],
  ])('is shown to %s: %s', async (_who, role, body, shown) => {
    const first = await insert(
      `2026-06-${role}-${body}`,
      Instant.parse('2026-06-01T00:00:00.000Z'),
    );
    if (!first.ok) throw new Error(first.refusal.code);
    const found = await findConsolidation(db.kysely, scopeOf(role, body), first.value.id);
    expect(found !== null).toBe(shown);
  });

  it('is listed newest first under the periods asked for, without its words', async () => {
    const key = '2026-07-list';
    const first = await insert(key);
    if (!first.ok) throw new Error(first.refusal.code);
    await change(first.value.id, 0, {
      approvedOn: day('2026-07-21'),
      content: content('a'),
      frozenTextSha256: 'ab'.repeat(32),
      fileSha256: null,
    });
    await insert(key, Instant.parse('2026-08-01T00:00:00.000Z'));
    await insert('2026-08-other');
    const listed = { planId: seededPlan, periodKeys: [key] };
    const lines = await consolidationLines(db.kysely, clerk, listed);
    expect(lines.map(({ frozenOn, periodKey }) => [periodKey, frozenOn])).toEqual([
      [key, null],
      [key, '2026-07-21'],
    ]);
    expect(lines[0]).not.toHaveProperty('content');
    expect(await consolidationLines(db.kysely, scopeOf('officer', 3), listed)).toEqual([]);
  });

  it('is kept by who keeps its plan and who receives it', async () => {
    const first = await insert('2026-09');
    if (!first.ok) throw new Error(first.refusal.code);
    const parties = await consolidationParties(db.kysely, first.value.id);
    expect(parties).toMatchObject({ planId: seededPlan, bodies: [] });
    expect(new Set(parties?.keepers)).toEqual(new Set([seededAgency(1), seededAgency(2)]));
    expect(await consolidationParties(db.kysely, ConsolidationId.parse(v7()))).toBeNull();
  });

  it('becomes one of the reports that its body owes, and is found from either side', async () => {
    const june = { body: 2, month: '2026-06' };
    const ids = await seedObligations(db, [
      { ...june, due: '2026-07-24', ...under(1) },
      { ...june, due: '2026-07-20', ...under(0) },
      { ...june, due: '2026-07-19', ...under(2, { ended_on: day('2026-06-02') }) },
      { ...june, due: '2026-07-18', body: 3, ...under(1) },
      { ...june, due: '2026-07-17', ...under(3, { received_on: day('2026-07-01') }) },
      { ...june, due: '2026-07-16', ...under(4) },
    ]);
    const [nearest, farther] = [ids[5], ids[0]];
    if (!nearest || !farther) throw new Error('six were written');
    const begun = await insert('month 2026-06');
    if (!begun.ok) throw new Error(begun.refusal.code);
    const { id } = begun.value;
    const passing = clerkSees('consolidation.pass-on');
    const owed = async () => {
      const read = await reportsOwedBy(db.kysely, passing, begun.value, day('2026-07-15'));
      return { owed: read.owed.map((one) => one.id), corrects: read.corrects };
    };
    expect(await owed()).toEqual({ owed: [nearest, farther], corrects: null });
    expect(await passedOnAs(db.kysely, clerkSees('obligation.see'), id)).toBeNull();
    const sent = await transact(db, async (trx) =>
      recordSubmission(trx, {
        id: SubmissionId.parse(v7()),
        obligationId: farther,
        content: { sections: [{ key: 'results', title: 'Kết quả', text: 'a' }], nil: false },
        draftedBy: accountId,
        createdAt: TEST_INSTANT,
        reason: null,
        channel: 'here',
        covering: null,
        receivedOn: day('2026-07-15'),
        recordedAt: TEST_INSTANT,
        sentBy: accountId,
        consolidationId: id,
      }),
    );
    await db.kysely
      .updateTable('obligation')
      .set({ received_on: day('2026-07-15') })
      .where('id', '=', farther)
      .execute();
    expect(await owed()).toEqual({ owed: [nearest, farther], corrects: farther });
    const found = await passedOnAs(db.kysely, clerkSees('obligation.see'), id);
    expect([found?.obligation.id, found?.revision]).toEqual([farther, 1]);
    const behind = await consolidationsBehind(db.kysely, clerk, [sent]);
    expect([...behind]).toEqual([[id, seededPlan]]);
    const elsewhere = await consolidationsBehind(db.kysely, scopeOf('clerk', 4), [sent]);
    expect([...elsewhere]).toEqual([]);
  });
});
