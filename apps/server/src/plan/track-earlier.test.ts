import { seededPlan } from '@dondoc/db/testing';
import { CivilDate } from '@dondoc/domain/calendar';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../testing/id.ts';
import { openReporting } from '../testing/reporting.ts';
import type { ReportingServer } from '../testing/reporting.ts';
import { refusalOfCall } from '../testing/visitor.ts';

let world: ReportingServer;
beforeAll(async () => {
  world = await openReporting([], { trackedFrom: '2026-07-18' });
  await world.server.db.pool.query('update duty set history = true, next_on = null');
});
afterAll(() => world.server.close());

const day = (text: string) => CivilDate.parse(text);
const planOf = () => world.clerk.api.plan.get.query({ planId: seededPlan });
const track = (trackedFrom: string, version = 0, who = world.clerk) =>
  who.api.plan.trackEarlier.mutate({
    commandId: newId.command(),
    planId: seededPlan,
    version,
    trackedFrom: day(trackedFrom),
    reason: 'Sổ giấy có từ tháng 6',
  });
const preview = (trackedFrom: string) =>
  world.clerk.api.plan.previewTracking.query({ planId: seededPlan, trackedFrom: day(trackedFrom) });

test('a register is tracked from an earlier day alone, by who keeps it, at the version that was seen', async () => {
  expect((await refusalOfCall(track('2026-06-01', 0, world.head))).code).toBe('access.denied');
  expect((await refusalOfCall(track('2026-06-01', 4))).code).toBe('version.stale');
  expect((await refusalOfCall(track('2026-07-19'))).code).toBe('change.none');
});

test('what becomes due to be tracked is counted before it is saved', async () => {
  expect(await preview('2026-07-16')).toEqual({ duties: 0, reports: 0 });
  expect(await preview('2026-06-01')).toEqual({ duties: 2, reports: 0 });
});

test('what was due since then is overdue now, with its reason, and the night looks at no day before the correction', async () => {
  expect((await planOf()).six.all).toBe(0);
  await track('2026-06-01');
  const { plan, six } = await planOf();
  expect([plan.trackedFrom, plan.version, six.all]).toEqual(['2026-06-01', 1, 1]);
  const { rows } = await world.server.db.pool.query(
    `select history, next_on::text, (select count(*)::int from notice) as notices from duty`,
  );
  expect(rows).toEqual([3, 4].map(() => ({ history: false, next_on: '2026-07-20', notices: 0 })));
  const audits = await world.server.db.pool.query(
    `select reason, changes -> 'trackedFrom' as tracked from audit where action = 'register.correct'`,
  );
  expect(audits.rows).toEqual([
    { reason: 'Sổ giấy có từ tháng 6', tracked: ['2026-07-18', '2026-06-01'] },
  ]);
});

test('a yearly duty owes its earlier occurrences too, counted before it is saved', async () => {
  const { db } = world.server;
  await db.pool.query(
    `update task_text set timing = '{"kind":"yearly","month":6,"day":30,"operator":"by"}'`,
  );
  await db.pool.query(`update duty set occurrence = '2026-06-30'`);
  expect(await preview('2024-07-01')).toEqual({ duties: 2, reports: 0 });
  await track('2024-07-01', 1);
  const { rows } = await db.pool.query(
    `select occurrence::text, history, next_on::text from duty order by occurrence`,
  );
  const made = { occurrence: '2025-06-30', history: false, next_on: '2026-07-20' };
  expect(rows.slice(0, 2)).toEqual([made, made]);
  expect(rows).toHaveLength(4);
});
