import {
  onEachDatabase,
  seededAgency,
  seededPlan,
  seededRule,
  seedRegister,
} from '@dondoc/db/testing';
import type { DueForm } from '@dondoc/domain/reporting';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../testing/id.ts';
import { firstAdministrator, member } from '../testing/people.ts';
import { openTestServer } from '../testing/test-server.ts';
import type { TestServer } from '../testing/test-server.ts';
import { refusalOfCall } from '../testing/visitor.ts';
import type { Visitor } from '../testing/visitor.ts';

const [LOWER, UPPER] = [seededRule(0), seededRule(1)];
const yearDay = (month: number, day: number): DueForm => ({
  kind: 'yearly-day',
  month,
  day,
  yearOffset: 0,
});

onEachDatabase('levels of a report', ({ open }) => {
  let server: TestServer;
  let clerk: Visitor;
  beforeAll(async () => {
    server = await openTestServer({ TODAY: '2026-03-25' }, open);
    const administrator = await firstAdministrator(server);
    await seedRegister(server.db, {
      bodies: 4,
      inForceOn: '2026-03-20',
      trackedFrom: '2026-03-20',
      firstNoticesReleasedOn: '2026-03-21',
      dutyDue: '2026-07-15',
      rules: [
        { name: 'Báo cáo 6 tháng', cadence: { kind: 'half-year' }, due: yearDay(6, 16) },
        {
          name: 'Tổng hợp 6 tháng',
          anchor: { start: 0, end: 20 },
          cadence: { kind: 'half-year' },
          due: yearDay(5, 18),
          reporters: { kind: 'named', agencies: [seededAgency(2)], groups: [] },
        },
      ],
    });
    clerk = await member(server, administrator, 'clerk', seededAgency(2));
  });
  afterAll(() => server.close());

  const kept = async (ruleId: string) => {
    const { items } = await clerk.api.rule.list.query({ planId: seededPlan });
    const found = items.find(({ rule }) => rule.id === ruleId);
    if (!found) throw new Error('the rule was seeded');
    return found.rule;
  };
  const edit = async (
    ruleId: typeof LOWER,
    change: { above?: typeof UPPER | null; due?: DueForm },
  ) => {
    const rule = await kept(ruleId);
    return clerk.api.rule.edit.mutate({
      commandId: newId.command(),
      ruleId,
      version: rule.version,
      rule: { ...rule, ...change },
    });
  };
  const findings = async () =>
    (await clerk.api.plan.get.query({ planId: seededPlan })).findings.filter(
      ({ code }) => code === 'rule-order.broken',
    );

  test('one that is due before the one below is foreseen at both, before anything is written', async () => {
    const rule = { ...(await kept(LOWER)), above: UPPER };
    const foreseen = await clerk.api.rule.preview.query({
      planId: seededPlan,
      ruleId: LOWER,
      rule,
    });
    expect(foreseen.breaks[0]).toMatchObject({
      periodKey: '2026-06-30.6.half-year',
      breaks: 'order',
      due: '2026-05-18',
      earliest: '2026-06-17',
      level: { name: 'Tổng hợp 6 tháng' },
      belowDue: '2026-06-16',
      below: { name: 'Báo cáo 6 tháng' },
    });
    expect(await findings()).toEqual([]);
  });

  test('a rule kept so is a finding of the register, and its note stays while the order does', async () => {
    await edit(LOWER, { above: UPPER });
    expect(await findings()).toMatchObject([
      {
        key: `rule-order.broken:${LOWER}`,
        anchor: { start: 0, end: 20 },
        facts: { upper: '2026-05-18', lower: '2026-06-16' },
        note: null,
      },
    ]);
    const note = 'Văn bản đã ký, tổng hợp theo số ước';
    await clerk.api.plan.noteFinding.mutate({
      commandId: newId.command(),
      planId: seededPlan,
      key: `rule-order.broken:${LOWER}`,
      note,
    });
    await edit(LOWER, { due: yearDay(6, 18) });
    expect(await findings()).toMatchObject([{ facts: { lower: '2026-06-18' }, note }]);
    const rule = await kept(UPPER);
    const seen = await clerk.api.rule.preview.query({ planId: seededPlan, ruleId: UPPER, rule });
    expect(seen.breaks.map(({ level }) => level.ruleId)).toContain(UPPER);
  });

  test('a rule above itself, or above one that it reports to, is refused', async () => {
    expect(await refusalOfCall(edit(LOWER, { above: LOWER }))).toMatchObject({
      code: 'input.invalid',
      facts: { path: 'rule.above', issue: 'above-itself' },
    });
    expect(await refusalOfCall(edit(UPPER, { above: LOWER }))).toMatchObject({
      facts: { issue: 'above-itself' },
    });
    expect(await refusalOfCall(edit(UPPER, { above: newId.rule() }))).toMatchObject({
      code: 'not-found',
    });
  });

  test('once the level above is due later, the finding is resolved with the note that a person wrote', async () => {
    await edit(UPPER, { due: yearDay(6, 25) });
    const noted = { note: 'Văn bản đã ký, tổng hợp theo số ước' };
    expect(await findings()).toMatchObject([{ ...noted, resolvedOn: '2026-03-25' }]);
    await edit(UPPER, { due: yearDay(5, 18) });
    expect(await findings()).toMatchObject([{ ...noted, resolvedOn: null }]);
    const key = `rule-order.broken:${LOWER}`;
    const takeBack = { commandId: newId.command(), planId: seededPlan, key, note: null };
    await clerk.api.plan.noteFinding.mutate(takeBack);
    await edit(UPPER, { due: yearDay(6, 25) });
    expect(await findings()).toEqual([]);
  });
});
