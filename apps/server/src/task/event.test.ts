import { transact } from '@dondoc/db/client';
import { writeNotices } from '@dondoc/db/night';
import {
  onEachDatabase,
  seededAgency,
  seededDuty,
  seededPlan,
  seedRegister,
} from '@dondoc/db/testing';
import { CivilDate } from '@dondoc/domain/calendar';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../testing/id.ts';
import { firstAdministrator, member } from '../testing/people.ts';
import { openTestServer } from '../testing/test-server.ts';
import type { TestServer } from '../testing/test-server.ts';
import { refusalOfCall } from '../testing/visitor.ts';
import type { Visitor } from '../testing/visitor.ts';

const on = (text: string) => CivilDate.parse(text);
const document = { role: 'Ban Chỉ huy', number: '12/CĐ-BCH', date: on('2026-10-02') };
const waiting = { kind: 'after', event: 'khi lũ rút', amount: 3, unit: 'working-days' };

onEachDatabase('a task that waits for an event', ({ open }) => {
  let server: TestServer;
  let clerk: Visitor;
  let head: Visitor;
  beforeAll(async () => {
    server = await openTestServer({ TODAY: '2026-10-12' }, open);
    const administrator = await firstAdministrator(server);
    await seedRegister(server.db, {
      bodies: 4,
      inForceOn: '2026-03-20',
      trackedFrom: '2026-03-20',
      firstNoticesReleasedOn: '2026-03-21',
      dutyDue: null,
      rules: [],
    });
    await server.db.pool.query('update task_text set timing = $1', [{ ...waiting, eventOn: null }]);
    clerk = await member(server, administrator, 'clerk', seededAgency(2));
    head = await member(server, administrator, 'head', seededAgency(3));
  });
  afterAll(() => server.close());

  const shown = async (visitor = clerk) => {
    const { tasks } = await visitor.api.plan.get.query({ planId: seededPlan });
    const [task] = tasks;
    if (!task) throw new Error('the task was seeded');
    return task;
  };
  const command = async () => {
    const { id: taskId, version } = await shown();
    return { commandId: newId.command(), taskId, version };
  };
  const index = async () => {
    const { rows } = await server.db.pool.query(
      'select original_due, current_due, overdue_from, next_on from duty order by id',
    );
    return rows;
  };
  const lastAudit = async () => {
    const { rows } = await server.db.pool.query('select * from audit order by id desc limit 1');
    return rows[0];
  };

  test('is unarmed, and only who keeps the register may record the event', async () => {
    const task = await shown();
    expect(task.duties.map(({ state }) => state)).toEqual(['unarmed', 'unarmed']);
    expect(task.acts).toEqual(['arm']);
    expect((await shown(head)).acts).toEqual([]);
    const event = { on: on('2026-10-02'), document };
    const recorded = head.api.task.recordEvent.mutate({ ...(await command()), ...event });
    expect(await refusalOfCall(recorded)).toMatchObject({ code: 'access.denied' });
  });

  test('gets the dates of all its duties with the event, and says by which paper', async () => {
    const input = { ...(await command()), on: on('2026-10-02'), document };
    const recorded = await clerk.api.task.recordEvent.mutate(input);
    expect(recorded).toEqual({ version: input.version + 1, duties: 2 });
    expect(await clerk.api.task.recordEvent.mutate(input)).toEqual(recorded);
    const dates = { original_due: '2026-10-07', current_due: '2026-10-07' };
    expect(await index()).toMatchObject([
      { ...dates, overdue_from: '2026-10-08', next_on: expect.any(String) },
      dates,
    ]);
    const task = await shown();
    expect(task.duties.map(({ state }) => state)).toEqual(['overdue', 'overdue']);
    expect(task.due).toMatchObject([
      { step: 'event', event: 'khi lũ rút', on: '2026-10-02', document },
      { step: 'nominal', form: 'after-event' },
    ]);
    expect(await lastAudit()).toMatchObject({
      action: 'task.record-event',
      aggregate_kind: 'task',
      document,
      changes: { currentDue: [null, '2026-10-07'] },
    });
  });

  test('takes no second event, nor one over a version that was not seen', async () => {
    const event = { on: on('2026-10-03'), document: null };
    const second = clerk.api.task.recordEvent.mutate({ ...(await command()), ...event });
    expect(await refusalOfCall(second)).toMatchObject({
      code: 'event.recorded',
      facts: { on: '2026-10-02' },
    });
    const stale = clerk.api.task.recordEvent.mutate({ ...(await command()), version: 0, ...event });
    expect(await refusalOfCall(stale)).toMatchObject({ code: 'version.stale' });
  });

  test('waits again once a wrong record is taken back with a reason', async () => {
    const due = { subjectKind: 'duty', step: 'due+0', threshold: on('2026-10-07') } as const;
    const held = { decision: 'held', reason: 'first-notices', agencyId: seededAgency(3) } as const;
    const notice = { ...due, ...held, subjectId: seededDuty(3), recipient: 'agency:3' };
    await transact(server.db, (trx) => writeNotices(trx, on('2026-10-07'), [notice]));
    const reason = 'Nhầm với đợt lũ trước';
    await clerk.api.task.takeBackEvent.mutate({ ...(await command()), reason });
    const task = await shown();
    expect(task.duties.map(({ state }) => state)).toEqual(['unarmed', 'unarmed']);
    expect(task.acts).toEqual(['arm']);
    expect((await index())[0]).toMatchObject({ original_due: null, current_due: null });
    expect(await lastAudit()).toMatchObject({
      action: 'task.take-back-event',
      reason,
      changes: {
        currentDue: ['2026-10-07', null],
        noticesWithdrawn: [0, 1],
        noticesCorrected: [0, 0],
      },
    });
    const { items } = await clerk.api.plan.firstNotices.query({ planId: seededPlan });
    expect(items).toEqual([]);
  });

  test('takes no event that has not come', async () => {
    const event = { on: on('2026-10-13'), document: null };
    const early = clerk.api.task.recordEvent.mutate({ ...(await command()), ...event });
    expect(await refusalOfCall(early)).toMatchObject({ code: 'date.in-future' });
  });
});
