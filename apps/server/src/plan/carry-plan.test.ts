import { seededAgency, seededDuty, seededPlan } from '@dondoc/db/testing';
import { CivilDate } from '@dondoc/domain/calendar';
import { DraftId, PlanId, TaskId } from '@dondoc/domain/kernel';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../testing/id.ts';
import { openReporting } from '../testing/reporting.ts';
import type { ReportingServer } from '../testing/reporting.ts';
import { refusalOfCall } from '../testing/visitor.ts';

const SHA = 'a'.repeat(64);
let world: ReportingServer;
beforeAll(async () => {
  world = await openReporting([]);
  const { pool } = world.server.db;
  await pool.query(
    `insert into file (sha256, name, size, type, created_by, created_at)
     select $1, 'ke-hoach.docx', 1, 'text/plain', id, '2026-03-20' from "user" limit 1`,
    [SHA],
  );
  await pool.query('update edition set file_sha256 = $1', [SHA]);
});
afterAll(() => world.server.close());

const planOf = (planId: PlanId = seededPlan) => world.clerk.api.plan.get.query({ planId });
const carry = async (who = world.clerk, version = 0, tasks?: readonly TaskId[]) => {
  const draftId = DraftId.parse(uuidv7());
  const taskIds = tasks ?? (await planOf()).tasks.map(({ id }) => id);
  await who.api.plan.carry.mutate({
    commandId: newId.command(),
    planId: seededPlan,
    version,
    draftId,
    taskIds: [...taskIds],
  });
  return draftId;
};

test('the next plan is begun by who keeps the register, at the version that was seen, of tasks that it has', async () => {
  expect((await refusalOfCall(carry(world.head))).code).toBe('access.denied');
  expect((await refusalOfCall(carry(world.clerk, 7))).code).toBe('version.stale');
  expect((await refusalOfCall(carry(world.clerk, 0, []))).code).toBe('input.invalid');
  const unknown = TaskId.parse(seededDuty(1));
  expect((await refusalOfCall(carry(world.clerk, 0, [unknown]))).code).toBe('not-found');
});

test('its draft lies at the import desk, comes in force, and its tasks say where they come from', async () => {
  const draftId = await carry();
  const { api } = world.clerk;
  const { content, version, planId } = await api.draft.get.query({ draftId });
  expect([version, planId, content.tasks.length, content.rules.length]).toEqual([0, null, 1, 1]);
  expect(content.tasks[0]).toMatchObject({ timing: { kind: 'by', date: '2027-07-15' } });
  const next = PlanId.parse(uuidv7());
  await api.draft.putInForce.mutate({
    commandId: newId.command(),
    draftId,
    version,
    planId: next,
    trackedFrom: CivilDate.parse('2026-07-20'),
  });
  const [before, after] = [await planOf(), await planOf(next)];
  expect(before.plan.version).toBe(0);
  expect(before.tasks[0]?.carriedFrom).toBeNull();
  expect(after.tasks[0]?.carriedFrom).toEqual({
    planId: seededPlan,
    taskId: before.tasks[0]?.id,
    numberSymbol: '45/KH-UBND',
    label: 'II.1',
    originalDue: '2026-07-15',
  });
  expect(
    after.tasks[0]?.duties.map(({ agencyId, originalDue }) => [agencyId, originalDue]),
  ).toEqual([3, 4].map((n) => [seededAgency(n), '2027-07-15']));
  const { rows } = await world.server.db.pool.query(
    `select changes from audit where action = 'plan.carry'`,
  );
  expect(rows).toEqual([
    { changes: { from: [null, seededPlan], tasks: [0, 1], rules: [0, 1], targets: [0, 0] } },
  ]);
});
