import { transact } from '@dondoc/db/client';
import { writeNotices } from '@dondoc/db/night';
import { findDraft } from '@dondoc/db/stores';
import { CivilDate } from '@dondoc/domain/calendar';
import { PlanId } from '@dondoc/domain/kernel';
import type { DraftId } from '@dondoc/domain/kernel';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { insertTestDraft } from '../testing/draft.ts';
import { newId } from '../testing/id.ts';
import { firstAdministrator, member } from '../testing/people.ts';
import { openTestServer, TEST_DAY } from '../testing/test-server.ts';
import type { TestServer } from '../testing/test-server.ts';
import { refusalOfCall } from '../testing/visitor.ts';
import type { Visitor } from '../testing/visitor.ts';

let server: TestServer;
let clerk: Visitor;
let draftId: DraftId;
beforeAll(async () => {
  server = await openTestServer();
  clerk = await member(server, await firstAdministrator(server), 'clerk', null);
});
beforeEach(async () => {
  draftId = await insertTestDraft(server.db);
});
afterAll(() => server.close());

const today = CivilDate.parse(TEST_DAY);
const command = (version: number) => ({ commandId: newId.command(), draftId, version });
const takeIn = (version: number) =>
  clerk.api.draft.takeInBodies.mutate({
    ...command(version),
    bodies: ['b1', 'b2', 'b3'].map((bodyKey) => ({ bodyKey, id: uuidv7() })),
  });
const confirm = async (version: number) => {
  const issuer = { kind: 'confirm-issuer', bodyKey: 'b1' } as const;
  const standing = { kind: 'confirm-standing-agency', bodyKey: 'b2' } as const;
  const first = await clerk.api.draft.edit.mutate({ ...command(version), edit: issuer });
  return clerk.api.draft.edit.mutate({ ...command(first.version), edit: standing });
};
const putInForce = (version: number) =>
  clerk.api.draft.putInForce.mutate({
    ...command(version),
    planId: PlanId.parse(uuidv7()),
    trackedFrom: today,
  });
const rows = async (table: 'agency' | 'plan' | 'duty' | 'audit') =>
  (await server.db.kysely.selectFrom(table).select('id').execute()).length;

test('a draft goes into force: bodies taken in by one act, issuer and standing agency confirmed', async () => {
  const taken = await takeIn(0);
  expect(taken.content.findings.map((finding) => finding.code)).not.toContain('agency.unknown');
  const { version } = await confirm(taken.version);
  const preview = await clerk.api.draft.preview.query({ draftId, trackedFrom: today });
  expect(preview).toMatchObject({ blockers: [], tasks: 2, rules: 0 });
  const duties = await rows('duty');
  const { planId } = await putInForce(version);
  expect(await rows('duty')).toBe(duties + 2);
  expect((await findDraft(server.db.kysely, draftId))?.planId).toBe(planId);
});

test('what blocks is named, and nothing of the register is kept', async () => {
  const plans = await rows('plan');
  const refusal = await refusalOfCall(putInForce(0));
  expect(refusal).toEqual({
    code: 'register.blocked',
    facts: { blockers: ['issuer', 'standing-agency.missing', 'agency.unknown'] },
  });
  expect(await rows('plan')).toBe(plans);
});

test('a draft in force is edited no more, nor put in force again', async () => {
  const { version } = await confirm((await takeIn(0)).version);
  await putInForce(version);
  expect(await refusalOfCall(confirm(version + 1))).toEqual({
    code: 'state.refused',
    facts: { action: 'edit-draft', state: 'in-force' },
  });
  const plans = await rows('plan');
  expect(await refusalOfCall(putInForce(version + 1))).toEqual({
    code: 'state.refused',
    facts: { action: 'put-in-force', state: 'in-force' },
  });
  expect(await rows('plan')).toBe(plans);
});

test('an act seen at an older version is refused, and says which version it is now', async () => {
  await confirm(0);
  expect(await refusalOfCall(confirm(0))).toEqual({
    code: 'version.stale',
    facts: { aggregate: 'draft', seen: 0, current: 2 },
  });
});

test('the same act sent twice has one effect and one audit row', async () => {
  const act = {
    ...command(0),
    edit: { kind: 'set-by-reference', taskKey: 't1', byReferenceOnly: true } as const,
  };
  const before = await rows('audit');
  const first = await clerk.api.draft.edit.mutate(act);
  expect(await clerk.api.draft.edit.mutate(act)).toEqual(first);
  expect(await rows('audit')).toBe(before + 1);
});

test('undo brings the draft back as it was, act by act', async () => {
  const before = (await findDraft(server.db.kysely, draftId))?.content;
  const { version } = await confirm(0);
  const once = await clerk.api.draft.undo.mutate(command(version));
  expect(once.content).toMatchObject({ issuerKey: 'b1', standingAgencyKey: null });
  const twice = await clerk.api.draft.undo.mutate(command(once.version));
  expect(twice.content).toEqual(before);
});

test('bodies are taken in once: a second time there is nothing left to take', async () => {
  const agencies = await rows('agency');
  const { version } = await takeIn(0);
  expect(await rows('agency')).toBe(agencies + 2);
  expect((await refusalOfCall(takeIn(version))).code).toBe('state.refused');
  expect(await rows('agency')).toBe(agencies + 2);
});

test('a discarded draft keeps its text but takes no more acts', async () => {
  await clerk.api.draft.discard.mutate(command(0));
  expect((await refusalOfCall(confirm(1))).code).toBe('state.refused');
  expect((await findDraft(server.db.kysely, draftId))?.source.text).toContain('Sở Xây dựng');
});

test('a plan in force shows its text, its duties in their states and the official table', async () => {
  const { version } = await confirm((await takeIn(0)).version);
  const { planId } = await putInForce(version);
  const listed = await clerk.api.plan.list.query({ limit: 200 });
  expect(listed.items.map((plan) => plan.id)).toContain(planId);
  const page = await clerk.api.plan.get.query({ planId });
  expect(page.plan.edition.source.text).toContain('Sở Xây dựng chủ trì');
  expect(page.tasks.map((task) => task.duties.map((duty) => duty.state))).toEqual([
    ['open'],
    ['open'],
  ]);
  expect(page.six).toMatchObject({ all: 2, requests: 0, cells: { 'no-deadline': 2 } });
  expect(page.names.groups).toHaveLength(1);
});

test('a first notice is listed with whom it tells of what, and leaves the list when it is released', async () => {
  const { version } = await confirm((await takeIn(0)).version);
  const { planId } = await putInForce(version);
  const { tasks } = await clerk.api.plan.get.query({ planId });
  const [task] = tasks;
  const [duty] = task?.duties ?? [];
  if (!task || !duty) throw new Error('the draft has no duty');
  const row = { subjectKind: 'duty', subjectId: duty.id, agencyId: duty.agencyId } as const;
  const held = { decision: 'held', reason: 'first-notices' } as const;
  await transact(server.db, (trx) =>
    writeNotices(trx, today, [
      { ...row, ...held, step: 'due-5', threshold: today, recipient: 'vanthu@xaydung.example' },
      { ...row, ...held, step: 'due-1', threshold: today, recipient: `agency:${duty.agencyId}` },
    ]),
  );
  const { items } = await clerk.api.plan.firstNotices.query({ planId });
  const what = { kind: 'task', label: task.label, wording: task.wording };
  expect(items).toMatchObject([
    { night: today, mailbox: 'vanthu@xaydung.example', what },
    { night: today, mailbox: null, what },
  ]);
  expect(items[0]?.bodyName).toMatch(/^Sở/u);
  const release = { commandId: newId.command(), planId, version: 0 };
  await clerk.api.plan.releaseFirstNotices.mutate(release);
  expect((await clerk.api.plan.firstNotices.query({ planId })).items).toEqual([]);
});

test('first notices are released once, by one act', async () => {
  const { version } = await confirm((await takeIn(0)).version);
  const { planId } = await putInForce(version);
  expect((await clerk.api.plan.firstNotices.query({ planId })).items).toEqual([]);
  const release = (seen: number) =>
    clerk.api.plan.releaseFirstNotices.mutate({
      commandId: newId.command(),
      planId,
      version: seen,
    });
  expect(await release(0)).toEqual({ version: 1, notices: 0 });
  expect((await refusalOfCall(release(0))).code).toBe('version.stale');
  expect((await refusalOfCall(release(1))).code).toBe('state.refused');
});

test('a draft on the desk is listed and opened with its text, until it is in force', async () => {
  const ids = async () =>
    (await clerk.api.draft.list.query({ limit: 200 })).items.map((draft) => draft.id);
  expect(await ids()).toContain(draftId);
  const opened = await clerk.api.draft.get.query({ draftId });
  expect(opened).toMatchObject({ version: 0, fileName: 'kh.txt', planId: null });
  expect(opened.source.text).toContain('Sở Xây dựng chủ trì');
  const { version } = await confirm((await takeIn(0)).version);
  await putInForce(version);
  expect(await ids()).not.toContain(draftId);
});
