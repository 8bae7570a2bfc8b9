import { transact } from '@dondoc/db/client';
import { insertGroups } from '@dondoc/db/stores';
import { seededAgency, seededDuty, seededPlan, seedRegister } from '@dondoc/db/testing';
import { CivilDate } from '@dondoc/domain/calendar';
import type { DutyId } from '@dondoc/domain/kernel';
import type { DutyAsk, DutyOutcome } from '@dondoc/domain/task';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../testing/id.ts';
import { firstAdministrator, member } from '../testing/people.ts';
import { openTestServer, TEST_DAY } from '../testing/test-server.ts';
import type { TestServer } from '../testing/test-server.ts';
import { refusalOfCall } from '../testing/visitor.ts';
import type { Visitor } from '../testing/visitor.ts';

const DUE = '2026-07-15';
/** Bodies 3, 4 and 5 owe on their own; 6 is the group of 7 and 8. */
const LATE = seededDuty(3);
const OTHER = seededDuty(4);
const UNASKED = seededDuty(5);
const SHARED = seededDuty(6);

let server: TestServer;
let clerk: Visitor;
const heads = new Map<number, Visitor>();
const head = (body: number) => heads.get(body)!;

beforeAll(async () => {
  server = await openTestServer();
  await seedRegister(server.db, {
    bodies: 8,
    inForceOn: '2026-03-20',
    trackedFrom: '2026-03-20',
    firstNoticesReleasedOn: null,
    dutyDue: DUE,
    rules: [],
  });
  const administrator = await firstAdministrator(server);
  clerk = await member(server, administrator, 'clerk', seededAgency(2));
  for (const body of [3, 4, 7])
    heads.set(body, await member(server, administrator, 'head', seededAgency(body), `head${body}`));
  const group = newId.group();
  await transact(server.db, async (trx) => {
    const membership = { kind: 'list' as const, members: [7, 8].map(seededAgency) };
    await insertGroups(trx, [{ id: group, name: 'Các xã, phường', open: false, membership }]);
    const overdue_from = CivilDate.parse('2026-07-16');
    await trx.updateTable('duty').set({ overdue_from }).execute();
    const set = { agency_id: null, group_id: group };
    await trx.updateTable('duty').set(set).where('id', '=', SHARED).execute();
    await trx.deleteFrom('duty').where('id', 'in', [7, 8].map(seededDuty)).execute();
  });
});
afterAll(() => server.close());

const seen = async (visitor = clerk) => {
  const { tasks } = await visitor.api.plan.get.query({ planId: seededPlan });
  return tasks[0]!;
};
const duty = async (id: DutyId, visitor = clerk) =>
  (await seen(visitor)).duties.find((one) => one.id === id)!;
const act = async (dutyId: DutyId) => ({
  commandId: newId.command(),
  dutyId,
  version: (await seen()).version,
});
const reason = 'Mưa lớn kéo dài, đường vào hồ sạt lở';
const later = CivilDate.parse('2026-07-31');
const MORE_TIME = { kind: 'more-time', due: later, reason } as const satisfies DutyAsk;
const NOT_OURS = { kind: 'not-our-function', reason } as const satisfies DutyAsk;
const ask = async (visitor: Visitor, dutyId: DutyId, what: DutyAsk) =>
  visitor.api.duty.ask.mutate({ ...(await act(dutyId)), ask: what });
const document = {
  role: 'Trưởng Ban Chỉ đạo',
  number: '15/TB-BCĐ',
  date: CivilDate.parse('2026-07-17'),
};
const decide = async (dutyId: DutyId, outcome: DutyOutcome, visitor = clerk) =>
  visitor.api.duty.decide.mutate({ ...(await act(dutyId)), outcome, document, reason: null });
const audited = (id: DutyId) =>
  server.db.kysely
    .selectFrom('audit')
    .select(['action', 'changes', 'document'])
    .where('aggregate_id', '=', id)
    .orderBy('id')
    .execute();

test('more time is asked after the date, awaits its decision beside the state, and moves the current date alone', async () => {
  expect(await duty(LATE)).toMatchObject({ state: 'overdue', awaiting: null });
  await ask(head(3), LATE, MORE_TIME);
  expect(await duty(LATE)).toMatchObject({
    state: 'overdue',
    awaiting: MORE_TIME,
    acts: ['decide', 'confirm'],
  });
  expect((await duty(LATE, head(3))).acts).toEqual(['claim']);
  const { duties } = await head(3).api.obligation.mine.query({});
  expect(duties.items).toMatchObject([{ id: LATE, awaiting: true }]);
  expect(await refusalOfCall(ask(head(3), LATE, NOT_OURS))).toEqual({
    code: 'state.refused',
    facts: { action: 'ask', state: 'awaiting-decision' },
  });
  await decide(LATE, { kind: 'more-time', due: later });
  expect(await duty(LATE)).toMatchObject({
    state: 'open',
    originalDue: DUE,
    currentDue: later,
    overdueFrom: '2026-08-01',
    awaiting: null,
    asked: [{ ask: MORE_TIME, on: TEST_DAY, decided: true }],
    decided: [{ outcome: { kind: 'more-time', due: later }, document }],
  });
  expect(await audited(LATE)).toMatchObject([
    { action: 'duty.ask', changes: { asked: [null, 'more-time'] } },
    {
      action: 'duty.decide',
      changes: { currentDue: [DUE, later], decided: ['more-time', 'more-time'] },
      document,
    },
  ]);
});

test('a dispute that is granted moves the duty to another body, and says why it ended here', async () => {
  await ask(head(4), OTHER, NOT_OURS);
  const taken = { kind: 'moved', agencyId: seededAgency(5) } as const;
  expect(await refusalOfCall(decide(OTHER, taken))).toMatchObject({
    facts: { path: 'outcome.agencyId', issue: 'answers-already' },
  });
  await decide(OTHER, { kind: 'moved', agencyId: seededAgency(8) });
  expect(await duty(OTHER)).toMatchObject({
    state: 'ended',
    endedOn: TEST_DAY,
    endedReason: reason,
    acts: [],
  });
  const moved = (await seen()).duties.find(({ agencyId }) => agencyId === seededAgency(8));
  expect(moved).toMatchObject({ state: 'overdue', accountable: true, originalDue: DUE });
});

test('what is not granted leaves the duty as it is, and may be asked again', async () => {
  await ask(head(3), LATE, NOT_OURS);
  await decide(LATE, { kind: 'refused' });
  expect(await duty(LATE)).toMatchObject({ state: 'open', awaiting: null });
  await ask(head(3), LATE, NOT_OURS);
  expect((await duty(LATE)).awaiting).toEqual(NOT_OURS);
});

test('a decision that came on paper alone is recorded without a question, but then nothing is refused', async () => {
  expect(await refusalOfCall(decide(UNASKED, { kind: 'refused' }))).toMatchObject({
    facts: { path: 'outcome.kind', issue: 'not-asked' },
  });
  expect((await refusalOfCall(decide(UNASKED, { kind: 'ended' }))).code).toBe('reason.missing');
  await decide(UNASKED, { kind: 'more-time', due: later });
  expect((await duty(UNASKED)).currentDue).toBe(later);
});

test('a member of a group that asks has a row of its own from then on', async () => {
  const { dutyId } = await ask(head(7), SHARED, MORE_TIME);
  expect(dutyId).not.toBe(SHARED);
  expect(await duty(dutyId)).toMatchObject({ agencyId: seededAgency(7), awaiting: MORE_TIME });
  expect((await duty(SHARED)).awaiting).toBeNull();
});

test('nobody decides about its own duty, and nobody asks for another body', async () => {
  expect((await refusalOfCall(ask(head(4), LATE, MORE_TIME))).code).toBe('access.denied');
  const own = decide(LATE, { kind: 'ended' }, head(3));
  expect((await refusalOfCall(own)).code).toBe('access.denied');
});
