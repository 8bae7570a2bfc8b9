import { seededAgency, seededDuty, seededPlan, seedRegister } from '@dondoc/db/testing';
import { insertGroups } from '@dondoc/db/stores';
import { transact } from '@dondoc/db/client';
import { CivilDate } from '@dondoc/domain/calendar';
import type { DutyId } from '@dondoc/domain/kernel';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '../testing/id.ts';
import { firstAdministrator, member } from '../testing/people.ts';
import { openTestServer, TEST_DAY } from '../testing/test-server.ts';
import type { TestServer } from '../testing/test-server.ts';
import { refusalOfCall } from '../testing/visitor.ts';
import type { Visitor } from '../testing/visitor.ts';

const today = CivilDate.parse(TEST_DAY);
const DUE = '2026-07-15';
/** Bodies 3 and 4 owe on their own, 5 was asked, 6 is the standing agency's duty, 7 is the group of 8 and 9. */
const OWED = seededDuty(3);
const OTHER = seededDuty(4);
const ASKED = seededDuty(5);
const STANDING = seededDuty(6);
const SHARED = seededDuty(7);

let server: TestServer;
let clerk: Visitor;
let leader: Visitor;
const heads = new Map<number, Visitor>();
const head = (body: number) => heads.get(body)!;
let officer: Visitor;

beforeAll(async () => {
  server = await openTestServer();
  await seedRegister(server.db, {
    bodies: 9,
    inForceOn: '2026-03-20',
    trackedFrom: '2026-03-20',
    firstNoticesReleasedOn: null,
    dutyDue: DUE,
    rules: [],
  });
  const administrator = await firstAdministrator(server);
  clerk = await member(server, administrator, 'clerk', seededAgency(2));
  leader = await member(server, administrator, 'leader', seededAgency(1));
  officer = await member(server, administrator, 'officer', seededAgency(3));
  for (const body of [3, 5, 8, 9])
    heads.set(body, await member(server, administrator, 'head', seededAgency(body), `head${body}`));
  const group = newId.group();
  await transact(server.db, async (trx) => {
    const membership = { kind: 'list' as const, members: [8, 9].map(seededAgency) };
    await insertGroups(trx, [{ id: group, name: 'Các xã, phường', open: false, membership }]);
    const set = (id: DutyId, to: object) =>
      trx
        .updateTable('duty')
        .set({ overdue_from: CivilDate.parse('2026-07-16'), ...to })
        .where('id', '=', id)
        .execute();
    await set(OWED, {});
    await set(OTHER, {});
    await set(ASKED, { role: 'request', accountable: false });
    await set(STANDING, { agency_id: seededAgency(2) });
    await set(SHARED, { agency_id: null, group_id: group });
    await trx.deleteFrom('duty').where('id', 'in', [8, 9].map(seededDuty)).execute();
  });
});
beforeEach(async () => {
  await server.db.kysely
    .updateTable('duty')
    .set({ claimed_on: null, claim: null, confirmed_on: null, confirmation: null })
    .set({
      asked_more_on: null,
      asked_more_due: null,
      answered_on: null,
      answer: null,
      settled_on: null,
    })
    .execute();
});
afterAll(() => server.close());

const page = async (visitor = clerk) => {
  const { tasks } = await visitor.api.plan.get.query({ planId: seededPlan });
  const task = tasks[0]!;
  return { version: task.version, duties: task.duties };
};
const duty = async (id: DutyId) => (await page()).duties.find((one) => one.id === id)!;
const acts = async (visitor: Visitor, id: DutyId) =>
  (await page(visitor)).duties.find((one) => one.id === id)?.acts;
const act = async (dutyId: DutyId) => ({
  commandId: newId.command(),
  dutyId,
  version: (await page()).version,
});
const evidence = {
  document: { number: '212/BC-SXD', date: today, receiver: null },
  note: 'Xong 34 vị trí',
};
const owedBy = async (visitor: Visitor) =>
  (await visitor.api.obligation.mine.query({})).duties.items.map(({ id }) => id);
const claim = async (visitor: Visitor, dutyId: DutyId) =>
  visitor.api.duty.claim.mutate({ ...(await act(dutyId)), evidence });
const confirm = async (visitor: Visitor, dutyId: DutyId, more: object = {}) =>
  visitor.api.duty.confirm.mutate({
    ...(await act(dutyId)),
    note: null,
    decision: null,
    onPaper: null,
    ...more,
  });

describe('a duty', () => {
  test('is claimed by its officer with a paper, and confirmed by the clerk', async () => {
    expect(await duty(OWED)).toMatchObject({ state: 'overdue', lateBy: 3 });
    await claim(officer, OWED);
    expect(await duty(OWED)).toMatchObject({
      state: 'claimed',
      claimedOn: TEST_DAY,
      claim: { evidence, here: true },
    });
    await confirm(clerk, OWED);
    expect(await duty(OWED)).toMatchObject({ state: 'confirmed', reply: { kind: 'confirmed' } });
    const row = await server.db.kysely
      .selectFrom('duty')
      .select(['next_on', 'settled_on'])
      .where('id', '=', OWED)
      .executeTakeFirstOrThrow();
    // The night of the day itself looks at it once more, and settles it.
    expect(row).toEqual({ next_on: TEST_DAY, settled_on: null });
  });

  test('asked for more is open again until a new claim, whose timeliness stays that of the first', async () => {
    await claim(officer, OWED);
    await server.db.kysely
      .updateTable('duty')
      .set({ claimed_on: CivilDate.parse('2026-07-10') })
      .where('id', '=', OWED)
      .execute();
    const due = CivilDate.parse('2026-07-23');
    const reason = 'Thiếu danh mục vị trí';
    await clerk.api.duty.askMore.mutate({ ...(await act(OWED)), due, reason });
    expect(await duty(OWED)).toMatchObject({
      state: 'asked-for-more',
      askedMoreDue: due,
      reply: { reason },
    });
    await claim(head(3), OWED);
    expect(await duty(OWED)).toMatchObject({
      state: 'claimed',
      claimedOn: '2026-07-10',
      lateBy: 0,
    });
  });

  test('that came in on paper is confirmed without a claim, as done on the day of the paper', async () => {
    const onPaper = { on: CivilDate.parse('2026-07-14'), evidence };
    await confirm(clerk, OWED, { onPaper });
    expect(await duty(OWED)).toMatchObject({
      state: 'confirmed',
      claimedOn: '2026-07-14',
      claim: { here: false },
      lateBy: 0,
    });
  });

  test('is refused where the act does not fit its state', async () => {
    const due = CivilDate.parse('2026-07-23');
    const more = clerk.api.duty.askMore.mutate({ ...(await act(OWED)), due, reason: 'vì sao' });
    expect(await refusalOfCall(more)).toEqual({
      code: 'state.refused',
      facts: { action: 'ask-more', state: 'overdue' },
    });
    await claim(officer, OWED);
    expect((await refusalOfCall(claim(officer, OWED))).code).toBe('state.refused');
    const past = clerk.api.duty.askMore.mutate({
      ...(await act(OWED)),
      due: CivilDate.parse('2026-07-19'),
      reason: 'vì sao',
    });
    expect((await refusalOfCall(past)).code).toBe('input.invalid');
  });

  test('is claimed by nobody but its own body, and confirmed by nobody but who keeps the plan', async () => {
    expect((await refusalOfCall(claim(officer, OTHER))).code).toBe('access.denied');
    expect((await refusalOfCall(claim(clerk, OWED))).code).toBe('access.denied');
    expect((await refusalOfCall(confirm(head(3), OWED))).code).toBe('access.denied');
  });

  test('seen at an older version of its task is refused with the version it has', async () => {
    const seen = await act(OWED);
    await claim(officer, OWED);
    expect(await refusalOfCall(officer.api.duty.claim.mutate({ ...seen, evidence }))).toEqual({
      code: 'version.stale',
      facts: { aggregate: 'task', seen: seen.version, current: seen.version + 1 },
    });
  });

  test('tells each reader which acts are open to them', async () => {
    expect(await acts(officer, OWED)).toEqual(['claim']);
    expect(await acts(officer, OTHER)).toEqual([]);
    expect(await acts(clerk, OWED)).toEqual(['confirm', 'decide']);
    await claim(officer, OWED);
    expect(await acts(officer, OWED)).toEqual([]);
    expect(await acts(clerk, OWED)).toEqual(['confirm', 'ask-more', 'decide']);
    expect(await acts(clerk, ASKED)).toEqual(['answer']);
    expect(await acts(head(8), SHARED)).toEqual(['claim', 'ask']);
  });
});

test('a task switched to be met by reference takes a paper and its receiver alone', async () => {
  const { tasks } = await clerk.api.plan.get.query({ planId: seededPlan });
  const [task] = tasks;
  const switched = async (visitor: Visitor, byReferenceOnly: boolean) =>
    visitor.api.task.switchByReference.mutate({
      commandId: newId.command(),
      taskId: task!.id,
      version: (await page()).version,
      byReferenceOnly,
      reason: 'Văn bản đi theo đường riêng',
    });
  expect((await refusalOfCall(switched(officer, true))).code).toBe('access.denied');
  expect((await refusalOfCall(switched(clerk, false))).code).toBe('state.refused');
  await switched(clerk, true);
  expect(await refusalOfCall(claim(officer, OWED))).toMatchObject({
    facts: { issue: 'by-reference-only' },
  });
  await switched(clerk, false);
  await claim(officer, OWED);
});

describe('a duty of the standing agency itself', () => {
  const decision = { role: 'Trưởng Ban Chỉ đạo', number: '15/TB-BCĐ', date: today };

  test('is not confirmed by its own clerk alone', async () => {
    expect((await refusalOfCall(confirm(clerk, STANDING))).code).toBe('decision.needed');
    await confirm(clerk, STANDING, { decision });
    expect(await duty(STANDING)).toMatchObject({ state: 'confirmed', reply: { decision } });
  });

  test('is confirmed by a leader', async () => {
    await confirm(leader, STANDING);
    expect((await duty(STANDING)).state).toBe('confirmed');
  });
});

describe('a request', () => {
  test('is answered by the head that was asked, and is never overdue', async () => {
    expect(await duty(ASKED)).toMatchObject({ state: 'sent', lateBy: 0 });
    const answer = { answer: 'accepted' as const, on: today, document: null };
    await head(5).api.duty.answer.mutate({ ...(await act(ASKED)), ...answer });
    expect(await duty(ASKED)).toMatchObject({ state: 'accepted', answeredOn: TEST_DAY });
  });

  test('answered by letter is recorded by the clerk with the day on which it came', async () => {
    const on = CivilDate.parse('2026-07-06');
    const document = { number: '88-CV/BTG', date: on, receiver: null };
    const answer = { answer: 'declined' as const, on, document };
    await clerk.api.duty.answer.mutate({ ...(await act(ASKED)), ...answer });
    expect(await duty(ASKED)).toMatchObject({ state: 'declined', reply: { document } });
  });

  test('is neither claimed nor confirmed', async () => {
    expect((await refusalOfCall(claim(head(5), ASKED))).code).toBe('state.refused');
    expect((await refusalOfCall(confirm(clerk, ASKED))).code).toBe('state.refused');
  });
});

test('a group is confirmed for all but one, who goes on in a row of its own; the list tells each member’s state', async () => {
  const at = { all: 2, confirmed: 0 };
  expect(await duty(SHARED)).toMatchObject({ members: at, bodies: 2 });
  const except = [seededAgency(9)];
  expect(await refusalOfCall(confirm(clerk, SHARED, { except: [seededAgency(3)] }))).toMatchObject({
    facts: { path: 'except', issue: 'no-member' },
  });
  await confirm(clerk, SHARED, { except });
  expect(await duty(SHARED)).toMatchObject({
    state: 'confirmed',
    members: { all: 2, confirmed: 1 },
  });
  const first = await clerk.api.duty.members.query({ dutyId: SHARED, limit: 1 });
  expect(first.items).toMatchObject([
    { agencyId: seededAgency(8), state: 'confirmed', own: false },
  ]);
  const rest = await head(9).api.duty.members.query({ dutyId: SHARED, after: first.next });
  expect(rest).toMatchObject({
    items: [{ agencyId: seededAgency(9), state: 'overdue', own: true, lateBy: 3 }],
    next: null,
  });
  expect(await owedBy(head(8))).toEqual([]);
  expect(await owedBy(head(9))).toHaveLength(1);
  await server.db.kysely.deleteFrom('duty').where('agency_id', '=', seededAgency(9)).execute();
});

test('a member of a group speaks for itself, and the group is done when all its members are', async () => {
  expect(await duty(SHARED)).toMatchObject({ members: { all: 2, confirmed: 0 } });
  const first = await claim(head(8), SHARED);
  expect(await duty(first.dutyId)).toMatchObject({ agencyId: seededAgency(8), state: 'claimed' });
  expect((await duty(SHARED)).state).toBe('overdue');
  expect((await refusalOfCall(claim(head(8), SHARED))).code).toBe('access.denied');
  expect(await owedBy(head(8))).toEqual([first.dutyId]);
  expect(await owedBy(head(9))).toEqual([SHARED]);
  await confirm(clerk, first.dutyId);
  expect(await owedBy(head(8))).toEqual([]);
  expect(await duty(SHARED)).toMatchObject({
    state: 'overdue',
    members: { all: 2, confirmed: 1 },
  });
  const second = await claim(head(9), SHARED);
  await confirm(clerk, second.dutyId);
  expect(await duty(SHARED)).toMatchObject({
    state: 'confirmed',
    members: { all: 2, confirmed: 2 },
  });
});
