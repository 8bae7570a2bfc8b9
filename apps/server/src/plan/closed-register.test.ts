import { seededRule } from '@dondoc/db/testing';
import { CivilDate } from '@dondoc/domain/calendar';
import type { ObligationId } from '@dondoc/domain/kernel';
import { periodKey } from '@dondoc/domain/period';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '../testing/id.ts';
import { drafted, openReporting, sent, written } from '../testing/reporting.ts';
import type { ReportingServer } from '../testing/reporting.ts';
import { refusalOfCall } from '../testing/visitor.ts';
import type { Visitor } from '../testing/visitor.ts';

const DUE = { body: 3, due: '2026-07-20' };
const today = CivilDate.parse('2026-07-20');

let world: ReportingServer;
beforeAll(async () => {
  world = await openReporting(
    ['05', '06', '07'].map((month) => ({ ...DUE, month: `2026-${month}` })),
    { rules: [{ name: 'Báo cáo tháng' }] },
  );
  await sent(world.head, owed(0), written('Đã rà soát 12/12 hồ.'));
});
beforeEach(() => closed(null));
afterAll(() => world.server.close());

const command = () => ({ commandId: newId.command() });
const owed = (n: number): ObligationId => world.obligations[n] ?? expect.fail(`no obligation ${n}`);
const closed = (on: string | null) =>
  world.server.db.pool.query('update plan set closed_on = $1', [on]);
const refused = (action: string) => ({
  code: 'state.refused',
  facts: { action, state: 'closed' },
});
const seen = (visitor: Visitor, obligationId: ObligationId) =>
  visitor.api.obligation.get.query({ obligationId });

test('what a body owes is written, sent, recorded and answered no more, and nothing is offered', async () => {
  const id = owed(1);
  const revision = await drafted(world.head, id, written('a'));
  const before = await seen(world.head, id);
  expect(before.acts).toEqual(['draft', 'send']);
  const came = await seen(world.clerk, owed(0));
  expect(came.acts).toEqual(['record', 'ask-more', 'accept']);
  const answer = {
    ...command(),
    obligationId: owed(0),
    version: came.obligation.version,
    note: null,
  };
  await closed('2026-07-20');
  const save = { ...command(), ...revision, content: written('b'), reason: null };
  const sending = { ...command(), ...revision, obligationVersion: 0, covering: null };
  const record = {
    ...command(),
    obligationId: id,
    version: 0,
    submissionId: newId.submission(),
    channel: 'paper' as const,
    receivedOn: today,
    covering: null,
    content: written('c'),
    reason: null,
  };
  const head = world.head.api.submission;
  const clerk = world.clerk.api.submission;
  expect(await refusalOfCall(head.saveDraft.mutate(save))).toEqual(refused('draft'));
  const lay = head.submit.mutate({ ...command(), ...revision });
  expect(await refusalOfCall(lay)).toEqual(refused('draft'));
  expect(await refusalOfCall(head.send.mutate(sending))).toEqual(refused('submission.send'));
  expect(await refusalOfCall(clerk.record.mutate(record))).toEqual(refused('submission.record'));
  expect(await refusalOfCall(clerk.accept.mutate(answer))).toEqual(refused('accept'));
  expect((await seen(world.clerk, owed(0))).acts).toEqual([]);
  expect(await seen(world.head, id)).toEqual({ ...before, acts: [] });
});

test('a report on a period is begun, written and approved no more, but what was approved gets its number', async () => {
  const start = async (month: number) => {
    const key = periodKey({ kind: 'month', year: 2026, month });
    const of = { consolidationId: newId.consolidation(), ruleId: seededRule(0), periodKey: key };
    return (await world.clerk.api.consolidation.start.mutate({ ...command(), ...of })).id;
  };
  const id = await start(5);
  const report = async (visitor: Visitor) =>
    visitor.api.consolidation.get.query({ consolidationId: id });
  const { frame, sections } = await report(world.clerk);
  const edit = () =>
    world.clerk.api.consolidation.edit.mutate({
      ...command(),
      consolidationId: id,
      version: 0,
      frame,
      sections,
    });
  const approve = () =>
    world.leader.api.consolidation.approve.mutate({
      ...command(),
      consolidationId: id,
      version: 0,
      decision: { role: 'Giám đốc', number: null, date: today },
    });
  await closed('2026-07-20');
  expect(await refusalOfCall(edit())).toEqual(refused('edit'));
  expect(await refusalOfCall(approve())).toEqual(refused('approve'));
  expect(await refusalOfCall(start(6))).toEqual(refused('consolidation.start'));
  expect((await report(world.leader)).acts).toEqual([]);
  await closed(null);
  await approve();
  await closed('2026-07-20');
  expect((await report(world.leader)).acts).toEqual(['record-number']);
  await world.leader.api.consolidation.recordNumber.mutate({
    ...command(),
    consolidationId: id,
    version: 1,
    number: '9/BC-CQ2',
    numberedOn: today,
  });
});
