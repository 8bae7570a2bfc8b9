import { seededAgency, seededPlan } from '@dondoc/db/testing';
import { CivilDate } from '@dondoc/domain/calendar';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../testing/id.ts';
import { openReporting } from '../testing/reporting.ts';
import type { ReportingServer } from '../testing/reporting.ts';
import { refusalOfCall } from '../testing/visitor.ts';

const DAY = CivilDate.parse('2026-06-04');
let world: ReportingServer;
beforeAll(async () => {
  world = await openReporting([]);
  const part = { groupId: null, role: 'lead', accountable: true } as const;
  const item = {
    timing: { kind: 'none' } as const,
    parts: [{ ...part, agencyId: seededAgency(3) }],
  };
  const added = [1, 2, 3].map((n) => ({
    ...item,
    taskId: null,
    label: `II.${n + 1}`,
    wording: `Việc thứ ${n}`,
  }));
  await world.clerk.api.plan.amend.mutate({
    commandId: newId.command(),
    planId: seededPlan,
    version: 0,
    paper: {
      type: 'KH',
      numberSymbol: '71/KH-UBND',
      issuerId: seededAgency(1),
      issuedOn: DAY,
      inForceFrom: DAY,
    },
    content: { kind: 'amends', items: added, ends: [] },
  });
});
afterAll(() => world.server.close());

const ALL = ['kept', 'date-moved', 'changed', 'ended', 'new'] as const;
type Asked = Parameters<typeof world.officer.api.plan.compareEditions.query>[0];
const compare = async (change: Partial<Asked> = {}, at = 1) => {
  const { editions } = await world.officer.api.plan.get.query({ planId: seededPlan });
  const editionId = editions[at]?.id;
  if (!editionId) throw new Error('no edition');
  const all = { planId: seededPlan, editionId, kinds: [...ALL], body: null, limit: 50 };
  return world.officer.api.plan.compareEditions.query({ ...all, ...change });
};

test('a body of the plan reads what an edition says otherwise than the one before it, and by which paper', async () => {
  const { amendment, issuer, counts, items } = await compare();
  expect({ number: amendment.paper.numberSymbol, issuer, counts }).toEqual({
    number: '71/KH-UBND',
    issuer: 'Ủy ban nhân dân tỉnh Sông Hương',
    counts: { kept: 1, 'date-moved': 0, changed: 0, ended: 0, new: 3 },
  });
  expect(items.map(({ kind, label }) => [kind, label])).toEqual([
    ['kept', 'II.1'],
    ['new', 'II.2'],
    ['new', 'II.3'],
    ['new', 'II.4'],
  ]);
});

test('it comes page by page, by kind, and of one body those tasks alone in which a part of its own changes', async () => {
  const first = await compare({ limit: 3 });
  const rest = await compare({ limit: 3, after: first.next });
  expect([first.items.length, rest.items.map(({ label }) => label), rest.next]).toEqual([
    3,
    ['II.4'],
    null,
  ]);
  expect((await compare({ kinds: ['kept'] })).items).toHaveLength(1);
  expect((await compare({ body: seededAgency(3) })).items).toHaveLength(3);
  expect((await compare({ body: seededAgency(4) })).items).toHaveLength(0);
});

test('the first edition has none before it', async () => {
  expect((await refusalOfCall(compare({}, 0))).code).toBe('not-found');
});
