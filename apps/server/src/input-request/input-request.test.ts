import { transact } from '@dondoc/db/client';
import { seededAgency, seededDuty, seededPlan, seedRegister } from '@dondoc/db/testing';
import { CivilDate } from '@dondoc/domain/calendar';
import { InputRequestId } from '@dondoc/domain/kernel';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../testing/id.ts';
import { firstAdministrator, member } from '../testing/people.ts';
import { openTestServer, TEST_DAY } from '../testing/test-server.ts';
import type { TestServer } from '../testing/test-server.ts';
import { refusalOfCall } from '../testing/visitor.ts';
import type { Visitor } from '../testing/visitor.ts';

/** Body 3 answers for the task, body 4 coordinates, body 5 answers too; body 2 keeps the plan. */
const STANDING = seededAgency(2);
const ANSWERS = seededAgency(3);
const COORDINATES = seededAgency(4);
const DUE = CivilDate.parse('2026-07-24');

let server: TestServer;
let clerk: Visitor;
let answers: Visitor;
let coordinates: Visitor;

beforeAll(async () => {
  server = await openTestServer();
  await seedRegister(server.db, {
    bodies: 5,
    inForceOn: '2026-03-20',
    trackedFrom: '2026-03-20',
    firstNoticesReleasedOn: null,
    dutyDue: '2026-07-15',
    rules: [],
  });
  await transact(server.db, async (trx) => {
    const part = { role: 'coordinate' as const, accountable: false };
    await trx.updateTable('duty').set(part).where('id', '=', seededDuty(4)).execute();
  });
  const administrator = await firstAdministrator(server);
  clerk = await member(server, administrator, 'clerk', STANDING);
  answers = await member(server, administrator, 'head', ANSWERS, 'chutri');
  coordinates = await member(server, administrator, 'head', COORDINATES, 'phoihop');
});
afterAll(() => server.close());

const taskOf = async () => {
  const { tasks } = await clerk.api.plan.get.query({ planId: seededPlan });
  const [task] = tasks;
  if (!task) throw new Error('no task');
  return task;
};
const ask = async (visitor: Visitor, change: object = {}) => {
  const { version } = await taskOf();
  const request = {
    id: InputRequestId.parse(uuidv7()),
    dutyId: seededDuty(4),
    askerId: ANSWERS,
    askedId: COORDINATES,
    what: 'Số liệu mực nước các hồ',
    due: DUE,
    ...change,
  };
  const command = { commandId: newId.command(), version, request };
  await visitor.api.inputRequest.ask.mutate(command);
  return command;
};
const found = async (id: InputRequestId, visitor = clerk) => {
  const { id: taskId } = await taskOf();
  const { items } = await visitor.api.inputRequest.list.query({ taskId });
  const one = items.find((item) => item.id === id);
  if (!one) throw new Error('no such request');
  return one;
};
const asksFor = async (visitor: Visitor) =>
  (await visitor.api.inputRequest.list.query({ taskId: (await taskOf()).id })).asksFor;
const act = (inputRequestId: InputRequestId, version = 0) => ({
  commandId: newId.command(),
  inputRequestId,
  version,
});
const waiting = async () =>
  (await coordinates.api.obligation.mine.query({})).inputs.map(({ id }) => id);

test('who answers asks who coordinates; that body sees it among its own things until it has answered', async () => {
  const before = (await taskOf()).standing;
  const command = await ask(answers);
  await answers.api.inputRequest.ask.mutate(command);
  const { id } = command.request;
  expect(await found(id, answers)).toMatchObject({
    state: 'open',
    askerId: ANSWERS,
    askedId: COORDINATES,
    due: DUE,
    askedOn: TEST_DAY,
    lateBy: 0,
    may: { answer: false, withdraw: true },
  });
  expect(await found(id, coordinates)).toMatchObject({
    lateBy: null,
    may: { answer: true, withdraw: false },
  });
  expect(await waiting()).toEqual([id]);
  await coordinates.api.inputRequest.answer.mutate({
    ...act(id),
    answer: { text: 'Gửi kèm bảng số liệu', document: null },
  });
  expect(await found(id)).toMatchObject({
    state: 'answered',
    answer: { text: 'Gửi kèm bảng số liệu' },
    may: { answer: false, withdraw: false },
  });
  expect(await waiting()).toEqual([]);
  expect((await taskOf()).standing).toEqual(before);
  const { rows } = await server.db.pool.query(
    'select action from audit where aggregate_id = $1 order by id',
    [id],
  );
  expect(rows.map(({ action }) => action)).toEqual(['input.ask', 'input.answer']);
});

test('late it is a fact for who asked and who keeps the plan, and none of the task', async () => {
  const { request } = await ask(answers);
  await server.db.pool.query('update input_request set due = $1 where id = $2', [
    '2026-07-16',
    request.id,
  ]);
  expect(await found(request.id, answers)).toMatchObject({ state: 'late', lateBy: 2 });
  expect((await found(request.id)).lateBy).toBe(2);
  expect((await found(request.id, coordinates)).lateBy).toBeNull();
  await answers.api.inputRequest.withdraw.mutate(act(request.id));
  expect(await found(request.id)).toMatchObject({ state: 'withdrawn', lateBy: 0 });
  expect(await refusalOfCall(answers.api.inputRequest.withdraw.mutate(act(request.id, 1)))).toEqual(
    { code: 'state.refused', facts: { action: 'withdraw', state: 'withdrawn' } },
  );
});

test('the clerk asks for who keeps the plan, and records the letter that came', async () => {
  const { request } = await ask(clerk, { askerId: STANDING });
  await clerk.api.inputRequest.answer.mutate({
    ...act(request.id),
    answer: {
      text: null,
      document: { number: '88/SXD-QLHT', date: CivilDate.parse('2026-07-17') },
    },
  });
  expect((await found(request.id)).state).toBe('answered');
});

test('nobody asks in another’s name, asks who does not coordinate, or asks for a day gone by', async () => {
  expect([await asksFor(clerk), await asksFor(answers), await asksFor(coordinates)]).toEqual([
    expect.arrayContaining([STANDING]),
    [ANSWERS],
    [],
  ]);
  expect(await refusalOfCall(ask(coordinates))).toMatchObject({ code: 'access.denied' });
  const rows: readonly [change: object, refusal: object][] = [
    [
      { askedId: seededAgency(5) },
      { facts: { path: 'request.askedId', issue: 'not-coordinating' } },
    ],
    [{ due: '2026-07-19' }, { facts: { path: 'request.due', issue: 'day-gone-by' } }],
    [{ askerId: COORDINATES, askedId: ANSWERS }, { facts: { path: 'request.askerId' } }],
    [
      { dutyId: seededDuty(5), askedId: seededAgency(5) },
      { code: 'state.refused', facts: { state: 'not-coordinating' } },
    ],
  ];
  for (const [change, refusal] of rows)
    expect(await refusalOfCall(ask(clerk, change))).toMatchObject(refusal);
});
