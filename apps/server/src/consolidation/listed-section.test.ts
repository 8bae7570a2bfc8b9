import { seededRule } from '@dondoc/db/testing';
import { CivilDate } from '@dondoc/domain/calendar';
import type { ConsolidationId } from '@dondoc/domain/kernel';
import { periodKey } from '@dondoc/domain/period';
import { DEFAULT_TEMPLATE, ReportTemplate } from '@dondoc/domain/reporting';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../testing/id.ts';
import { openReporting, written } from '../testing/reporting.ts';
import type { ReportingServer } from '../testing/reporting.ts';

let world: ReportingServer;
beforeAll(async () => {
  world = await openReporting([{ body: 3, month: '2026-08', due: '2026-08-20' }]);
});
afterAll(() => world.server.close());

const command = () => ({ commandId: newId.command() });
const seen = (consolidationId: ConsolidationId) =>
  world.clerk.api.consolidation.get.query({ consolidationId });

test('a section asked for as one list came out body by body', async () => {
  const [obligationId] = world.obligations;
  if (!obligationId) throw new Error('no obligation');
  await world.clerk.api.rule.setTemplate.mutate({
    ...command(),
    ruleId: seededRule(0),
    template: ReportTemplate.parse({
      id: newId.command(),
      version: 0,
      sections: DEFAULT_TEMPLATE.sections.map((section) => ({ ...section, consolidated: 'list' })),
    }),
  });
  await world.clerk.api.submission.record.mutate({
    ...command(),
    obligationId,
    version: 0,
    submissionId: newId.submission(),
    channel: 'document-system',
    receivedOn: CivilDate.parse('2026-07-17'),
    covering: null,
    content: written('1. Bổ sung kinh phí;\n2. Tập huấn.'),
    reason: null,
  });
  const { id } = await world.clerk.api.consolidation.start.mutate({
    ...command(),
    consolidationId: newId.consolidation(),
    ruleId: seededRule(0),
    periodKey: periodKey({ kind: 'month', year: 2026, month: 8 }),
  });
  const started = await seen(id);
  const name = started.bodies[0]?.agencyName;
  const entries = [`- Bổ sung kinh phí (${name}).`, `- Tập huấn (${name}).`];
  expect(started.sections[0]?.paragraphs[0]?.text).toBe(entries.join('\n'));
  expect(started.page.body).toContainEqual(
    expect.objectContaining({ kind: 'paragraph', lines: entries }),
  );
  await world.clerk.api.consolidation.edit.mutate({
    ...command(),
    consolidationId: id,
    version: started.consolidation.version,
    frame: started.frame,
    sections: started.sections.map(({ key, title, paragraphs }) => ({ key, title, paragraphs })),
  });
  expect((await seen(id)).sections).toEqual(started.sections);
});
