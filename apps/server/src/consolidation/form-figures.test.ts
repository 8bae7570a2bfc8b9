import { seededAgency, seededPlan, seededRule } from '@dondoc/db/testing';
import { CivilDate } from '@dondoc/domain/calendar';
import type { ConsolidationId } from '@dondoc/domain/kernel';
import { periodKey } from '@dondoc/domain/period';
import { ReportTemplate } from '@dondoc/domain/reporting';
import type { SubmissionContent } from '@dondoc/domain/reporting';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../testing/id.ts';
import { openReporting, written } from '../testing/reporting.ts';
import type { ReportingServer } from '../testing/reporting.ts';

let world: ReportingServer;
/** The report on August. */
let begun: ConsolidationId | null = null;
beforeAll(async () => {
  world = await openReporting(
    [
      { body: 3, month: '2026-08', due: '2026-08-20' },
      { body: 4, month: '2026-08', due: '2026-08-20' },
    ],
    {
      targets: [
        {
          wording: 'Kiểm tra 2.000 hồ',
          unit: 'hồ',
          series: [{ by: '2026-12-31', value: '2000' }],
          source: { section: 'ho-dap', row: 'all', column: 'checked' },
          allocation: {
            adds: true,
            shares: [{ agencyId: seededAgency(4), series: [{ by: '2026-12-31', value: '30' }] }],
          },
        },
        { wording: 'Ít nhất 95 % trường', series: [{ by: '2026-12-31', value: '95' }] },
      ],
    },
  );
});
afterAll(() => world.server.close());

const command = () => ({ commandId: newId.command() });
const seen = (consolidationId: ConsolidationId) =>
  world.clerk.api.consolidation.get.query({ consolidationId });
const filledIn = (value: string): SubmissionContent => ({
  ...written(''),
  forms: [{ key: 'ho-dap', cells: [{ row: 'all', column: 'checked', value }] }],
});
const recorded = (n: number, content: SubmissionContent) =>
  world.clerk.api.submission.record.mutate({
    ...command(),
    obligationId: world.obligations[n] ?? expect.fail(`no obligation ${n}`),
    version: 0,
    submissionId: newId.submission(),
    channel: 'document-system',
    receivedOn: CivilDate.parse('2026-07-17'),
    covering: null,
    content,
    reason: null,
  });

describe('the figures of a form', () => {
  test('stand as one table with the revision that each came from, and follow what comes in', async () => {
    await world.clerk.api.rule.setTemplate.mutate({
      ...command(),
      ruleId: seededRule(0),
      template: ReportTemplate.parse({
        id: newId.command(),
        version: 0,
        sections: [
          {
            kind: 'form',
            key: 'ho-dap',
            title: 'Hồ, đập',
            required: true,
            consolidated: 'by-body',
            form: {
              rows: [{ key: 'all', title: 'Toàn tỉnh' }],
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
      }),
    });
    await recorded(0, filledIn('1200'));
    const { id } = await world.clerk.api.consolidation.start.mutate({
      ...command(),
      consolidationId: newId.consolidation(),
      ruleId: seededRule(0),
      periodKey: periodKey({ kind: 'month', year: 2026, month: 8 }),
    });
    begun = id;
    expect((await seen(id)).totals).toMatchObject([{ value: '1200', from: [{ revision: 1 }] }]);
    await recorded(1, filledIn('34'));
    const shown = await seen(id);
    expect(shown.totals).toMatchObject([
      {
        value: '1234',
        from: [
          { agencyId: seededAgency(3), value: '1200' },
          { agencyId: seededAgency(4), value: '34' },
        ],
      },
    ]);
    const table = shown.page.body.find(
      (block) => block.kind === 'table' && block.table.columns[1]?.title === 'Đã kiểm tra (hồ)',
    );
    expect(table).toMatchObject({ table: { rows: [['Toàn tỉnh', '1.234']] } });
    await world.clerk.api.consolidation.edit.mutate({
      ...command(),
      consolidationId: id,
      version: shown.consolidation.version,
      frame: shown.frame,
      sections: shown.sections.map(({ key, title, paragraphs }) => ({ key, title, paragraphs })),
    });
    expect((await seen(id)).totals).toHaveLength(1);
  });

  test('measure the targets of their column once the report is approved: the whole, and each body with a share', async () => {
    const targets = async () =>
      (await world.clerk.api.plan.get.query({ planId: seededPlan })).targets;
    expect((await targets()).flatMap(({ measured }) => measured)).toEqual([]);
    if (!begun) throw new Error('one was begun');
    const consolidationId = begun;
    const { version } = (await seen(consolidationId)).consolidation;
    const decision = { role: 'Giám đốc', number: null, date: CivilDate.parse('2026-07-20') };
    await world.leader.api.consolidation.approve.mutate({
      ...command(),
      consolidationId,
      version,
      decision,
    });
    const [dams, schools] = await targets();
    const found = { on: '2026-07-20', document: decision, consolidationId };
    expect(dams?.measured).toEqual([
      { ...found, agencyId: null, value: '1234' },
      { ...found, agencyId: seededAgency(4), value: '34' },
    ]);
    expect(dams?.standing.inHand.state).toBe('short');
    expect(dams?.shares.map(({ standing }) => standing.inHand.state)).toEqual(['reached']);
    expect(schools?.measured).toEqual([]);
  });
});
