import { transact } from '@dondoc/db/client';
import { insertGroups } from '@dondoc/db/stores';
import { seededAgency, seededDuty, seededPlan, seedRegister } from '@dondoc/db/testing';
import { CivilDate } from '@dondoc/domain/calendar';
import type { DutyId } from '@dondoc/domain/kernel';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../testing/id.ts';
import { firstAdministrator, member } from '../testing/people.ts';
import { openTestServer, TEST_DAY } from '../testing/test-server.ts';
import type { TestServer } from '../testing/test-server.ts';
import { refusalOfCall } from '../testing/visitor.ts';
import type { Visitor } from '../testing/visitor.ts';

/** Bodies 3, 4 and 5 owe on their own, 6 is the row of the group of 7 and 8. */
const OWED = seededDuty(3);
const ELSEWHERE = seededDuty(4);
const NONE = seededDuty(5);
const SHARED = seededDuty(6);
const today = CivilDate.parse(TEST_DAY);

/** The plan that body 3 keeps here, and one of body 4. */
const OWN = newId.plan();
const FOREIGN = newId.plan();

let server: TestServer;
let clerk: Visitor;
let head: Visitor;
let memberHead: Visitor;

beforeAll(async () => {
  server = await openTestServer();
  await seedRegister(server.db, {
    bodies: 8,
    inForceOn: '2026-03-20',
    trackedFrom: '2026-03-20',
    firstNoticesReleasedOn: null,
    dutyDue: '2026-07-15',
    rules: [],
  });
  const group = newId.group();
  await transact(server.db, async (trx) => {
    const membership = { kind: 'list' as const, members: [7, 8].map(seededAgency) };
    await insertGroups(trx, [{ id: group, name: 'Các xã, phường', open: false, membership }]);
    const shared = { agency_id: null, group_id: group };
    await trx.updateTable('duty').set(shared).where('id', '=', SHARED).execute();
    await trx.deleteFrom('duty').where('id', 'in', [7, 8].map(seededDuty)).execute();
    for (const [id, body, number] of [
      [OWN, 3, '12/KH-SXD'],
      [FOREIGN, 4, '7/KH-SCT'],
    ] as const)
      await sql`
        insert into plan (id, instrument, title, number_symbol, issuer_id, standing_agency_id, tracked_from, in_force_on, settings, created_at)
        select ${id}, instrument, 'Kế hoạch riêng', ${number}, ${seededAgency(body)}, ${seededAgency(body)}, tracked_from,
          in_force_on, settings, created_at
        from plan where id = ${seededPlan}`.execute(trx);
  });
  const administrator = await firstAdministrator(server);
  clerk = await member(server, administrator, 'clerk', seededAgency(2));
  head = await member(server, administrator, 'head', seededAgency(3), 'head3');
  memberHead = await member(server, administrator, 'head', seededAgency(7), 'head7');
});
afterAll(() => server.close());

const task = async (visitor = clerk) => {
  const { tasks } = await visitor.api.plan.get.query({ planId: seededPlan });
  return tasks[0]!;
};
const act = async (dutyId: DutyId) => ({
  commandId: newId.command(),
  dutyId,
  version: (await task()).version,
});
const asks = async (visitor: Visitor, ownPlan: boolean) => {
  const { id: taskId, version } = await task();
  const commandId = newId.command();
  return visitor.api.task.askOwnPlan.mutate({
    commandId,
    taskId,
    version,
    ownPlan,
    reason: 'II.1',
  });
};
const link = (planId: typeof OWN) => ({ document: null, note: null, planId });
const claim = async (visitor: Visitor, dutyId: DutyId, evidence: object) =>
  visitor.api.duty.claim.mutate({
    ...(await act(dutyId)),
    evidence: { document: null, note: null, ...evidence },
  });
const confirm = async (dutyId: DutyId, evidence: object | null) =>
  clerk.api.duty.confirm.mutate({
    ...(await act(dutyId)),
    note: null,
    decision: null,
    onPaper: evidence && { on: today, evidence: { document: null, note: null, ...evidence } },
  });
const listed = async (of: 'all' | 'issued' | 'missing', visitor = clerk) => {
  const { id: taskId } = await task();
  const { items } = await visitor.api.task.ownPlans.query({ taskId, of, limit: 50 });
  return items.map(({ agencyId, state, planId }) => ({ agencyId, state, planId }));
};

const offered = async (visitor: Visitor, dutyId: DutyId) =>
  (await visitor.api.duty.issuedPlans.query({ dutyId, limit: 50 })).items.map(({ id }) => id);

test('a link is refused while the task asks for no plan of its own, which the clerk alone says', async () => {
  expect(await refusalOfCall(claim(head, OWED, link(OWN)))).toMatchObject({
    facts: { issue: 'no-own-plan' },
  });
  expect((await task()).ownPlans).toBeNull();
  expect((await refusalOfCall(asks(head, true))).code).toBe('access.denied');
  await asks(clerk, true);
  expect((await refusalOfCall(asks(clerk, true))).code).toBe('state.refused');
  expect((await task()).ownPlans).toEqual({ issued: 0, without: 0, all: 5 });
});

test('a body is offered the plans that it issued itself, and nobody those of another', async () => {
  expect(await offered(head, OWED)).toEqual([OWN]);
  expect(await offered(clerk, OWED)).toEqual([OWN]);
  expect((await refusalOfCall(offered(head, ELSEWHERE))).code).toBe('access.denied');
  expect((await refusalOfCall(claim(head, OWED, link(FOREIGN)))).code).toBe('not-found');
});

test('a plan kept here meets the duty as a claim with its number and date, and waits for the clerk', async () => {
  await claim(head, OWED, link(OWN));
  const owed = (await task()).duties.find(({ id }) => id === OWED);
  expect(owed).toMatchObject({
    state: 'claimed',
    claim: { evidence: { planId: OWN, document: { number: '12/KH-SXD', date: '2026-03-20' } } },
  });
  expect(
    (
      await refusalOfCall(
        head.api.duty.confirm.mutate({
          ...(await act(OWED)),
          note: null,
          decision: null,
          onPaper: null,
        }),
      )
    ).code,
  ).toBe('access.denied');
  await confirm(OWED, null);
});

test('what came on paper is issued too, a reason is not, and neither of them confirms nothing', async () => {
  expect(await refusalOfCall(confirm(ELSEWHERE, null))).toMatchObject({
    facts: { issue: 'own-plan' },
  });
  await confirm(ELSEWHERE, { document: { number: '8/KH-SCT', date: today, receiver: null } });
  await confirm(NONE, { note: 'Lồng ghép vào kế hoạch năm' });
  await claim(memberHead, SHARED, {
    document: { number: '3/KH-UBND', date: today, receiver: null },
  });
  expect((await task()).ownPlans).toEqual({ issued: 3, without: 1, all: 5 });
});

test('the list says who has issued and who has not, page after page, each body once', async () => {
  expect(await listed('issued')).toEqual([
    { agencyId: seededAgency(3), state: 'kept-here', planId: null },
    { agencyId: seededAgency(4), state: 'on-paper', planId: null },
    { agencyId: seededAgency(7), state: 'on-paper', planId: null },
  ]);
  expect(await listed('missing')).toEqual([
    { agencyId: seededAgency(5), state: 'without', planId: null },
    { agencyId: seededAgency(8), state: 'missing', planId: null },
  ]);
  const { id: taskId } = await task();
  const page = { taskId, of: 'missing' as const, limit: 1 };
  const first = await clerk.api.task.ownPlans.query(page);
  const second = await clerk.api.task.ownPlans.query({ ...page, after: first.next });
  expect([...first.items, ...second.items].map(({ agencyId }) => agencyId)).toEqual(
    [5, 8].map(seededAgency),
  );
  expect(second.next).toBeNull();
});
