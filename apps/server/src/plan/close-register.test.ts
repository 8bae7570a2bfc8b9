import { seededDuty, seededPlan } from '@dondoc/db/testing';
import { CivilDate } from '@dondoc/domain/calendar';
import type { ClosingOutcome } from '@dondoc/domain/register';
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

const planOf = () => world.clerk.api.plan.get.query({ planId: seededPlan });
const outcome = (n: number, said: ClosingOutcome) => ({ dutyId: seededDuty(n), outcome: said });
const mine = () => world.head.api.obligation.mine.query({});
const NOT_DONE = outcome(3, { kind: 'not-done', reason: 'Chưa bố trí được vốn' });
const ENDED = outcome(4, {
  kind: 'ended-by-document',
  number: '88/QĐ-UBND',
  date: CivilDate.parse('2026-07-17'),
});
const decision = { role: 'Chủ tịch UBND tỉnh', number: '90/TB-UBND', date: null };
const close = (outcomes: readonly ReturnType<typeof outcome>[], version = 0, who = world.clerk) =>
  who.api.plan.close.mutate({
    commandId: newId.command(),
    planId: seededPlan,
    version,
    outcomes: [...outcomes],
    decision,
  });

test('a register is closed by who keeps it, at the version that was seen, with an outcome for each open duty', async () => {
  expect((await refusalOfCall(close([NOT_DONE, ENDED], 0, world.head))).code).toBe('access.denied');
  expect(await refusalOfCall(close([NOT_DONE, ENDED], 7))).toMatchObject({ code: 'version.stale' });
  expect(await refusalOfCall(close([NOT_DONE]))).toEqual({
    code: 'duties.open',
    facts: { duties: [seededDuty(4)] },
  });
  expect(await planOf()).toMatchObject({ register: 'in-force', plan: { closedOn: null } });
});

test('a closed register keeps the outcomes, stands as on its last day, and is written to no more', async () => {
  expect((await mine()).duties.items).toHaveLength(1);
  await close([NOT_DONE, ENDED]);
  const { register, plan, tasks, six, may } = await planOf();
  expect({ register, closedOn: plan.closedOn, close: may.close }).toEqual({
    register: 'closed',
    closedOn: '2026-07-20',
    close: false,
  });
  const stands = (tasks[0]?.duties ?? []).map(({ state, outcome: said }) => [state, said?.kind]);
  expect(stands).toEqual([
    ['due-soon', 'not-done'],
    ['ended', 'ended-by-document'],
  ]);
  expect(six.all).toBe(1);
  expect((await mine()).duties.items).toEqual([]);
  expect(await refusalOfCall(close([], 1))).toEqual({
    code: 'state.refused',
    facts: { action: 'close', state: 'closed' },
  });
});

test('the closing stands in the audit with its decision, and each outcome with the duty', async () => {
  const { rows } = await world.server.db.pool.query(
    `select aggregate_kind as kind, changes, document from audit where action = 'plan.close' order by id`,
  );
  expect(rows).toEqual([
    { kind: 'plan', changes: { closedOn: [null, '2026-07-20'] }, document: decision },
    { kind: 'duty', changes: { outcome: [null, NOT_DONE.outcome] }, document: decision },
    {
      kind: 'duty',
      changes: { outcome: [null, ENDED.outcome], endedOn: [null, '2026-07-20'] },
      document: decision,
    },
  ]);
});
