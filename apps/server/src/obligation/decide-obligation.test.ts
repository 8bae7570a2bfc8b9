import { CivilDate } from '@dondoc/domain/calendar';
import type { ObligationId } from '@dondoc/domain/kernel';
import type { ObligationOutcome } from '@dondoc/domain/reporting';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../testing/id.ts';
import { openReporting } from '../testing/reporting.ts';
import type { ReportingServer } from '../testing/reporting.ts';
import { refusalOfCall } from '../testing/visitor.ts';
import type { Visitor } from '../testing/visitor.ts';

const DUE = '2026-07-15';
const MONTHS = ['01', '02', '03'];
let world: ReportingServer;
beforeAll(async () => {
  world = await openReporting(
    MONTHS.map((month) => ({ body: 3, month: `2026-${month}`, due: DUE })),
  );
});
afterAll(() => world.server.close());

const owed = (n: number): ObligationId => world.obligations[n] ?? expect.fail(`no obligation ${n}`);
const seen = (obligationId: ObligationId) => world.clerk.api.obligation.get.query({ obligationId });
const document = {
  role: 'Trưởng Ban Chỉ đạo',
  number: '15/TB-BCĐ',
  date: CivilDate.parse('2026-07-17'),
};
const until = (due: string): ObligationOutcome => ({
  kind: 'more-time',
  due: CivilDate.parse(due),
});
const decide = async (visitor: Visitor, obligationId: ObligationId, outcome: ObligationOutcome) =>
  visitor.api.obligation.decide.mutate({
    commandId: newId.command(),
    obligationId,
    version: (await seen(obligationId)).obligation.version,
    outcome,
    document,
    reason: 'Bão số 3',
  });
const rowOf = (id: ObligationId) =>
  world.server.db.kysely
    .selectFrom('obligation')
    .select(['next_on', 'settled_on'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();

test('more time moves the current date with its paper, the original stays, and the audit row says both', async () => {
  expect((await seen(owed(0))).obligation.state).toBe('overdue');
  await decide(world.clerk, owed(0), until('2026-07-31'));
  const { obligation, decided } = await seen(owed(0));
  expect(obligation).toMatchObject({ state: 'open', originalDue: DUE, currentDue: '2026-07-31' });
  expect(obligation.explanation.at(-1)).toMatchObject({ step: 'decided', from: DUE, document });
  expect(decided).toMatchObject([{ kind: 'more-time', document, reason: 'Bão số 3' }]);
  const [row] = await world.server.db.kysely
    .selectFrom('audit')
    .select(['action', 'changes', 'document'])
    .where('aggregate_id', '=', owed(0))
    .execute();
  expect(row).toMatchObject({
    action: 'obligation.give-time',
    changes: { currentDue: [DUE, '2026-07-31'] },
    document,
  });
});

test('a report let go or exempt is settled, and then nothing more is decided about it', async () => {
  await decide(world.leader, owed(1), { kind: 'excused' });
  expect((await seen(owed(1))).obligation).toMatchObject({
    state: 'excused',
    beside: { lateBy: 0 },
  });
  await decide(world.clerk, owed(2), { kind: 'exempt' });
  expect((await seen(owed(2))).obligation.state).toBe('exempt');
  expect((await seen(owed(2))).acts).toEqual([]);
  // The night of the day itself looks at it once more, and settles it.
  expect(await rowOf(owed(2))).toEqual({ next_on: '2026-07-20', settled_on: null });
  expect(await refusalOfCall(decide(world.clerk, owed(2), until('2026-08-01')))).toEqual({
    code: 'state.refused',
    facts: { action: 'give-time', state: 'exempt' },
  });
});

test('is recorded by who keeps the plan alone, with a day that is later', async () => {
  expect((await refusalOfCall(decide(world.head, owed(0), until('2026-08-07')))).code).toBe(
    'access.denied',
  );
  expect(await refusalOfCall(decide(world.clerk, owed(0), until('2026-07-31')))).toEqual({
    code: 'input.invalid',
    facts: { path: 'outcome.due', issue: 'not-later' },
  });
});
