import { openedDocx } from '@dondoc/documents/testing';
import { seededAgency, seededPlan, seededRule } from '@dondoc/db/testing';
import { CivilDate } from '@dondoc/domain/calendar';
import type { ConsolidationId } from '@dondoc/domain/kernel';
import { periodKey } from '@dondoc/domain/period';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../testing/id.ts';
import { openReporting, sent, written } from '../testing/reporting.ts';
import type { ReportingServer } from '../testing/reporting.ts';
import { refusalOfCall } from '../testing/visitor.ts';
import type { Visitor } from '../testing/visitor.ts';

const keyOf = (month: number) => periodKey({ kind: 'month', year: 2026, month });
const day = (text: string) => CivilDate.parse(text);
const JUNE = { month: '2026-06', due: '2026-06-18' };
const RECEIVED = { received_on: day('2026-06-17') };

/** Each test its own month; June has a body in every standing, and body 9 is exempt. */
let world: ReportingServer;
beforeAll(async () => {
  world = await openReporting(
    [
      { body: 3, ...JUNE },
      { body: 4, ...JUNE },
      { body: 5, ...JUNE },
      { body: 6, ...JUNE },
      { body: 7, ...JUNE, due: '2026-07-22' },
      { body: 8, ...JUNE, with: { exempt_on: day('2026-06-01') } },
      { body: 3, month: '2026-05', due: '2026-05-18', with: RECEIVED },
      { body: 4, month: '2026-05', due: '2026-05-18' },
      { body: 3, month: '2026-04', due: '2026-04-18', with: RECEIVED },
      { body: 3, month: '2026-07', due: '2026-07-20' },
      { body: 4, month: '2026-07', due: '2026-07-20' },
    ],
    { bodies: 8, rules: [{ name: 'Báo cáo tháng' }] },
  );
  await sent(world.head, owed(0), written('Đã rà soát 12/12 hồ.'));
  await recorded(1, written('', true));
  await recorded(2, written('Mới kiểm tra 03 hồ.'));
  await world.clerk.api.submission.askMore.mutate({
    ...command(),
    obligationId: owed(2),
    version: 1,
    reason: 'Thiếu số liệu tràn',
    due: null,
  });
});
afterAll(() => world.server.close());

const command = () => ({ commandId: newId.command() });
const owed = (n: number) => world.obligations[n] ?? expect.fail(`no obligation ${n}`);
const recorded = (n: number, content: ReturnType<typeof written>) =>
  world.clerk.api.submission.record.mutate({
    ...command(),
    obligationId: owed(n),
    version: 0,
    submissionId: newId.submission(),
    channel: 'document-system',
    receivedOn: day('2026-06-17'),
    covering: null,
    content,
    reason: null,
  });

async function started(month: number): Promise<ConsolidationId> {
  const { id } = await world.clerk.api.consolidation.start.mutate({
    ...command(),
    consolidationId: newId.consolidation(),
    ruleId: seededRule(0),
    periodKey: keyOf(month),
  });
  return id;
}

const seen = (consolidationId: ConsolidationId, visitor: Visitor = world.clerk) =>
  visitor.api.consolidation.get.query({ consolidationId });

type Seen = Awaited<ReturnType<typeof seen>>;

const edit = (shown: Seen, change: Partial<Pick<Seen, 'sections' | 'frame'>>) =>
  world.clerk.api.consolidation.edit.mutate({
    ...command(),
    consolidationId: shown.consolidation.id,
    version: shown.consolidation.version,
    frame: shown.frame,
    sections: shown.sections,
    ...change,
  });

/** The sections with one more paragraph under the first. */
const withParagraph = (
  { sections }: Seen,
  paragraph: Seen['sections'][number]['paragraphs'][number],
) =>
  sections.map((section, at) =>
    at === 0 ? { ...section, paragraphs: [...section.paragraphs, paragraph] } : section,
  );

const DECISION = { role: 'Giám đốc', number: null, date: day('2026-07-20') };
const approve = (consolidationId: ConsolidationId, version: number, visitor = world.leader) =>
  visitor.api.consolidation.approve.mutate({
    ...command(),
    consolidationId,
    version,
    decision: DECISION,
  });

async function paper(id: ConsolidationId, visitor = world.clerk) {
  const answer = await visitor.send(`/api/consolidation/${id}.docx`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  return { answer, bytes, words: answer.ok ? openedDocx(bytes).paragraphs : [] };
}

const actsRecorded = async (id: string) =>
  world.server.db.kysely
    .selectFrom('audit')
    .select(['action', 'changes', 'document', 'version_to'])
    .where('aggregate_id', '=', id)
    .orderBy('id')
    .execute();

describe('the periods of a plan', () => {
  test('stand with how many have reported and the reports made of them', async () => {
    const id = await started(4);
    const { items } = await world.clerk.api.consolidation.list.query({ planId: seededPlan });
    expect(
      items.map(({ periodKey: key, received, owed: expected, consolidations }) => [
        key,
        received,
        expected,
        consolidations.map((one) => [one.id, one.state]),
      ]),
    ).toEqual([
      [keyOf(7), 0, 2, []],
      [keyOf(6), 2, 5, []],
      [keyOf(5), 1, 2, []],
      [keyOf(4), 1, 1, [[id, 'drafting']]],
    ]);
    const call = world.officer.api.consolidation.list.query({ planId: seededPlan });
    expect(await refusalOfCall(call)).toMatchObject({ code: 'access.denied' });
  });
});

describe('a report on a period', () => {
  let id: ConsolidationId;
  beforeAll(async () => {
    id = await started(6);
  });

  test('is begun of what was received, says who is missing, and leaves out who is exempt', async () => {
    const { sections, bodies, standing, ruleName, frame, acts } = await seen(id);
    expect(ruleName).toBe('Báo cáo tháng');
    expect(acts).toEqual(['edit', 'approve']);
    expect(
      sections.map(({ key, paragraphs }) => [key, paragraphs.map(({ text }) => text)]),
    ).toEqual([
      ['results', ['Cơ quan số 3: Đã rà soát 12/12 hồ.']],
      ['difficulties', []],
      ['next', []],
    ]);
    expect(bodies.map(({ agencyName, state, standing: its }) => [agencyName, state, its])).toEqual([
      ['Cơ quan số 3', 'received', 'received'],
      ['Cơ quan số 4', 'received', 'received'],
      ['Cơ quan số 5', 'asked-for-more', 'asked-for-more'],
      ['Cơ quan số 6', 'overdue', 'missing'],
      ['Cơ quan số 7', 'due-soon', 'missing'],
    ]);
    expect(standing).toEqual({
      asOf: '2026-07-20',
      expected: 5,
      missing: ['Cơ quan số 6', 'Cơ quan số 7'],
      askedMore: ['Cơ quan số 5'],
      nil: ['Cơ quan số 4'],
    });
    expect(frame.addressees).toEqual(['Ủy ban nhân dân tỉnh Sông Hương']);
    expect(frame.instrument).toMatchObject({
      issuers: ['Cơ quan số 2'],
      superior: 'Ủy ban nhân dân tỉnh Sông Hương',
      title: 'Kết quả thực hiện Kế hoạch số 45/KH-UBND\ntháng 6 năm 2026',
    });
  });

  test('shows each figure with the tasks that it counts', async () => {
    const { figures } = await seen(id);
    expect(figures.cells.filter(({ tasks }) => tasks.length > 0)).toEqual([
      { cell: 'open-in-time', tasks: ['II.1'] },
    ]);
  });

  test('is begun once a period', async () => {
    expect(await refusalOfCall(started(6))).toMatchObject({ code: 'state.refused' });
    expect(await refusalOfCall(started(12))).toEqual({
      code: 'not-found',
      facts: { kind: 'period' },
    });
  });

  test('takes what was asked for more about only where somebody pulls it in', async () => {
    const shown = await seen(id);
    const body = shown.bodies[2];
    if (!body?.submission) throw new Error('nothing was sent');
    const source = {
      submissionId: body.submission.id,
      agencyId: body.agencyId,
      revision: body.submission.revision,
    };
    const sections = withParagraph(shown, { text: 'Cơ quan số 5 mới kiểm tra 03 hồ.', source });
    const blank = { text: ' ', source: null };
    await edit(shown, {
      sections: sections.map((one) => (one.key === 'next' ? { ...one, paragraphs: [blank] } : one)),
    });
    const after = await seen(id);
    expect(after.sections[0]?.paragraphs.map(({ text }) => text)).toEqual([
      'Cơ quan số 3: Đã rà soát 12/12 hồ.',
      'Cơ quan số 5 mới kiểm tra 03 hồ.',
    ]);
    expect(after.sections[2]?.paragraphs).toEqual([]);
    expect(await refusalOfCall(edit(shown, {}))).toMatchObject({
      code: 'version.stale',
      facts: { seen: 0, current: 1 },
    });
  });

  test('keeps its outline, and names as a source only a report of its period', async () => {
    const shown = await seen(id);
    const foreign = {
      text: 'a',
      source: { submissionId: newId.submission(), agencyId: seededAgency(3), revision: 1 },
    };
    for (const [sections, issue] of [
      [shown.sections.slice(1), 'other-outline'],
      [withParagraph(shown, foreign), 'foreign-source'],
    ] as const)
      expect(await refusalOfCall(edit(shown, { sections }))).toEqual({
        code: 'input.invalid',
        facts: { path: 'sections', issue },
      });
  });

  test('takes head and foot as they are mended, but no number: that is the records office’s', async () => {
    const shown = await seen(id);
    const { instrument } = shown.frame;
    const frame = {
      ...shown.frame,
      instrument: { ...instrument, symbol: 'BC-CQ2', place: 'Sông Hương', number: '99' },
    };
    await edit(shown, { frame });
    const { page } = await seen(id);
    expect(page.number).toBe(`Số: ${'\u00a0'.repeat(7)}/BC-CQ2`);
    expect(page.placeAndDate).toBe(`Sông Hương, ngày${'\u00a0'.repeat(6)} tháng 7 năm 2026`);
  });

  test('is read by who keeps the plan, written by its clerk, and nobody else’s', async () => {
    expect((await seen(id, world.leader)).acts).toEqual(['approve']);
    for (const visitor of [world.officer, world.head])
      expect(await refusalOfCall(seen(id, visitor))).toMatchObject({ code: 'access.denied' });
    const shown = await seen(id);
    const call = world.leader.api.consolidation.edit.mutate({
      ...command(),
      consolidationId: id,
      version: shown.consolidation.version,
      frame: shown.frame,
      sections: shown.sections,
    });
    expect(await refusalOfCall(call)).toMatchObject({ code: 'access.denied' });
  });
});

describe('the .docx', () => {
  let id: ConsolidationId;
  beforeAll(async () => {
    id = await started(7);
    await sent(world.head, owed(9), written('Đã lắp 21 biển báo.'));
  });

  test('of a draft says that it is one, and lists who has not reported so far', async () => {
    const { answer, words } = await paper(id);
    expect(answer.headers.get('content-type')).toContain('wordprocessingml');
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    const name = answer.headers.get('content-disposition') ?? '';
    expect(decodeURIComponent(name)).toContain('Báo cáo tổng hợp tháng 7 năm 2026 (dự thảo).docx');
    expect(words.map((text) => text.trim())).toContain('DỰ THẢO');
    expect(words).toContain('Cơ quan số 4');
    expect(words).toContain('Đến hết ngày 20/7/2026, có 01 trên 02 cơ quan, đơn vị gửi báo cáo.');
  });

  test('is given to who may see the report alone', async () => {
    expect((await paper(id, world.server.visitor())).answer.status).toBe(401);
    expect((await paper(id, world.officer)).answer.status).toBe(403);
    expect((await paper(newId.consolidation())).answer.status).toBe(404);
    expect((await world.clerk.send(`/api/consolidation/${id}.pdf`)).status).toBe(404);
    expect((await world.clerk.send('/api/consolidation/..%2f..%2fetc.docx')).status).toBe(404);
  });
});

const state = async (n: number) =>
  (await world.clerk.api.obligation.get.query({ obligationId: owed(n) })).obligation.state;

/** The words of a page without the mark of a draft. */
const unmarked = (words: readonly string[]) => words.filter((text) => text.trim() !== 'DỰ THẢO');

describe('approval', () => {
  let id: ConsolidationId;
  beforeAll(async () => {
    id = await started(5);
  });
  test('needs who approved, on a day that has come', async () => {
    for (const [decision, refusal] of [
      [
        { ...DECISION, role: ' ' },
        { code: 'input.invalid', facts: { path: 'decision.role' } },
      ],
      [{ ...DECISION, date: day('2026-07-21') }, { code: 'date.in-future' }],
    ] as const) {
      const call = world.leader.api.consolidation.approve.mutate({
        ...command(),
        consolidationId: id,
        version: 0,
        decision,
      });
      expect(await refusalOfCall(call)).toMatchObject(refusal);
    }
  });

  test('freezes the text with who is missing, whatever comes in later', async () => {
    const before = await paper(id);
    expect(await approve(id, 0)).toEqual({ version: 1, missing: 1 });
    expect(await state(7)).toBe('missing');
    const frozen = await paper(id);
    expect(frozen.words).toEqual(unmarked(before.words));
    expect(frozen.words).toContain('Cơ quan số 4');
    await world.clerk.api.submission.record.mutate({
      ...command(),
      obligationId: owed(7),
      version: 1,
      submissionId: newId.submission(),
      channel: 'paper',
      receivedOn: day('2026-07-20'),
      covering: null,
      content: written('Đến muộn'),
      reason: null,
    });
    expect(await state(7)).toBe('received');
    expect((await paper(id)).bytes).toEqual(frozen.bytes);
    const shown = await seen(id);
    expect(shown.standing?.missing).toEqual(['Cơ quan số 4']);
    expect(shown.decision).toEqual(DECISION);
    expect(await refusalOfCall(edit(shown, {}))).toMatchObject({ code: 'state.refused' });
    expect(await refusalOfCall(approve(id, 1))).toMatchObject({ code: 'state.refused' });
  });

  test('is followed by the number, then by sending, each on a day in its order', async () => {
    const number = (numberedOn: string) =>
      world.clerk.api.consolidation.recordNumber.mutate({
        ...command(),
        consolidationId: id,
        version: 1,
        number: '7/BC-CQ2',
        numberedOn: day(numberedOn),
      });
    const send = (version: number) =>
      world.clerk.api.consolidation.recordSent.mutate({
        ...command(),
        consolidationId: id,
        version,
        sentOn: day('2026-07-20'),
        passedOn: null,
      });
    expect(await refusalOfCall(send(1))).toMatchObject({ code: 'state.refused' });
    expect(await refusalOfCall(number('2026-07-19'))).toMatchObject({ code: 'input.invalid' });
    expect(await refusalOfCall(number('2026-07-21'))).toMatchObject({ code: 'date.in-future' });
    await number('2026-07-20');
    await send(2);
    const { words, answer } = await paper(id);
    expect(words).toContain('Số: 07/BC-CQ2');
    expect(decodeURIComponent(answer.headers.get('content-disposition') ?? '')).toContain(
      '7-BC-CQ2 Báo cáo tổng hợp tháng 5 năm 2026.docx',
    );
    expect(await seen(id)).toMatchObject({ consolidation: { state: 'sent' }, acts: [] });
  });

  test('leaves every act in the audit, with hashes and no words', async () => {
    const rows = await actsRecorded(id);
    expect(rows.map(({ action, version_to }) => [action, version_to])).toEqual([
      ['consolidation.start', 0],
      ['consolidation.approve', 1],
      ['consolidation.record-number', 2],
      ['consolidation.record-sent', 3],
    ]);
    expect(rows[1]?.document).toEqual(DECISION);
    expect(JSON.stringify(rows)).not.toContain('Đã rà soát');
    const marked = await actsRecorded(owed(7));
    expect(marked.map(({ action }) => action)).toContain('obligation.mark-missing');
  });
});
