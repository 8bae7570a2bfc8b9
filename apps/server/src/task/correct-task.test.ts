import { seededAgency, seededPlan } from '@dondoc/db/testing';
import { CivilDate } from '@dondoc/domain/calendar';
import type { TaskReading } from '@dondoc/domain/register';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../testing/id.ts';
import { openReporting } from '../testing/reporting.ts';
import type { ReportingServer } from '../testing/reporting.ts';
import { refusalOfCall } from '../testing/visitor.ts';

let world: ReportingServer;
beforeAll(async () => {
  world = await openReporting([]);
});
afterAll(() => world.server.close());

const by = (date: string) =>
  ({ kind: 'by', date: CivilDate.parse(date), operator: 'by', inheritedFromPlan: false }) as const;
const part = (n: number, role: 'lead' | 'assigned' = 'lead') => ({
  agencyId: seededAgency(n),
  groupId: null,
  role,
  accountable: true,
});
const READ: TaskReading = { timing: by('2026-08-28'), parts: [part(3, 'assigned'), part(2)] };
const taskNow = async () => {
  const [task] = (await world.clerk.api.plan.get.query({ planId: seededPlan })).tasks;
  if (!task) throw new Error('no task');
  return task;
};
const correct = async (reading: TaskReading, version = 0, who = world.clerk) =>
  who.api.task.correct.mutate({
    commandId: newId.command(),
    taskId: (await taskNow()).id,
    version,
    reading,
    reason: 'Đọc sót cơ quan chủ trì',
  });

test('a reading is corrected by who keeps the register, at the version that was seen', async () => {
  expect((await refusalOfCall(correct(READ, 0, world.officer))).code).toBe('access.denied');
  expect((await refusalOfCall(correct(READ, 3))).code).toBe('version.stale');
  const same = { timing: by('2026-07-15'), parts: [part(3), part(4)] };
  expect((await refusalOfCall(correct(same))).code).toBe('change.none');
});

test('what a correction changes is shown before it is saved, and nothing is written', async () => {
  const { id: taskId } = await taskNow();
  const shown = await world.clerk.api.task.previewCorrection.mutate({ taskId, reading: READ });
  expect(shown.duties.map(({ kind, agencyId }) => [kind, agencyId])).toEqual([
    ['changed', seededAgency(3)],
    ['ended', seededAgency(4)],
    ['new', seededAgency(2)],
  ]);
  expect((await taskNow()).version).toBe(0);
});

test('the text stays, the reading changes with its reason, and no edition and no notice comes of it', async () => {
  const before = await taskNow();
  await correct(READ);
  const { wording, timing, duties, version } = await taskNow();
  expect({ wording, timing, version }).toEqual({
    wording: before.wording,
    timing: by('2026-08-28'),
    version: 1,
  });
  const stands = duties.map(({ agencyId, role, originalDue, state, endedReason }) => [
    agencyId,
    role,
    originalDue,
    state,
    endedReason,
  ]);
  expect(stands).toContainEqual([seededAgency(3), 'assigned', '2026-08-28', 'open', null]);
  expect(stands).toContainEqual([seededAgency(2), 'lead', '2026-08-28', 'open', null]);
  expect(stands).toContainEqual([
    seededAgency(4),
    'lead',
    '2026-07-15',
    'ended',
    'Đọc sót cơ quan chủ trì',
  ]);
  const { editions } = await world.clerk.api.plan.get.query({ planId: seededPlan });
  expect(editions).toHaveLength(1);
  const { rows } = await world.server.db.pool.query(
    `select (select count(*)::int from notice) as notices, reason from audit where action = 'register.correct'`,
  );
  expect(rows).toEqual([{ notices: 0, reason: 'Đọc sót cơ quan chủ trì' }]);
});
