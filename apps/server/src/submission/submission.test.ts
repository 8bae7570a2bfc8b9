import { CivilDate } from '@dondoc/domain/calendar';
import type { ObligationId } from '@dondoc/domain/kernel';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../testing/id.ts';
import { drafted, openReporting, sent, written } from '../testing/reporting.ts';
import type { ReportingServer } from '../testing/reporting.ts';
import { refusalOfCall } from '../testing/visitor.ts';
import type { Visitor } from '../testing/visitor.ts';

const DUE_TODAY = { body: 3, due: '2026-07-20' };
const MONTHS = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'];

let world: ReportingServer;
beforeAll(async () => {
  world = await openReporting([
    ...MONTHS.map((month) => ({ ...DUE_TODAY, month: `2026-${month}` })),
    { body: 3, month: '2025-12', due: '2026-07-10' },
    ...['01', '02', '03', '04'].map((month) => ({ ...DUE_TODAY, month: `2025-${month}` })),
    { body: 4, month: '2026-07', due: '2026-07-20' },
  ]);
});
afterAll(() => world.server.close());

/** The n-th obligation of body 3, each test its own. */
const owed = (n: number): ObligationId => world.obligations[n] ?? expect.fail(`no obligation ${n}`);
const seen = async (visitor: Visitor, obligationId: ObligationId) =>
  (await visitor.api.obligation.get.query({ obligationId })).obligation;
const indexed = (id: ObligationId) =>
  world.server.db.kysely
    .selectFrom('obligation')
    .select(['next_on', 'settled_on'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
const audited = (id: string) =>
  world.server.db.kysely
    .selectFrom('audit')
    .select(['action', 'changes', 'version_to'])
    .where('aggregate_id', '=', id)
    .orderBy('id')
    .execute();
const laid = (revision: Awaited<ReturnType<typeof drafted>>) =>
  world.officer.api.submission.submit.mutate({ ...command(), ...revision });
const refusedAsSent = (action: string) => ({
  code: 'state.refused',
  facts: { action, state: 'sent' },
});
const command = () => ({ commandId: newId.command() });

describe('a draft', () => {
  test('counts as nothing: state, dates and version of the obligation stay', async () => {
    const before = await seen(world.clerk, owed(0));
    await drafted(world.officer, owed(0), written('Đã rà soát 12/12 hồ.'));
    expect(await seen(world.clerk, owed(0))).toEqual(before);
    expect(before).toMatchObject({ state: 'due-soon', submittedCount: 0 });
  });

  test('is read by its own body alone', async () => {
    const text = 'Mới có số liệu của 3 xã';
    await drafted(world.officer, owed(1), written(text));
    const read = async (visitor: Visitor) =>
      JSON.stringify(await visitor.api.obligation.get.query({ obligationId: owed(1) }));
    expect(await read(world.head)).toContain(text);
    expect(await read(world.clerk)).not.toContain(text);
    const closed = { code: 'not-found', facts: { kind: 'obligation' } };
    expect(await refusalOfCall(read(world.neighbour))).toEqual(closed);
  });

  test('is written under the titles of the outline, whatever its writer calls them', async () => {
    await drafted(world.officer, owed(2), {
      sections: [{ key: 'results', title: 'Tên khác', text: 'a' }],
      nil: false,
    });
    const { submissions } = await world.head.api.obligation.get.query({ obligationId: owed(2) });
    expect(submissions[0]?.content.sections.map(({ title }) => title)).toEqual([
      'Kết quả thực hiện',
      'Khó khăn, vướng mắc, kiến nghị',
      'Nhiệm vụ kỳ tới',
    ]);
  });

  test('of another body is nobody’s to write', async () => {
    const call = drafted(world.neighbour, owed(2), written('a'));
    expect(await refusalOfCall(call)).toMatchObject({ code: 'access.denied' });
  });

  test('saved over what somebody else saved meanwhile is refused, and the other’s words stay', async () => {
    const { version, ...revision } = await drafted(world.officer, owed(3), written('bản 1'));
    const save = (text: string) =>
      world.head.api.submission.saveDraft.mutate({
        ...command(),
        ...revision,
        version,
        content: written(text),
        reason: null,
      });
    await save('bản của thủ trưởng');
    expect(await refusalOfCall(save('bản cũ'))).toMatchObject({
      code: 'version.stale',
      facts: { seen: 0, current: 1 },
    });
    const { submissions } = await world.head.api.obligation.get.query({ obligationId: owed(3) });
    expect(submissions[0]?.content.sections[0]?.text).toBe('bản của thủ trưởng');
  });
});

describe('laying before the head and sending', () => {
  test('needs every required section, or the word that there is nothing to report', async () => {
    const empty = await drafted(world.officer, owed(4), written(' '));
    const call = world.officer.api.submission.submit.mutate({ ...command(), ...empty });
    expect(await refusalOfCall(call)).toEqual({
      code: 'report.incomplete',
      facts: { sections: ['Kết quả thực hiện'] },
    });
    const { version } = await world.officer.api.submission.saveDraft.mutate({
      ...command(),
      ...empty,
      content: written('', true),
      reason: null,
    });
    await world.officer.api.submission.submit.mutate({ ...command(), ...empty, version });
    const { submissions } = await world.head.api.obligation.get.query({ obligationId: owed(4) });
    expect(submissions[0]).toMatchObject({ stage: 'for-approval', content: { nil: true } });
    await world.head.api.submission.send.mutate({
      ...command(),
      ...empty,
      version: version + 1,
      obligationVersion: 0,
      covering: null,
    });
    expect(await seen(world.clerk, owed(4))).toMatchObject({
      state: 'received',
      beside: { nil: true, lateBy: 0 },
    });
  });

  test('is the head’s alone: an officer cannot send', async () => {
    const draft = await drafted(world.officer, owed(5), written('a'));
    const call = world.officer.api.submission.send.mutate({
      ...command(),
      ...draft,
      obligationVersion: 0,
      covering: null,
    });
    expect(await refusalOfCall(call)).toMatchObject({ code: 'access.denied' });
    expect(await seen(world.head, owed(5))).toMatchObject({ state: 'due-soon' });
  });

  test('an answer that was lost is asked for again and sends once', async () => {
    const draft = await drafted(world.head, owed(6), written('a'));
    const send = { ...command(), ...draft, obligationVersion: 0, covering: null };
    const first = await world.head.api.submission.send.mutate(send);
    expect(await world.head.api.submission.send.mutate(send)).toEqual(first);
    expect(await seen(world.clerk, owed(6))).toMatchObject({ submittedCount: 1, version: 1 });
  });

  test('leaves nothing of a send that did not see the obligation as it is', async () => {
    const draft = await drafted(world.head, owed(7), written('a'));
    const call = world.head.api.submission.send.mutate({
      ...command(),
      ...draft,
      obligationVersion: 3,
      covering: null,
    });
    expect(await refusalOfCall(call)).toMatchObject({ code: 'version.stale' });
    const { submissions } = await world.head.api.obligation.get.query({ obligationId: owed(7) });
    expect(submissions.map(({ stage }) => stage)).toEqual(['draft']);
  });

  test('what was written for one obligation cannot be sent for another', async () => {
    const draft = await drafted(world.head, owed(8), written('a'));
    const call = world.head.api.submission.send.mutate({
      ...command(),
      ...draft,
      obligationId: owed(7),
      obligationVersion: 0,
      covering: null,
    });
    expect(await refusalOfCall(call)).toMatchObject({ code: 'not-found' });
  });
});

describe('the stages of a report inside its body', () => {
  test('laid before the head once more is not recorded as if it came from the desk', async () => {
    const revision = await drafted(world.officer, owed(13), written('a'));
    const { version } = await laid(revision);
    await laid({ ...revision, version });
    expect((await audited(revision.submissionId)).slice(1)).toEqual([
      {
        action: 'submission.submit',
        changes: { stage: ['draft', 'for-approval'] },
        version_to: 1,
      },
      { action: 'submission.submit', changes: {}, version_to: 2 },
    ]);
  });

  test('what was sent is neither written on, nor laid before the head, nor sent again', async () => {
    const revision = await drafted(world.head, owed(14), written('a'));
    const sending = { obligationVersion: 0, covering: null };
    await world.head.api.submission.send.mutate({ ...command(), ...revision, ...sending });
    const now = { ...revision, version: 1 };
    const save = { ...command(), ...now, content: written('b'), reason: null };
    const again = { ...command(), ...now, ...sending, obligationVersion: 1 };
    expect(await refusalOfCall(world.head.api.submission.saveDraft.mutate(save))).toEqual(
      refusedAsSent('write'),
    );
    expect(await refusalOfCall(laid(now))).toEqual(refusedAsSent('lay-before-head'));
    expect(await refusalOfCall(world.head.api.submission.send.mutate(again))).toEqual(
      refusedAsSent('send'),
    );
  });

  test('a draft of what is no longer owed is not laid before the head', async () => {
    const revision = await drafted(world.officer, owed(15), written('a'));
    await world.server.db.kysely
      .updateTable('obligation')
      .set({ exempt_on: CivilDate.parse('2026-07-20') })
      .where('id', '=', owed(15))
      .execute();
    expect(await refusalOfCall(laid(revision))).toEqual({
      code: 'state.refused',
      facts: { action: 'draft', state: 'exempt' },
    });
  });
});

describe('the answer of the receiver', () => {
  test('asking for more re-opens with a date; timeliness stays that of the first receipt', async () => {
    const id = owed(9);
    await sent(world.head, id, written('Thiếu số liệu mục II.3'));
    const { version } = await seen(world.clerk, id);
    const reason = 'Bổ sung số hồ đã kiểm tra tràn';
    const asked = await world.clerk.api.submission.askMore.mutate({
      ...command(),
      obligationId: id,
      version,
      reason,
      due: null,
    });
    expect(asked.due).toBe('2026-07-23');
    const { obligation, ...more } = await world.officer.api.obligation.get.query({
      obligationId: id,
    });
    expect(obligation).toMatchObject({
      state: 'asked-for-more',
      receivedOn: '2026-07-20',
      askedMoreDue: '2026-07-23',
      currentDue: '2026-07-20',
      beside: { lateBy: 0 },
    });
    expect(more.asked).toMatchObject([{ reason, due: '2026-07-23' }]);
    expect(await indexed(id)).toEqual({ next_on: '2026-07-20', settled_on: null });
    await sent(world.head, id, written('Đã kiểm tra 12/12 tràn'));
    expect(await seen(world.clerk, id)).toMatchObject({
      state: 'received',
      receivedOn: '2026-07-20',
      askedMoreOn: null,
      submittedCount: 2,
    });
  });

  test('more is not asked for of what was not sent, nor without a reason, nor by the body itself', async () => {
    const id = owed(10);
    const ask = (visitor: Visitor, reason: string) =>
      refusalOfCall(
        visitor.api.submission.askMore.mutate({
          ...command(),
          obligationId: id,
          version: 0,
          reason,
          due: null,
        }),
      );
    expect(await ask(world.clerk, 'Bổ sung số liệu')).toEqual({
      code: 'state.refused',
      facts: { action: 'ask-more', state: 'due-soon' },
    });
    expect(await ask(world.clerk, '  ')).toMatchObject({ code: 'input.invalid' });
    expect(await ask(world.head, 'Bổ sung số liệu')).toMatchObject({ code: 'access.denied' });
  });

  test('noted sufficient settles it; a correction afterwards needs a reason and is to be noted again', async () => {
    const id = owed(10);
    await sent(world.head, id, written('a'));
    await world.clerk.api.submission.accept.mutate({
      ...command(),
      obligationId: id,
      version: 1,
      note: null,
    });
    const { obligation, decided } = await world.head.api.obligation.get.query({ obligationId: id });
    expect(obligation).toMatchObject({ state: 'accepted', acceptedOn: '2026-07-20' });
    expect(decided).toMatchObject([{ kind: 'accepted', document: { number: null } }]);
    expect(await refusalOfCall(sent(world.head, id, written('b')))).toEqual({
      code: 'reason.missing',
      facts: { action: 'revise' },
    });
    const { submissions } = await world.head.api.obligation.get.query({ obligationId: id });
    const [draft] = submissions;
    if (!draft) throw new Error('the draft stays');
    const saved = await world.head.api.submission.saveDraft.mutate({
      ...command(),
      obligationId: id,
      submissionId: draft.id,
      version: draft.version,
      content: written('b'),
      reason: 'Số hồ ở mục I cộng sai',
    });
    await world.head.api.submission.send.mutate({
      ...command(),
      obligationId: id,
      submissionId: draft.id,
      version: saved.version,
      obligationVersion: obligation.version,
      covering: null,
    });
    expect(await seen(world.clerk, id)).toMatchObject({
      state: 'received',
      acceptedOn: null,
      receivedOn: '2026-07-20',
    });
  });
});

const recorded = (visitor: Visitor, obligationId: ObligationId, receivedOn: string) =>
  visitor.api.submission.record.mutate({
    ...command(),
    obligationId,
    version: 0,
    submissionId: newId.submission(),
    channel: 'paper',
    receivedOn,
    covering: { number: '41/BC-UBND', date: '2026-07-08', signedBy: 'Chủ tịch UBND' },
    content: written(''),
    reason: null,
  });

describe('what came in elsewhere', () => {
  test('counts by the day it was received, with its covering document', async () => {
    expect(await seen(world.clerk, owed(12))).toMatchObject({ state: 'overdue' });
    await recorded(world.clerk, owed(12), '2026-07-09');
    const { obligation, submissions } = await world.clerk.api.obligation.get.query({
      obligationId: owed(12),
    });
    expect(obligation).toMatchObject({
      state: 'received',
      receivedOn: '2026-07-09',
      beside: { lateBy: 0, awaitingDocument: false },
    });
    expect(submissions).toMatchObject([{ channel: 'paper', covering: { number: '41/BC-UBND' } }]);
  });

  test('has come already, and is recorded by who received it', async () => {
    expect(await refusalOfCall(recorded(world.clerk, owed(11), '2026-07-21'))).toEqual({
      code: 'date.in-future',
      facts: { date: '2026-07-21' },
    });
    expect(await refusalOfCall(recorded(world.head, owed(11), '2026-07-17'))).toMatchObject({
      code: 'access.denied',
    });
  });
});
