import { seededAgency, seededPlan } from '@dondoc/db/testing';
import { CivilDate } from '@dondoc/domain/calendar';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../testing/id.ts';
import { openReporting } from '../testing/reporting.ts';
import type { ReportingServer } from '../testing/reporting.ts';
import { refusalOfCall } from '../testing/visitor.ts';

let world: ReportingServer;
beforeAll(async () => {
  world = await openReporting([], { bodies: 6 });
});
afterAll(() => world.server.close());

const page = (body: number, version = 0) => ({
  commandId: newId.command(),
  planId: seededPlan,
  agencyId: seededAgency(body),
  version,
});
const acknowledge = (body: number, who = world.officer, version = 0) =>
  who.api.plan.acknowledge.mutate(page(body, version));
const record = (body: number, on = '2026-07-01', who = world.clerk) =>
  who.api.plan.recordAcknowledgement.mutate({
    ...page(body),
    on: CivilDate.parse(on),
    channel: 'paper',
  });
const shownTo = async (who: ReportingServer['clerk']) =>
  (await who.api.plan.get.query({ planId: seededPlan })).pages;
const silent = async (limit = 50, after: number | null = null) => {
  const { items, next } = await world.clerk.api.plan.silentBodies.query({
    planId: seededPlan,
    limit,
    after: after === null ? null : seededAgency(after),
  });
  return { bodies: items.map(({ agencyId }) => agencyId), next };
};

test('every body that answers is silent until it says that its page has come', async () => {
  expect(await shownTo(world.clerk)).toEqual({ sent: 4, acknowledged: 0, own: [] });
  expect(await shownTo(world.officer)).toEqual({
    sent: 4,
    acknowledged: 0,
    own: [{ agencyId: seededAgency(3), name: 'Cơ quan số 3' }],
  });
  expect(await silent(2)).toEqual({
    bodies: [seededAgency(3), seededAgency(4)],
    next: seededAgency(4),
  });
  expect(await silent(2, 4)).toEqual({ bodies: [seededAgency(5), seededAgency(6)], next: null });
  expect(
    (await refusalOfCall(world.head.api.plan.silentBodies.query({ planId: seededPlan }))).code,
  ).toBe('access.denied');
});

test('a body acknowledges for itself alone, the page it saw, and once', async () => {
  const { pages } = await world.officer.api.obligation.mine.query({});
  expect(pages).toMatchObject([{ planId: seededPlan, agencyId: seededAgency(3), version: 0 }]);
  expect((await refusalOfCall(acknowledge(4))).code).toBe('access.denied');
  expect((await refusalOfCall(acknowledge(3, world.clerk))).code).toBe('access.denied');
  expect((await refusalOfCall(acknowledge(3, world.officer, 7))).code).toBe('version.stale');
  await acknowledge(3);
  expect(await refusalOfCall(acknowledge(3, world.head))).toEqual({
    code: 'state.refused',
    facts: { action: 'acknowledge', state: 'acknowledged' },
  });
  expect(await shownTo(world.officer)).toEqual({ sent: 4, acknowledged: 1, own: [] });
  expect((await world.officer.api.obligation.mine.query({})).pages).toEqual([]);
});

test('the clerk records one that came on paper, for a body that was sent a page, of a day that can be', async () => {
  expect((await refusalOfCall(record(4, '2026-07-01', world.head))).code).toBe('access.denied');
  expect((await refusalOfCall(record(4, '2026-07-21'))).code).toBe('date.in-future');
  expect((await refusalOfCall(record(4, '2026-03-19'))).code).toBe('date.before-issue');
  expect((await refusalOfCall(record(2))).code).toBe('not-found');
  await record(4);
  expect(await silent()).toEqual({ bodies: [seededAgency(5), seededAgency(6)], next: null });
  const { rows } = await world.server.db.pool.query(
    `select action, role, changes from audit where action like 'plan.%acknowledge%' order by id`,
  );
  expect(rows).toEqual([
    {
      action: 'plan.acknowledge',
      role: 'officer',
      changes: {
        agencyId: [null, seededAgency(3)],
        acknowledgedOn: [null, '2026-07-20'],
        channel: [null, 'here'],
      },
    },
    {
      action: 'plan.record-acknowledgement',
      role: 'clerk',
      changes: {
        agencyId: [null, seededAgency(4)],
        acknowledgedOn: [null, '2026-07-01'],
        channel: [null, 'paper'],
      },
    },
  ]);
});

test('silence makes nothing overdue, and a body that has ended is silent no more', async () => {
  const counted = async () => (await world.clerk.api.plan.get.query({ planId: seededPlan })).six;
  const before = await counted();
  await world.server.db.pool.query(`update agency set valid_to = '2026-07-19' where id = $1`, [
    seededAgency(6),
  ]);
  expect(await silent()).toEqual({ bodies: [seededAgency(5)], next: null });
  await record(5);
  expect(await counted()).toEqual(before);
});
