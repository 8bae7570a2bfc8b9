import { seededAgency, seededPlan } from '@dondoc/db/testing';
import { AgencyId } from '@dondoc/domain/kernel';
import type { TargetId } from '@dondoc/domain/kernel';
import { idOf } from '@dondoc/domain/testing';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '../testing/id.ts';
import { openReporting } from '../testing/reporting.ts';
import type { ReportingServer } from '../testing/reporting.ts';
import { refusalOfCall } from '../testing/visitor.ts';
import type { Visitor } from '../testing/visitor.ts';

let world: ReportingServer;
beforeAll(async () => {
  world = await openReporting([], {
    targets: [
      {
        wording: 'Ít nhất 95 % trường có cán bộ y tế',
        series: [
          { by: '2026-06-30', value: '80' },
          { by: '2026-12-31', value: '95' },
        ],
      },
    ],
  });
});
beforeEach(() => closed(null));
afterAll(() => world.server.close());

const closed = (on: string | null) =>
  world.server.db.pool.query('update plan set closed_on = $1', [on]);
const command = () => ({ commandId: newId.command() });

/** The target as somebody sees it, and whether it may be written to. */
async function shown(visitor: Visitor) {
  const { targets, may } = await visitor.api.plan.get.query({ planId: seededPlan });
  const [one] = targets;
  if (!one) throw new Error('the plan has a target');
  return { ...one, mayWrite: may.writeTargets };
}
const found = (targetId: TargetId, version: number, on: string, value: string) => ({
  ...command(),
  targetId,
  version,
  on,
  value,
  agencyId: null,
  document: { role: 'Sở Y tế', number: '12/BC-SYT', date: on },
});
const audited = async () => {
  const { rows } = await world.server.db.pool.query(
    `select action, version_from, version_to, changes, reason, document from audit
     where aggregate_kind = 'target' order by id`,
  );
  return rows;
};

test('a target stands by the figures that are found, each kept with its paper and its audit row', async () => {
  const before = await shown(world.clerk);
  expect([before.mayWrite, before.standing.inHand.state]).toEqual([true, 'not-measured']);
  const record = (version: number, on: string, value: string) =>
    world.clerk.api.target.recordFigure.mutate(found(before.target.id, version, on, value));
  expect(await record(0, '2026-06-15', '79.5')).toEqual({ version: 1 });
  expect(await record(1, '2026-07-10', '96')).toEqual({ version: 2 });
  const after = await shown(world.officer);
  expect(after.mayWrite).toBe(false);
  expect(after.measured.map(({ on, value }) => [on, value])).toEqual([
    ['2026-06-15', '79.5'],
    ['2026-07-10', '96'],
  ]);
  expect([after.standing.inHand.state, ...after.standing.past.map(({ state }) => state)]).toEqual([
    'reached',
    'missed',
  ]);
  expect(await audited()).toMatchObject([
    { action: 'target.record-figure', version_from: 0, version_to: 1 },
    {
      version_from: 1,
      version_to: 2,
      changes: { value: [null, '96'] },
      document: { number: '12/BC-SYT' },
    },
  ]);
});

test('a figure of the future, of an older version or of a closed register is not kept', async () => {
  const { target, version, measured } = await shown(world.clerk);
  const attempt = (visitor: Visitor, seen: number, on = '2026-07-20') =>
    refusalOfCall(visitor.api.target.recordFigure.mutate(found(target.id, seen, on, '97')));
  expect(await attempt(world.clerk, version, '2026-07-21')).toMatchObject({
    code: 'date.in-future',
  });
  expect(await attempt(world.clerk, version - 1)).toMatchObject({ code: 'version.stale' });
  expect(await attempt(world.head, version)).toMatchObject({ code: 'access.denied' });
  await closed('2026-07-20');
  expect(await attempt(world.clerk, version)).toEqual({
    code: 'state.refused',
    facts: { action: 'target.record-figure', state: 'closed' },
  });
  expect((await shown(world.clerk)).mayWrite).toBe(false);
  expect((await shown(world.clerk)).measured).toEqual(measured);
});

test('a reading is corrected with its reason, the wording stays, and what does not go together is refused', async () => {
  const { target, version } = await shown(world.clerk);
  const { unit, comparator, series, baseline, source } = target;
  const reading = { unit, comparator, series, baseline, source, accountableId: seededAgency(3) };
  const reason = 'Nghị quyết giao Sở';
  const correct = (change: object) =>
    world.clerk.api.target.correct.mutate({
      ...command(),
      targetId: target.id,
      version,
      reading: { ...reading, ...change },
      reason,
    });
  const late = { baseline: { on: '2026-12-31', value: '60' } };
  expect(await refusalOfCall(correct(late))).toEqual({
    code: 'input.invalid',
    facts: { path: 'baseline.on', issue: 'baseline.late' },
  });
  expect(await refusalOfCall(correct({ accountableId: AgencyId.parse(idOf(999)) }))).toEqual({
    code: 'not-found',
    facts: { kind: 'agency' },
  });
  expect(await correct({ comparator: 'equals' })).toEqual({ version: version + 1 });
  const after = await shown(world.clerk);
  expect(after.target).toEqual({ ...target, comparator: 'equals', accountableId: seededAgency(3) });
  expect(after.standing.inHand.state).toBe('short');
  expect((await audited()).at(-1)).toMatchObject({
    action: 'target.correct',
    changes: { reading: [{ comparator: 'at-least' }, { comparator: 'equals' }] },
    reason,
  });
});

test('an aim is allocated to bodies, each share stands by its own figures, and what does not add up is said', async () => {
  const { target, version } = await shown(world.clerk);
  const by = target.series[1]?.by ?? null;
  const shares = [3, 4].map((n) => ({ agencyId: seededAgency(n), value: `${n * 10}` }));
  const allocate = (seen: number, change: object = {}) =>
    world.clerk.api.target.allocate.mutate({
      ...command(),
      targetId: target.id,
      version: seen,
      allocation: { by, adds: true, shares, ...change },
      reason: 'Phụ lục giao chỉ tiêu',
    });
  const stranger = [{ agencyId: AgencyId.parse(idOf(999)), value: '1' }];
  expect(await refusalOfCall(allocate(version, { shares: stranger }))).toEqual({
    code: 'not-found',
    facts: { kind: 'agency' },
  });
  await allocate(version);
  const whole = await shown(world.officer);
  expect(whole.gaps).toMatchObject([{ aim: { value: '95' }, allocated: '70' }]);
  expect(whole.shares.map(({ agencyId, standing }) => [agencyId, standing.inHand.state])).toEqual([
    [seededAgency(3), 'not-measured'],
    [seededAgency(4), 'not-measured'],
  ]);
  const ofShare = (agencyId: AgencyId, seen: number) =>
    world.clerk.api.target.recordFigure.mutate({
      ...found(target.id, seen, '2026-07-15', '30'),
      agencyId,
    });
  expect(await refusalOfCall(ofShare(seededAgency(2), whole.version))).toEqual({
    code: 'not-found',
    facts: { kind: 'share' },
  });
  await ofShare(seededAgency(3), whole.version);
  const after = await shown(world.clerk);
  expect(after.shares.map(({ standing }) => standing.inHand.state)).toEqual([
    'reached',
    'not-measured',
  ]);
  expect(after.together).toEqual({ value: '30', found: 1, of: 2 });
  expect(after.standing).toEqual(whole.standing);
  expect((await audited()).at(-2)).toMatchObject({
    action: 'target.allocate',
    changes: { by: [by, by], adds: [null, true], shares: [[], shares] },
    reason: 'Phụ lục giao chỉ tiêu',
  });
});
