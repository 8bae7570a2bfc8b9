import { seededAgency, seededDuty, seededPlan } from '@dondoc/db/testing';
import { CivilDate } from '@dondoc/domain/calendar';
import type { AgencyId } from '@dondoc/domain/kernel';
import type { AmendedPart, AmendmentContent } from '@dondoc/domain/register';
import type { Timing } from '@dondoc/domain/task';
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
const planOf = () => world.clerk.api.plan.get.query({ planId: seededPlan });
const paper = {
  type: 'KH',
  numberSymbol: '71/KH-UBND',
  issuerId: seededAgency(1),
  issuedOn: day('2026-06-04'),
  inForceFrom: day('2026-06-04'),
} as const;
const by = (date: string): Timing => ({
  kind: 'by',
  date: day(date),
  operator: 'by',
  inheritedFromPlan: false,
});
const amend = (content: AmendmentContent, version = 0, who = world.clerk) =>
  who.api.plan.amend.mutate({
    commandId: newId.command(),
    planId: seededPlan,
    version,
    paper,
    content,
  });
const preview = (content: AmendmentContent, agencyId: AgencyId | null = null) =>
  world.clerk.api.plan.previewAmendment.mutate({
    planId: seededPlan,
    paper,
    content,
    agencyId,
    limit: 50,
  });
const taskOf = async () => {
  const [task] = (await planOf()).tasks;
  if (!task) throw new Error('no task');
  return task;
};
const part = (n: number): AmendedPart => ({
  agencyId: seededAgency(n),
  groupId: null,
  role: 'lead',
  accountable: true,
});
const moved = async (date: string): Promise<AmendmentContent> => ({
  kind: 'moves-dates',
  moves: [{ taskId: (await taskOf()).id, timing: by(date) }],
});
const notices = async () =>
  (
    await world.server.db.pool.query(
      'select agency_id as body, step, decision, night::text from notice where withdrawn_on is null order by agency_id',
    )
  ).rows;

test('an amendment is entered by who keeps the register, at the version that was seen, once it holds and changes something', async () => {
  const content = await moved('2026-08-28');
  expect((await refusalOfCall(amend(content, 0, world.head))).code).toBe('access.denied');
  expect(await refusalOfCall(amend(content, 7))).toMatchObject({ code: 'version.stale' });
  expect(await refusalOfCall(amend(await moved('2026-07-15')))).toMatchObject({
    code: 'change.none',
  });
  expect((await planOf()).editions).toHaveLength(1);
});

test('what an amendment changes is shown as a whole and of one body before anything is written', async () => {
  const content = await moved('2026-08-28');
  const whole = await preview(content);
  expect(whole.items).toMatchObject([
    {
      kind: 'date-moved',
      fields: { timing: [{ date: '2026-07-15' }, { date: '2026-08-28' }] },
      duties: [
        { was: '2026-07-15', due: '2026-08-28' },
        { was: '2026-07-15', due: '2026-08-28' },
      ],
    },
  ]);
  expect(whole.bodies.map(({ id }) => id)).toEqual([seededAgency(3), seededAgency(4)]);
  expect((await preview(content, seededAgency(3))).items[0]?.duties).toMatchObject([
    { agencyId: seededAgency(3) },
  ]);
  expect((await preview(content, seededAgency(2))).count).toBe(0);
  expect((await planOf()).editions).toHaveLength(1);
});

test('a moved date makes edition 2, keeps the original date, says by which paper, and owes the bodies a notice', async () => {
  await amend(await moved('2026-08-28'));
  const { plan, editions, tasks, instrument } = await planOf();
  expect({ number: plan.edition.number, instrument, version: plan.version }).toEqual({
    number: 2,
    instrument: 'amended',
    version: 1,
  });
  expect(editions[1]?.amendment).toMatchObject({
    kind: 'moves-dates',
    paper: { numberSymbol: '71/KH-UBND' },
  });
  expect(tasks[0]?.duties.map(({ originalDue, currentDue }) => [originalDue, currentDue])).toEqual([
    ['2026-07-15', '2026-08-28'],
    ['2026-07-15', '2026-08-28'],
  ]);
  expect(tasks[0]?.due[0]).toEqual({
    step: 'amendment',
    numberSymbol: '71/KH-UBND',
    issuedOn: '2026-06-04',
  });
  expect(await notices()).toEqual(
    [3, 4].map((n) => ({
      body: seededAgency(n),
      step: 'amended',
      decision: 'sent',
      night: '2026-07-20',
    })),
  );
});

test('a duty of edition 1 that lives on in edition 2 reads the new text and can be acted on', async () => {
  const { version } = await taskOf();
  const { duties } = await world.head.api.obligation.mine.query({});
  expect(duties.items).toMatchObject([{ currentDue: '2026-08-28', version }]);
  await world.head.api.duty.claim.mutate({
    commandId: newId.command(),
    dutyId: seededDuty(3),
    version,
    evidence: { note: 'Đã rà soát', document: null },
  });
  expect((await taskOf()).duties).toMatchObject([{ state: 'claimed' }, { state: 'open' }]);
});

test('another body takes the lead: the old duty ends with the paper as its reason, the new one begins, both are told', async () => {
  const { id: taskId, label, wording, timing } = await taskOf();
  const items = [{ taskId, label, wording, timing, parts: [part(2), part(4)] }];
  await amend({ kind: 'amends', items, ends: [] }, 1);
  const { tasks } = await planOf();
  const stands = (tasks[0]?.duties ?? []).map(({ agencyId, state, endedOn, endedReason }) => [
    agencyId,
    state,
    endedOn,
    endedReason,
  ]);
  expect(stands).toContainEqual([seededAgency(3), 'ended', '2026-06-04', '71/KH-UBND']);
  expect(stands.map(([body]) => body)).toContain(seededAgency(2));
  expect((await notices()).map(({ body }) => body)).toEqual([2, 3, 4].map(seededAgency));
  const { rows } = await world.server.db.pool.query(
    `select aggregate_kind as kind, document from audit where action = 'plan.amend' order by id`,
  );
  expect(rows.map(({ kind }) => kind)).toEqual(['plan', 'task', 'plan', 'task']);
  expect(rows[0].document).toMatchObject({
    number: '71/KH-UBND',
    role: 'Ủy ban nhân dân tỉnh Sông Hương',
  });
});

test('a withdrawal ends every open duty, the rules and the reports nobody sent, and nothing is amended after it', async () => {
  await amend({ kind: 'withdraws' }, 2);
  const { tasks, six, rules, instrument } = await planOf();
  expect({ tasks, all: six.all, rules, instrument }).toEqual({
    tasks: [],
    all: 0,
    rules: [],
    instrument: 'withdrawn',
  });
  const { rows } = await world.server.db.pool.query(
    'select ended_on::text, ended_reason, next_on from duty order by id',
  );
  expect(rows).toEqual(
    [2, 3, 4].map(() => ({ ended_on: '2026-06-04', ended_reason: '71/KH-UBND', next_on: null })),
  );
  expect(await refusalOfCall(amend({ kind: 'withdraws' }, 3))).toMatchObject({
    code: 'state.refused',
  });
});
