import { Grant, scopeFor } from '@dondoc/domain/agency';
import type { Action, Role } from '@dondoc/domain/agency';
import { CivilDate } from '@dondoc/domain/calendar';
import { ObligationId, SubmissionId } from '@dondoc/domain/kernel';
import type { AccountId } from '@dondoc/domain/kernel';
import { idOf } from '@dondoc/domain/testing';
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { transact } from '../client/transaction.ts';
import {
  addAccount,
  onEachDatabase,
  seededAgency,
  seedObligations,
  seedRegister,
  TEST_INSTANT,
} from '../testing/index.ts';
import type { TestDb } from '../testing/index.ts';
import { insertDecision, insertMoreAsked, listAnswers } from './answer-store.ts';
import {
  changeSubmission,
  latestSent,
  listSubmissions,
  recordSubmission,
  startSubmission,
} from './submission-store.ts';

const day = (text: string) => CivilDate.parse(text);
const scopeOf = (role: Role, body: number | null, action: Action = 'submission.see') =>
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
    action,
  );
const clerk = scopeOf('clerk', 2);
const officer = scopeOf('officer', 3);
const words = (text: string) => ({
  sections: [{ key: 'results', title: 'Kết quả', text }],
  nil: false,
});

onEachDatabase('submissions', ({ open }) => {
  let db: TestDb;
  let accountId: AccountId;
  let months: readonly ObligationId[];
  beforeAll(async () => {
    db = await open();
    accountId = await addAccount(db);
    await seedRegister(db, {
      bodies: 4,
      inForceOn: '2026-03-20',
      trackedFrom: '2026-03-20',
      firstNoticesReleasedOn: null,
      dutyDue: null,
      rules: [{}],
    });
    months = await seedObligations(
      db,
      ['04', '05', '06', '07', '08'].map((month) => ({
        body: 3,
        month: `2026-${month}`,
        due: `2026-${month}-18`,
      })),
    );
  });
  afterAll(() => db.drop());

  const start = (obligationId: ObligationId, text: string, reason: string | null = null) => {
    const by = { draftedBy: accountId, createdAt: TEST_INSTANT, reason };
    const id = SubmissionId.parse(v7());
    return transact(db, (trx) =>
      startSubmission(trx, { id, obligationId, content: words(text), ...by }),
    );
  };
  const started = async (obligationId: ObligationId, text: string) => {
    const result = await start(obligationId, text);
    if (!result.ok) throw new Error(result.refusal.code);
    return result.value;
  };
  const change = (id: SubmissionId, seen: number, to: Parameters<typeof changeSubmission>[3]) =>
    transact(db, (trx) => changeSubmission(trx, id, seen, to));
  const receipt = (receivedOn: string) => ({
    channel: 'paper' as const,
    covering: { number: '12/BC-SYT', date: day('2026-04-16'), signedBy: 'Giám đốc' },
    receivedOn: day(receivedOn),
    recordedAt: TEST_INSTANT,
    sentBy: accountId,
  });

  it('go from draft to sent and come back as they were written', async () => {
    const [april] = months;
    const draft = await started(april!, 'Đã rà soát 12/12 hồ, đập.');
    await change(draft.id, 0, {
      content: words('Đã rà soát 12 hồ.'),
      draftedBy: accountId,
      reason: null,
    });
    await change(draft.id, 1, { stage: 'for-approval' });
    await change(draft.id, 2, { receipt: receipt('2026-04-17') });
    expect(await listSubmissions(db.kysely, clerk, april!)).toEqual([
      {
        id: draft.id,
        obligationId: april,
        revision: 1,
        stage: 'sent',
        content: words('Đã rà soát 12 hồ.'),
        ...receipt('2026-04-17'),
        draftedBy: accountId,
        reason: null,
        consolidationId: null,
        createdAt: TEST_INSTANT,
        version: 3,
      },
    ]);
  });

  it('change as the table of their stages says, and never once they are sent', async () => {
    const draft = await started(months[1]!, 'a');
    const lay = { stage: 'for-approval' as const };
    const write = { content: words('b'), draftedBy: accountId, reason: null };
    const send = { receipt: receipt('2026-05-17') };
    const stages = { stageBefore: 'for-approval', stage: 'for-approval' };
    expect(await change(draft.id, 0, lay)).toMatchObject({
      value: { stageBefore: 'draft', stage: 'for-approval' },
    });
    expect(await change(draft.id, 1, lay)).toMatchObject({ value: stages });
    expect(await change(draft.id, 2, write)).toMatchObject({ value: stages });
    expect(await change(draft.id, 3, send)).toMatchObject({ value: { stage: 'sent' } });
    for (const [action, again] of [
      ['lay-before-head', lay],
      ['write', write],
      ['send', send],
    ] as const)
      expect(await change(draft.id, 4, again)).toEqual({
        ok: false,
        refusal: { code: 'state.refused', facts: { action, state: 'sent' } },
      });
    expect(await change(draft.id, 0, lay)).toMatchObject({
      refusal: { code: 'version.stale', facts: { seen: 0, current: 4 } },
    });
  });

  it('are written one at a time', async () => {
    const june = months[2]!;
    const first = await started(june, 'a');
    expect(await start(june, 'b')).toMatchObject({
      refusal: { code: 'state.refused', facts: { state: 'in-writing' } },
    });
    await change(first.id, 0, { receipt: receipt('2026-06-17') });
    expect((await start(june, 'b', 'Số liệu sai')).ok).toBe(true);
  });

  it('stand in the order in which they came in, whatever was begun first', async () => {
    const [september] = await seedObligations(db, [
      { body: 4, month: '2026-09', due: '2026-09-18', with: { id: ObligationId.parse(v7()) } },
    ]);
    const draft = await started(september!, 'bản trên máy');
    const paper = { id: SubmissionId.parse(v7()), obligationId: september!, reason: null };
    const recorded = await transact(db, (trx) =>
      recordSubmission(trx, {
        ...paper,
        ...receipt('2026-09-15'),
        content: words('bản giấy'),
        draftedBy: accountId,
        createdAt: TEST_INSTANT,
      }),
    );
    expect(recorded).toMatchObject({ revision: 2, stage: 'sent', channel: 'paper' });
    expect(await change(draft.id, 0, { receipt: receipt('2026-09-17') })).toMatchObject({
      value: { revision: 3, stage: 'sent' },
    });
    const latest = await latestSent(db.kysely, clerk, [september!]);
    expect(latest.get(september!)?.id).toBe(draft.id);
  });

  it('are shown to others once sent, in writing to their own body only', async () => {
    const july = months[3]!;
    const first = await started(july, 'a');
    await change(first.id, 0, { receipt: receipt('2026-07-17') });
    await started(july, 'b');
    const revisions = async (scope: typeof clerk) =>
      (await listSubmissions(db.kysely, scope, july)).map(({ revision }) => revision);
    expect(await revisions(officer)).toEqual([2, 1]);
    expect(await revisions(clerk)).toEqual([1]);
    expect(await revisions(scopeOf('clerk', null))).toEqual([1]);
    expect(await revisions(scopeOf('officer', 4))).toEqual([]);
    expect(await revisions(scopeOf('administrator', null))).toEqual([]);
    const latest = await latestSent(db.kysely, clerk, [july, months[4]!]);
    expect([...latest.values()].map(({ id }) => id)).toEqual([first.id]);
  });

  it('keep what was asked for and decided about them', async () => {
    const august = months[4]!;
    const draft = await started(august, 'a');
    await change(draft.id, 0, { receipt: receipt('2026-08-17') });
    const asked = {
      id: v7(),
      obligationId: august,
      submissionId: draft.id,
      on: day('2026-08-19'),
      due: day('2026-08-24'),
      reason: 'Thiếu số liệu',
      accountId,
    };
    const decision = {
      id: v7(),
      of: { obligationId: august },
      kind: 'accepted',
      document: { role: 'Chánh Văn phòng', number: '7/TB-VP', date: day('2026-08-25') },
      reason: null,
      accountId,
      at: TEST_INSTANT,
    };
    await transact(db, async (trx) => {
      await insertMoreAsked(trx, asked);
      await insertDecision(trx, decision);
    });
    expect(await listAnswers(db.kysely, clerk, august)).toEqual({
      asked: [asked],
      decided: [decision],
    });
    expect(await listAnswers(db.kysely, scopeOf('officer', 4), august)).toEqual({
      asked: [],
      decided: [],
    });
  });
});
