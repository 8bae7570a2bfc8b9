import { seededDuty, seededPlan } from '@dondoc/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { newId } from '../testing/id.ts';
import { openReporting } from '../testing/reporting.ts';
import type { ReportingServer } from '../testing/reporting.ts';
import { refusalOfCall } from '../testing/visitor.ts';

const KEY = 'number.missing:plan';
let reporting: ReportingServer;
beforeAll(async () => {
  reporting = await openReporting([{ body: 3, month: '2026-06', due: '2026-06-18' }], {
    dutyDue: '2026-08-17',
  });
  await reporting.server.db.pool.query(
    'insert into finding (id, plan_id, key, code, facts) values ($1, $2, $3, $4, $5)',
    [uuidv7(), seededPlan, KEY, 'number.missing', {}],
  );
});
afterAll(() => reporting.server.close());

const planOf = (who: 'clerk' | 'officer') =>
  reporting[who].api.plan.get.query({ planId: seededPlan });
const note = (who: 'clerk' | 'officer', words: string | null) =>
  reporting[who].api.plan.noteFinding.mutate({
    commandId: newId.command(),
    planId: seededPlan,
    key: KEY,
    note: words,
  });

test('a finding about a signed text is settled by a note, which can be taken back', async () => {
  await note('clerk', 'Văn thư cấp số sau');
  expect((await planOf('clerk')).findings[0]).toMatchObject({ note: 'Văn thư cấp số sau' });
  expect(await refusalOfCall(note('clerk', 'Lần nữa'))).toEqual({
    code: 'state.refused',
    facts: { action: 'note', state: 'noted' },
  });
  await note('clerk', null);
  expect((await planOf('clerk')).findings[0]).toMatchObject({ note: null });
});

test('a finding is noted, and a target written to, by who keeps the plan alone', async () => {
  expect((await refusalOfCall(note('officer', 'Đã biết'))).code).toBe('access.denied');
  expect(new Set(Object.values((await planOf('officer')).may))).toEqual(new Set([false]));
  expect(new Set(Object.values((await planOf('clerk')).may))).toEqual(new Set([true]));
});

test('a plan is read by its own settings, those of the domain where it has none', async () => {
  const duty = async () =>
    (await planOf('clerk')).tasks[0]?.duties.find(({ id }) => id === seededDuty(3));
  expect((await duty())?.state).toBe('open');
  const escalation = { report: [], task: [{ offset: -25, act: 'mail' }], more: [] };
  await reporting.server.db.pool.query('update plan set settings = $1 where id = $2', [
    { escalation, before: 'day-before' },
    seededPlan,
  ]);
  expect((await duty())?.state).toBe('due-soon');
  await reporting.server.db.pool.query('update task_text set timing = $1', [
    { kind: 'by', date: '2026-08-17', operator: 'before', inheritedFromPlan: false },
  ]);
  const due = (await planOf('clerk')).tasks[0]?.due;
  expect(due).toContainEqual({
    step: 'operator',
    operator: 'before',
    reading: 'day-before',
    date: '2026-08-16',
  });
  expect(due?.at(-1)).toMatchObject({ step: 'shift', to: '2026-08-17' });
});
