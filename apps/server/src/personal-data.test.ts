import { seededDuty, seededPlan, seededRule } from '@dondoc/db/testing';
import { CivilDate } from '@dondoc/domain/calendar';
import { periodKey } from '@dondoc/domain/period';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { newId } from './testing/id.ts';
import { openReporting, written } from './testing/reporting.ts';
import type { ReportingServer } from './testing/reporting.ts';
import { refusalOfCall } from './testing/visitor.ts';

const NUMBER = '0900 000 000';
const WORDS = `Liên hệ số ${NUMBER}`;
const FINDING = 'number.missing:plan';
const day = CivilDate.parse('2026-07-17');

let world: ReportingServer;
beforeAll(async () => {
  world = await openReporting([{ body: 3, month: '2026-07', due: '2026-07-20' }]);
  await world.server.db.pool.query(
    'insert into finding (id, plan_id, key, code, facts) values ($1, $2, $3, $4, $5)',
    [uuidv7(), seededPlan, FINDING, 'number.missing', {}],
  );
});
afterAll(() => world.server.close());

const owed = () => world.obligations[0] ?? expect.fail('no obligation');
const onReport = () => ({ obligationId: owed(), version: 0 });
const onDuty = () => ({ dutyId: seededDuty(3), version: 0 });
const stamp = (kept?: string[]) => ({ commandId: newId.command(), ...(kept ? { kept } : {}) });

const record = (words: { text?: string; signedBy?: string }, kept?: string[]) =>
  world.clerk.api.submission.record.mutate({
    ...stamp(kept),
    ...onReport(),
    submissionId: newId.submission(),
    channel: 'paper',
    receivedOn: day,
    covering: { number: null, date: null, signedBy: words.signedBy ?? null },
    content: written(words.text ?? 'Đã rà soát 12/12 hồ.'),
    reason: null,
  });

const note = (kept?: string[]) =>
  world.clerk.api.plan.noteFinding.mutate({
    ...stamp(kept),
    planId: seededPlan,
    key: FINDING,
    note: WORDS,
  });

const DOORS: readonly (readonly [string, () => Promise<unknown>])[] = [
  ['a report that came in elsewhere', () => record({ text: WORDS })],
  ['who signed what came in elsewhere', () => record({ signedBy: WORDS })],
  ['a note on a finding', () => note()],
  [
    'what a body writes',
    () =>
      world.officer.api.submission.saveDraft.mutate({
        ...stamp(),
        ...onReport(),
        submissionId: newId.submission(),
        version: null,
        content: written(WORDS),
        reason: null,
      }),
  ],
  [
    'why more is asked for of a report',
    () =>
      world.clerk.api.submission.askMore.mutate({
        ...stamp(),
        ...onReport(),
        reason: WORDS,
        due: null,
      }),
  ],
  [
    'a note on what is sufficient',
    () => world.clerk.api.submission.accept.mutate({ ...stamp(), ...onReport(), note: WORDS }),
  ],
  [
    'the evidence of a duty',
    () =>
      world.officer.api.duty.claim.mutate({
        ...stamp(),
        ...onDuty(),
        evidence: { document: null, note: WORDS },
      }),
  ],
  [
    'why more is asked for of a duty',
    () => world.clerk.api.duty.askMore.mutate({ ...stamp(), ...onDuty(), due: day, reason: WORDS }),
  ],
  [
    'why a period is read as another',
    () =>
      world.clerk.api.rule.recordReadAs.mutate({
        ...stamp(),
        ruleId: seededRule(0),
        version: 0,
        dueOn: null,
        readAs: {
          period: { kind: 'month', year: 2026, month: 7 },
          reason: WORDS,
          document: null,
        },
      }),
  ],
];

it.each(DOORS)('%s is asked about before it is kept', async (_what, send) => {
  expect(await refusalOfCall(send())).toEqual({
    code: 'personal-data.suspected',
    facts: { places: [{ text: NUMBER, kind: 'mobile' }] },
  });
});

it('the official page of a consolidation is asked about, and kept when its writer says so', async () => {
  const { consolidation: of } = world.clerk.api;
  const { id: consolidationId } = await of.start.mutate({
    ...stamp(),
    consolidationId: newId.consolidation(),
    ruleId: seededRule(0),
    periodKey: periodKey({ kind: 'month', year: 2026, month: 7 }),
  });
  const { frame, sections, consolidation } = await of.get.query({ consolidationId });
  const edit = (kept?: string[]) =>
    of.edit.mutate({
      ...stamp(kept),
      consolidationId,
      version: consolidation.version,
      frame: { ...frame, closing: WORDS },
      sections,
    });
  expect((await refusalOfCall(edit())).code).toBe('personal-data.suspected');
  expect((await of.get.query({ consolidationId })).frame).toEqual(frame);
  await edit([NUMBER]);
  expect((await of.get.query({ consolidationId })).frame.closing).toBe(WORDS);
});

it('nothing of what is asked about stays, and the same command may then be kept', async () => {
  const commandId = newId.command();
  const send = (kept?: string[]) =>
    world.clerk.api.plan.noteFinding.mutate({
      ...stamp(kept),
      commandId,
      planId: seededPlan,
      key: FINDING,
      note: `${WORDS}, hoặc canbo@gmail.com`,
    });
  const asked = await refusalOfCall(send([NUMBER]));
  expect(asked).toMatchObject({ facts: { places: [{ text: 'canbo@gmail.com', kind: 'mail' }] } });
  const held = await world.server.db.kysely
    .selectFrom('command')
    .select('id')
    .where('id', '=', commandId)
    .execute();
  expect(held).toEqual([]);
  await send([NUMBER, 'canbo@gmail.com']);
  const { findings } = await world.clerk.api.plan.get.query({ planId: seededPlan });
  expect(findings).toContainEqual(
    expect.objectContaining({ key: FINDING, note: `${WORDS}, hoặc canbo@gmail.com` }),
  );
});
