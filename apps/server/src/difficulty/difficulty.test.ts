import { seededAgency, seededPlan, seedRegister } from '@dondoc/db/testing';
import { CivilDate } from '@dondoc/domain/calendar';
import type { DifficultyId } from '@dondoc/domain/kernel';
import { DifficultyId as Id } from '@dondoc/domain/kernel';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../testing/id.ts';
import { firstAdministrator, member } from '../testing/people.ts';
import { openTestServer, TEST_DAY } from '../testing/test-server.ts';
import type { TestServer } from '../testing/test-server.ts';
import { refusalOfCall } from '../testing/visitor.ts';
import type { Visitor } from '../testing/visitor.ts';

/** Body 3 is hindered, body 4 could decide, body 2 keeps the plan; 5 has a duty and nothing to do with it. */
const STANDING = seededAgency(2);
const HINDERED = seededAgency(3);
const DECIDES = seededAgency(4);
const OTHER = seededAgency(5);
const TEXT = 'Chưa bố trí được kinh phí sửa cống lấy nước';

let server: TestServer;
let clerk: Visitor;
let hindered: Visitor;
let decides: Visitor;
let other: Visitor;

beforeAll(async () => {
  server = await openTestServer();
  await seedRegister(server.db, {
    bodies: 6,
    inForceOn: '2026-03-20',
    trackedFrom: '2026-03-20',
    firstNoticesReleasedOn: null,
    dutyDue: '2026-07-15',
    rules: [],
  });
  const administrator = await firstAdministrator(server);
  clerk = await member(server, administrator, 'clerk', STANDING);
  const head = (body: typeof OTHER, name: string) =>
    member(server, administrator, 'head', body, name);
  hindered = await head(HINDERED, 'vuongmac');
  decides = await head(DECIDES, 'quyetdinh');
  other = await head(OTHER, 'coquankhac');
});
afterAll(() => server.close());

const taskOf = async () => {
  const { tasks } = await clerk.api.plan.get.query({ planId: seededPlan });
  const [task] = tasks;
  if (!task) throw new Error('no task');
  return task.id;
};
const raise = async (visitor: Visitor, change: object = {}) => {
  const difficulty = {
    id: Id.parse(uuidv7()),
    taskId: await taskOf(),
    agencyId: HINDERED,
    addresseeId: DECIDES,
    text: TEXT,
    ...change,
  };
  const command = { commandId: newId.command(), difficulty };
  await visitor.api.difficulty.raise.mutate(command);
  return command;
};
const found = async (id: DifficultyId, visitor = clerk) => {
  const { items } = await visitor.api.difficulty.list.query({ planId: seededPlan });
  const one = items.find((item) => item.id === id);
  if (!one) throw new Error('no such difficulty');
  return one;
};
const raisers = async (visitor: Visitor) =>
  (await visitor.api.difficulty.list.query({ planId: seededPlan })).raisesFor;
const act = (difficultyId: DifficultyId, version = 0) => ({
  commandId: newId.command(),
  difficultyId,
  version,
});
const PAPER = {
  kind: 'document',
  number: '214/STC-NS',
  date: CivilDate.parse('2026-07-17'),
  text: null,
} as const;

test('a body raises one, who can decide answers it by a document, and both stay to be read', async () => {
  const { difficulty, ...command } = await raise(hindered);
  await hindered.api.difficulty.raise.mutate({ ...command, difficulty });
  expect(await found(difficulty.id, decides)).toMatchObject({
    state: 'open',
    agencyId: HINDERED,
    addresseeId: DECIDES,
    text: TEXT,
    raisedOn: TEST_DAY,
    may: { answer: true, takeBack: false },
  });
  expect([await raisers(hindered), await raisers(clerk)]).toEqual([[HINDERED], null]);
  const { difficulties } = await clerk.api.plan.get.query({ planId: seededPlan });
  expect(difficulties).toEqual({ all: 1, open: 1 });
  expect((await found(difficulty.id, hindered)).may).toEqual({ answer: false, takeBack: true });
  expect((await found(difficulty.id, other)).may).toEqual({ answer: false, takeBack: false });
  expect(
    await refusalOfCall(
      other.api.difficulty.answer.mutate({ ...act(difficulty.id), answer: PAPER }),
    ),
  ).toMatchObject({ code: 'access.denied' });
  await decides.api.difficulty.answer.mutate({ ...act(difficulty.id), answer: PAPER });
  expect(await found(difficulty.id)).toMatchObject({
    state: 'answered',
    answer: PAPER,
    answeredOn: TEST_DAY,
    version: 1,
    may: { answer: false, takeBack: false },
  });
  expect(
    await refusalOfCall(hindered.api.difficulty.takeBack.mutate(act(difficulty.id, 1))),
  ).toEqual({ code: 'state.refused', facts: { action: 'take-back', state: 'answered' } });
  const { rows } = await server.db.pool.query(
    'select action, changes from audit where aggregate_id = $1 order by id',
    [difficulty.id],
  );
  expect(rows.map(({ action }) => action)).toEqual(['difficulty.raise', 'difficulty.answer']);
  expect(JSON.stringify(rows)).not.toContain(TEXT);
});

test('the clerk records one that came as a letter, and its answer in words', async () => {
  const { difficulty } = await raise(clerk, { addresseeId: STANDING });
  await clerk.api.difficulty.answer.mutate({
    ...act(difficulty.id),
    answer: { kind: 'reason', text: 'Đã có trong dự toán bổ sung quý III' },
  });
  expect((await found(difficulty.id)).state).toBe('answered');
});

test('taken back it stays, and the list of open ones is paged without it', async () => {
  const raised = [];
  for (const text of ['một', 'hai', 'ba']) raised.push(await raise(hindered, { text }));
  const [first] = raised;
  if (!first) throw new Error('none was raised');
  await hindered.api.difficulty.takeBack.mutate(act(first.difficulty.id));
  expect((await found(first.difficulty.id)).state).toBe('taken-back');
  const open = { planId: seededPlan, open: true, limit: 1 } as const;
  const one = await clerk.api.difficulty.list.query(open);
  const two = await clerk.api.difficulty.list.query({ ...open, after: one.next });
  expect([...one.items, ...two.items].map(({ text }) => text)).toEqual(['ba', 'hai']);
  expect(two.next).toBeNull();
});

test('none by another body, to nobody, for a stranger to the plan, or on a version that moved', async () => {
  expect(await refusalOfCall(raise(other))).toMatchObject({ code: 'access.denied' });
  expect(await refusalOfCall(raise(hindered, { addresseeId: newId.agency() }))).toEqual({
    code: 'not-found',
    facts: { kind: 'agency' },
  });
  expect(await refusalOfCall(raise(hindered, { addresseeId: HINDERED }))).toMatchObject({
    code: 'input.invalid',
    facts: { path: 'difficulty.addresseeId' },
  });
  const { difficulty } = await raise(hindered);
  expect(
    await refusalOfCall(hindered.api.difficulty.takeBack.mutate(act(difficulty.id, 4))),
  ).toMatchObject({ code: 'version.stale' });
  const tomorrow = { ...PAPER, date: CivilDate.parse('2026-07-21') };
  expect(
    await refusalOfCall(
      decides.api.difficulty.answer.mutate({ ...act(difficulty.id), answer: tomorrow }),
    ),
  ).toMatchObject({ code: 'date.in-future' });
});
