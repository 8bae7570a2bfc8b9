import { seededAgency, seededPlan } from '@dondoc/db/testing';
import { EnteredDay } from '@dondoc/domain/agency';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../testing/id.ts';
import { openReporting } from '../testing/reporting.ts';
import type { ReportingServer } from '../testing/reporting.ts';

/** A task by Wednesday 22/07/2026, of bodies 3 and 4. */
let world: ReportingServer;
beforeAll(async () => {
  world = await openReporting([], { dutyDue: '2026-07-22', rules: [] });
  const timing = { kind: 'by', date: '2026-07-22', operator: 'by', inheritedFromPlan: false };
  await world.server.db.pool.query('update task_text set timing = $1', [timing]);
});
afterAll(() => world.server.close());

const task = async () => {
  const { tasks } = await world.clerk.api.plan.get.query({ planId: seededPlan });
  return tasks[0] ?? expect.fail('a task was seeded');
};
const SOURCE = 'Thông báo của địa phương';
async function off(body: number) {
  const { version } = await world.clerk.api.calendar.year.query({ year: 2026 });
  const scope = { kind: 'agency', agencyId: seededAgency(body) };
  const day = EnteredDay.parse({ date: '2026-07-22', kind: 'off', source: SOURCE, scope });
  await world.clerk.api.calendar.enterDay.mutate({ commandId: newId.command(), version, day });
}
const shift = expect.objectContaining({
  step: 'shift',
  to: '2026-07-23',
  dayOff: { kind: 'off', source: SOURCE, entered: true },
});

test('a task explains the date of each body that counts by days off of its own', async () => {
  expect((await task()).otherDues).toEqual([]);
  await off(3);
  const { due, otherDues } = await task();
  expect(due).not.toContainEqual(shift);
  expect(otherDues).toEqual([
    { agencyIds: [seededAgency(3)], due: expect.arrayContaining([shift]) },
  ]);
});

test('where all its bodies have the day off, that is the explanation of the task', async () => {
  await off(4);
  const { due, otherDues } = await task();
  expect(due).toContainEqual(shift);
  expect(otherDues).toEqual([]);
});
