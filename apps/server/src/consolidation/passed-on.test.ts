import { seededAgency, seededRule } from '@dondoc/db/testing';
import { CivilDate } from '@dondoc/domain/calendar';
import type { ConsolidationId, ObligationId } from '@dondoc/domain/kernel';
import { periodKey } from '@dondoc/domain/period';
import { ReportTemplate } from '@dondoc/domain/reporting';
import type { SubmissionContent } from '@dondoc/domain/reporting';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../testing/id.ts';
import { openReporting, written } from '../testing/reporting.ts';
import type { ReportingServer } from '../testing/reporting.ts';
import { refusalOfCall } from '../testing/visitor.ts';
import type { Visitor } from '../testing/visitor.ts';

const day = (text: string) => CivilDate.parse(text);
const command = () => ({ commandId: newId.command() });
const JUNE = { month: '2026-06' };
const named = (body: number) => ({
  reporters: { kind: 'named' as const, agencies: [seededAgency(body)], groups: [] },
});
const to = (body: number) => ({ receiver: { agencyId: seededAgency(body), text: '' } });
const under = (rule: number) => ({ with: { origin_id: seededRule(rule) } });

/** Communes 3 and 4 report to department 5, that to the standing agency 2, and that to the province. */
let world: ReportingServer;
let department: Visitor;
const owed = (n: number): ObligationId => world.obligations[n] ?? expect.fail(`no obligation ${n}`);
beforeAll(async () => {
  world = await openReporting(
    [
      { body: 3, ...JUNE, due: '2026-07-14' },
      { body: 4, ...JUNE, due: '2026-07-14' },
      { body: 5, ...JUNE, due: '2026-07-17', ...under(1) },
      { body: 2, ...JUNE, due: '2026-07-24', ...under(2) },
      { body: 5, ...JUNE, due: '2026-07-22', ...under(3) },
      { body: 5, month: '2026-07', due: '2026-08-22', ...under(1) },
    ],
    {
      bodies: 5,
      rules: [
        { name: 'Xã báo cáo sở', ...to(5), above: seededRule(1) },
        { name: 'Sở báo cáo thường trực', ...named(5), ...to(2), above: seededRule(2) },
        { name: 'Thường trực báo cáo tỉnh', ...named(2), ...to(1) },
        { name: 'Báo cáo riêng', ...named(5), ...to(1) },
      ],
    },
  );
  department = await world.as('clerk', 5, 'van-thu-so');
  for (const n of [0, 1, 2])
    await world.clerk.api.rule.setTemplate.mutate({
      ...command(),
      ruleId: seededRule(n),
      template: template(n),
    });
});
afterAll(() => world.server.close());

const template = (n: number) =>
  ReportTemplate.parse({
    id: newId.command(),
    version: 0,
    sections: [
      {
        kind: 'narrative',
        key: n === 2 ? 'summary' : 'results',
        title: 'Kết quả thực hiện',
        required: true,
        consolidated: 'by-body',
      },
      {
        kind: 'form',
        key: 'ho-dap',
        title: 'Hồ, đập',
        required: true,
        consolidated: 'by-body',
        form: {
          rows: [{ key: 'all', title: 'Toàn địa bàn' }],
          columns: [
            {
              key: 'checked',
              title: 'Đã kiểm tra',
              unit: 'hồ',
              type: 'whole',
              valueKind: 'actual',
              aggregation: { kind: 'sum' },
            },
          ],
          checks: [],
        },
      },
    ],
  });
const filledIn = (text: string, value: string): SubmissionContent => ({
  ...written(text),
  forms: [{ key: 'ho-dap', cells: [{ row: 'all', column: 'checked', value }] }],
});
const received = async (n: number, content: SubmissionContent) => {
  const { obligation } = await world.clerk.api.obligation.get.query({ obligationId: owed(n) });
  return world.clerk.api.submission.record.mutate({
    ...command(),
    obligationId: owed(n),
    version: obligation.version,
    submissionId: newId.submission(),
    channel: 'document-system',
    receivedOn: day('2026-07-14'),
    covering: null,
    content,
    reason: null,
  });
};

/** Writes the report on June of a rule, to the number of the records office. */
async function numbered(rule: number, visitor: Visitor): Promise<ConsolidationId> {
  const { id } = await visitor.api.consolidation.start.mutate({
    ...command(),
    consolidationId: newId.consolidation(),
    ruleId: seededRule(rule),
    periodKey: periodKey({ kind: 'month', year: 2026, month: 6 }),
  });
  await visitor.api.consolidation.approve.mutate({
    ...command(),
    consolidationId: id,
    version: 0,
    decision: { role: 'Giám đốc', number: null, date: day('2026-07-20') },
  });
  await visitor.api.consolidation.recordNumber.mutate({
    ...command(),
    consolidationId: id,
    version: 1,
    number: '45/BC-SNNMT',
    numberedOn: day('2026-07-20'),
  });
  return id;
}
const above = (consolidationId: ConsolidationId, visitor = department) =>
  visitor.api.consolidation.reportsAbove.query({ consolidationId });
const sent = async (
  consolidationId: ConsolidationId,
  n: number,
  visitor = department,
  change: { readonly version?: number; readonly reason?: string } = {},
) => {
  const { options } = await above(consolidationId, visitor);
  const version = options.find(({ obligationId }) => obligationId === owed(n))?.version ?? 0;
  return visitor.api.consolidation.recordSent.mutate({
    ...command(),
    consolidationId,
    version: 2,
    sentOn: day('2026-07-20'),
    passedOn: {
      obligationId: owed(n),
      version,
      submissionId: newId.submission(),
      reason: null,
      ...change,
    },
  });
};
const latestOf = async (n: number) => {
  const { submissions, obligation } = await world.clerk.api.obligation.get.query({
    obligationId: owed(n),
  });
  return { obligation, submission: submissions[0] ?? null, count: submissions.length };
};

test('what a department made of its communes’ reports is its own report to the next level, late by its own date', async () => {
  await received(0, filledIn('Xã 3 đã rà soát.', '7'));
  await received(1, filledIn('Xã 4 đã rà soát.', '5'));
  const id = await numbered(0, department);
  const shown = await department.api.consolidation.get.query({ consolidationId: id });
  expect(shown.frame).toMatchObject({
    instrument: { issuers: ['Cơ quan số 5'] },
    addressees: ['Cơ quan số 2'],
  });
  const { meant, options } = await above(id);
  expect(meant).toBe(owed(2));
  expect(options.map(({ obligationId, by }) => [obligationId, by])).toEqual([
    [owed(2), 'above'],
    [owed(4), 'same-period'],
  ]);
  await sent(id, 2);
  const { obligation, submission } = await latestOf(2);
  expect(obligation).toMatchObject({
    receivedOn: '2026-07-20',
    state: 'received',
    beside: { lateBy: 1 },
  });
  expect(submission).toMatchObject({
    consolidationId: id,
    covering: { number: '45/BC-SNNMT', date: '2026-07-20', signedBy: 'Giám đốc' },
    content: {
      sections: [
        { key: 'results', text: 'Cơ quan số 3: Xã 3 đã rà soát.\nCơ quan số 4: Xã 4 đã rà soát.' },
        { key: 'ho-dap', text: '' },
      ],
      forms: [{ key: 'ho-dap', cells: [{ row: 'all', column: 'checked', value: '12' }] }],
    },
  });
  expect(await department.api.consolidation.get.query({ consolidationId: id })).toMatchObject({
    consolidation: { state: 'sent' },
    passedOn: { obligationId: owed(2), ruleName: 'Sở báo cáo thường trực', revision: 1 },
  });
});

test('the next level adds up what was passed on, and the figures can be followed down to the communes', async () => {
  const id = await numbered(1, world.clerk);
  await sent(id, 3, world.clerk);
  const { obligation, submission } = await latestOf(3);
  expect(obligation).toMatchObject({ state: 'received', beside: { lateBy: 0 } });
  expect(submission?.content).toMatchObject({
    sections: [
      {
        key: 'summary',
        text: expect.stringMatching(
          /^Kết quả thực hiện\nCơ quan số 5: Cơ quan số 3: Xã 3.*\n.*Xã 4/,
        ),
      },
      { key: 'ho-dap' },
    ],
    forms: [{ cells: [{ value: '12' }] }],
  });
  const top = await world.clerk.api.consolidation.get.query({ consolidationId: id });
  const [total] = top.totals;
  expect(total).toMatchObject({ value: '12', from: [{ agencyId: seededAgency(5), revision: 1 }] });
  const below = top.bodies.find(({ agencyId }) => agencyId === seededAgency(5))?.submission;
  expect(below?.id).toBe(total?.from[0]?.submissionId);
  if (!below?.below) throw new Error('no way down');
  const down = await world.clerk.api.consolidation.get.query(below.below);
  expect(down.totals[0]?.from.map(({ value }) => value)).toEqual(['7', '5']);
});

test('a correction is a second revision with its reason, and marks what was made of the first', async () => {
  await world.clerk.api.submission.accept.mutate({
    ...command(),
    obligationId: owed(2),
    version: 1,
    note: null,
  });
  const upper = await world.clerk.api.consolidation.start.mutate({
    ...command(),
    consolidationId: newId.consolidation(),
    ruleId: seededRule(1),
    periodKey: periodKey({ kind: 'month', year: 2026, month: 6 }),
  });
  await received(1, filledIn('Xã 4 rà soát lại.', '6'));
  const id = await numbered(0, department);
  const { meant, options } = await above(id);
  expect(meant).toBe(owed(2));
  expect(options[0]).toMatchObject({ by: 'corrects', needsReason: true });
  expect(await refusalOfCall(sent(id, 2))).toMatchObject({ code: 'reason.missing' });
  expect(await department.api.consolidation.get.query({ consolidationId: id })).toMatchObject({
    consolidation: { state: 'numbered' },
    passedOn: null,
  });
  await sent(id, 2, department, { reason: 'Xã 4 đính chính' });
  const { obligation, count } = await latestOf(2);
  expect({ count, on: obligation.receivedOn }).toEqual({ count: 2, on: '2026-07-20' });
  const shown = await world.clerk.api.consolidation.get.query({ consolidationId: upper.id });
  expect(shown.sections[0]?.paragraphs[0]?.source).toMatchObject({ revision: 1 });
  expect(shown.bodies[0]?.submission?.revision).toBe(2);
  expect(shown.totals[0]?.value).toBe('13');
});

test('a report of another period, of another body or seen at an older version is refused, and nothing was sent', async () => {
  const id = await numbered(0, department);
  expect(await refusalOfCall(sent(id, 5))).toMatchObject({ code: 'not-found' });
  expect(await refusalOfCall(sent(id, 3))).toMatchObject({ code: 'not-found' });
  expect(await refusalOfCall(sent(id, 4, department, { version: 7 }))).toMatchObject({
    code: 'version.stale',
  });
  expect(await department.api.consolidation.get.query({ consolidationId: id })).toMatchObject({
    consolidation: { state: 'numbered', version: 2 },
  });
  const nothing = { consolidationId: id, version: 2, sentOn: day('2026-07-20'), passedOn: null };
  await department.api.consolidation.recordSent.mutate({ ...command(), ...nothing });
  expect((await latestOf(4)).submission).toBeNull();
});
