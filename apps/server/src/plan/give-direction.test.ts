import { seededAgency, seededPlan } from '@dondoc/db/testing';
import { CivilDate } from '@dondoc/domain/calendar';
import type { Direction } from '@dondoc/domain/register';
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

const day = (text: string) => CivilDate.parse(text);
const planOf = (who = world.clerk) => who.api.plan.get.query({ planId: seededPlan });
const document = { role: 'Trưởng Ban Chỉ đạo', number: '15/TB-BCĐ', date: day('2026-07-17') };
const WORDS = 'Kiểm tra lại đập Khe Sâu';
const direction = (change: Partial<Direction['item']> = {}): Direction => ({
  document,
  item: {
    label: '',
    wording: WORDS,
    timing: { kind: 'by', date: day('2026-07-31'), operator: 'by', inheritedFromPlan: false },
    parts: [
      { agencyId: seededAgency(4), groupId: null, role: 'lead', accountable: true },
      { agencyId: seededAgency(3), groupId: null, role: 'coordinate', accountable: false },
    ],
    ...change,
  },
});
const give = (given: Direction, version: number, who = world.leader) =>
  who.api.plan.giveDirection.mutate({
    commandId: newId.command(),
    planId: seededPlan,
    version,
    taskId: newId.task(),
    direction: given,
  });

test('one line of a leader is a task of the register, with its source, its bodies and its date, and the paper stays', async () => {
  const before = await planOf();
  const { taskId, version } = await give(direction(), before.plan.version);
  const { plan, tasks, editions, six } = await planOf();
  expect(version).toBe(plan.version);
  expect(editions).toHaveLength(before.editions.length);
  expect(six.cells['open-in-time']).toBe(before.six.cells['open-in-time'] + 1);
  const task = tasks.find(({ id }) => id === taskId);
  expect(task).toMatchObject({
    wording: WORDS,
    source: { kind: 'direction', document },
    duties: [
      { agencyId: seededAgency(4), role: 'lead', state: 'open', currentDue: '2026-07-31' },
      { agencyId: seededAgency(3), role: 'coordinate' },
    ],
  });
  expect(task?.due[0]).toEqual({ step: 'direction', document });
  expect(tasks.at(-1)?.id).toBe(taskId);
  const audited = await world.server.db.kysely
    .selectFrom('audit')
    .select(['action', 'document'])
    .where('aggregate_id', '=', taskId)
    .execute();
  expect(audited).toEqual([{ action: 'direction.give', document }]);
});

test('its bodies are told by the next night, each once, as of a direction', async () => {
  const { rows } = await world.server.db.pool.query(
    `select step, agency_id from notice where step = 'directed' order by agency_id`,
  );
  expect(rows).toEqual([
    { step: 'directed', agency_id: seededAgency(3) },
    { step: 'directed', agency_id: seededAgency(4) },
  ]);
});

test('a later amendment keeps the task with its source', async () => {
  const { plan, tasks } = await planOf();
  await world.clerk.api.plan.amend.mutate({
    commandId: newId.command(),
    planId: seededPlan,
    version: plan.version,
    paper: {
      type: 'KH',
      numberSymbol: '71/KH-UBND',
      issuerId: seededAgency(1),
      issuedOn: day('2026-07-20'),
      inForceFrom: day('2026-07-20'),
    },
    content: { kind: 'extends-period', periodTo: day('2027-06-30') },
  });
  const after = (await planOf()).tasks;
  expect(after.map(({ id, source }) => [id, source.kind])).toEqual(
    tasks.map(({ id, source }) => [id, source.kind]),
  );
  expect(after.at(-1)?.due[0]).toEqual({ step: 'direction', document });
});

test('what was not given yet, names a body that is not registered or was seen older is refused, and nothing is kept', async () => {
  const { plan, tasks } = await planOf();
  const tomorrow = { ...direction(), document: { ...document, date: day('2026-07-21') } };
  expect(await refusalOfCall(give(tomorrow, plan.version))).toMatchObject({
    code: 'date.in-future',
  });
  const nobody = {
    agencyId: newId.agency(),
    groupId: null,
    role: 'lead',
    accountable: true,
  } as const;
  const stranger = direction({ parts: [nobody] });
  expect(await refusalOfCall(give(stranger, plan.version))).toEqual({
    code: 'not-found',
    facts: { kind: 'agency' },
  });
  const strangers = direction({ parts: [{ ...nobody, agencyId: null, groupId: newId.group() }] });
  expect(await refusalOfCall(give(strangers, plan.version))).toEqual({
    code: 'not-found',
    facts: { kind: 'group' },
  });
  expect(await refusalOfCall(give(direction(), plan.version - 1))).toMatchObject({
    code: 'version.stale',
  });
  expect(await refusalOfCall(give(direction(), plan.version, world.head))).toMatchObject({
    code: 'access.denied',
  });
  expect((await planOf()).tasks).toHaveLength(tasks.length);
});
