import { seededRule } from '@dondoc/db/testing';
import { SubmissionId, TemplateId } from '@dondoc/domain/kernel';
import type { ObligationId } from '@dondoc/domain/kernel';
import { DEFAULT_TEMPLATE, ReportTemplate } from '@dondoc/domain/reporting';
import type { SubmissionContent } from '@dondoc/domain/reporting';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../testing/id.ts';
import { openReporting } from '../testing/reporting.ts';
import type { ReportingServer } from '../testing/reporting.ts';
import { refusalOfCall } from '../testing/visitor.ts';

const templateId = TemplateId.parse(newId.command());
const ruleId = seededRule(0);
const command = () => ({ commandId: newId.command() });

/** Lakes that were checked, of those planned, under one row; words beside them, and a section for the rest. */
const templateWith = (version: number, columns = ['planned', 'checked']): ReportTemplate =>
  ReportTemplate.parse({
    id: templateId,
    version,
    sections: [
      {
        kind: 'form',
        key: 'ho-dap',
        title: 'Hồ, đập',
        required: true,
        consolidated: 'by-body',
        form: {
          rows: [{ key: 'toan-huyen', title: 'Toàn địa bàn' }],
          columns: columns.map((key) => ({
            key,
            title: key,
            unit: 'hồ',
            type: 'whole',
            valueKind: key === 'planned' ? 'planned' : 'cumulative',
            aggregation: { kind: 'sum' },
          })),
          checks: [{ kind: 'never-falls', column: 'checked' }],
        },
      },
      {
        kind: 'difficulties',
        key: 'vuong-mac',
        title: 'Vướng mắc',
        required: false,
        consolidated: 'by-body',
      },
    ],
  });

const filledIn = (
  figures: Readonly<Record<string, string>>,
  templateVersion?: number,
): SubmissionContent => ({
  sections: [{ key: 'vuong-mac', title: 'Vướng mắc', text: 'Thiếu mốc.' }],
  nil: false,
  forms: [
    {
      key: 'ho-dap',
      cells: Object.entries(figures).map(([column, value]) => ({
        row: 'toan-huyen',
        column,
        value,
      })),
    },
  ],
  ...(templateVersion !== undefined && { templateVersion }),
});

let world: ReportingServer;
beforeAll(async () => {
  world = await openReporting([
    { body: 3, month: '2026-06', due: '2026-06-20' },
    { body: 3, month: '2026-07', due: '2026-07-20' },
    { body: 3, month: '2026-08', due: '2026-08-20' },
  ]);
});
afterAll(() => world.server.close());

const owed = (n: number): ObligationId => world.obligations[n] ?? expect.fail(`no obligation ${n}`);
const seen = (n: number) => world.head.api.obligation.get.query({ obligationId: owed(n) });
const set = (template: ReportTemplate) =>
  world.clerk.api.rule.setTemplate.mutate({ ...command(), ruleId, template });

async function drafted(n: number, content: SubmissionContent) {
  const submissionId = SubmissionId.parse(newId.submission());
  const obligationId = owed(n);
  const { version } = await world.officer.api.submission.saveDraft.mutate({
    ...command(),
    obligationId,
    submissionId,
    version: null,
    content,
    reason: null,
  });
  return { obligationId, submissionId, version };
}

async function sent(n: number, content: SubmissionContent) {
  const revision = await drafted(n, content);
  const { obligation } = await seen(n);
  return world.head.api.submission.send.mutate({
    ...command(),
    ...revision,
    obligationVersion: obligation.version,
    covering: null,
  });
}

describe('a rule without a template', () => {
  test('asks for the outline of every report', async () => {
    expect(await world.clerk.api.rule.template.query({ ruleId })).toEqual({ template: null });
    expect((await seen(0)).templates).toEqual([DEFAULT_TEMPLATE]);
  });
});

describe('a template', () => {
  test('is written version by version, each with its audit row, by who keeps the register', async () => {
    await refusalOfCall(
      world.head.api.rule.setTemplate.mutate({
        ...command(),
        ruleId,
        template: templateWith(0),
      }),
    ).then((refusal) => expect(refusal.code).toBe('access.denied'));
    expect(await set(templateWith(0))).toEqual({ version: 1 });
    expect(await refusalOfCall(set(templateWith(0)))).toEqual({
      code: 'version.stale',
      facts: { aggregate: 'report_template', seen: 0, current: 1 },
    });
    const rows = await world.server.db.kysely
      .selectFrom('audit')
      .select(['action', 'version_from', 'version_to'])
      .where('aggregate_id', '=', templateId)
      .execute();
    expect(rows).toEqual([{ action: 'rule.set-template', version_from: null, version_to: 1 }]);
  });

  test('is what its reports are asked for: a form that is left empty keeps them from being sent', async () => {
    expect((await seen(0)).templates).toEqual([templateWith(1)]);
    const empty = await drafted(0, { ...filledIn({}), forms: [] });
    expect(
      await refusalOfCall(world.officer.api.submission.submit.mutate({ ...command(), ...empty })),
    ).toEqual({ code: 'report.incomplete', facts: { sections: ['Hồ, đập'] } });
  });

  test('keeps the figures of a report, and lays those of the period before beside the next', async () => {
    await sent(1, filledIn({ planned: '14', checked: '9' }, 1));
    const { submissions } = await seen(1);
    expect(submissions[0]?.content).toEqual({
      ...filledIn({ planned: '14', checked: '9' }, 1),
      sections: [
        { key: 'ho-dap', title: 'Hồ, đập', text: '' },
        { key: 'vuong-mac', title: 'Vướng mắc', text: 'Thiếu mốc.' },
      ],
    });
    expect((await seen(2)).before).toEqual(filledIn({ planned: '14', checked: '9' }).forms);
    expect((await seen(1)).before).toEqual([]);
  });

  test('leaves what was written on an earlier version as it was written', async () => {
    await drafted(2, filledIn({ planned: '14', checked: '10' }, 1));
    await set(templateWith(1, ['checked']));
    const shown = await seen(2);
    expect(shown.templates.map(({ version }) => version)).toEqual([2, 1]);
    expect(shown.submissions[0]?.content.forms).toEqual(
      filledIn({ planned: '14', checked: '10' }).forms,
    );
  });

  test('that never was is refused as one to write on', async () => {
    expect(await refusalOfCall(drafted(1, filledIn({ checked: '9' }, 7)))).toEqual({
      code: 'input.invalid',
      facts: { path: 'content.templateVersion', issue: 'unknown-version' },
    });
  });
});
