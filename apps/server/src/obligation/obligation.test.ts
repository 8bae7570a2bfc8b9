import { seededAgency, seededDuty, seededPlan, seededRule } from '@dondoc/db/testing';
import { CivilDate } from '@dondoc/domain/calendar';
import type { ObligationId } from '@dondoc/domain/kernel';
import { sumCounts } from '@dondoc/domain/register';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../testing/id.ts';
import { openReporting, sent, written } from '../testing/reporting.ts';
import type { ReportingServer } from '../testing/reporting.ts';
import { refusalOfCall } from '../testing/visitor.ts';
import type { Visitor } from '../testing/visitor.ts';

const day = (text: string) => CivilDate.parse(text);
const YEAR = { planId: seededPlan, from: day('2026-01-01'), to: day('2026-12-31') };

let world: ReportingServer;
beforeAll(async () => {
  world = await openReporting(
    [
      { body: 3, month: '2026-06', due: '2026-06-18' },
      { body: 3, month: '2026-07', due: '2026-07-20' },
      { body: 4, month: '2026-06', due: '2026-06-18', with: { received_on: day('2026-06-22') } },
      { body: 4, month: '2026-07', due: '2026-07-20' },
      { body: 4, month: '2026-08', due: '2026-08-18' },
      { body: 3, month: '2026-05', due: '2026-05-18', with: { origin_id: seededRule(1) } },
    ],
    { rules: [{ name: 'Báo cáo tháng' }, { name: 'Báo cáo lồng ghép' }] },
  );
});
afterAll(() => world.server.close());

const cells = async (visitor: Visitor, more = {}) => {
  const { items } = await visitor.api.obligation.matrix.query({ ...YEAR, ...more });
  return items.map((row) => [row.agencyName, row.cells.map(({ state }) => state)]);
};

describe('the matrix', () => {
  test('has a body a row and a period a column, each cell with its state', async () => {
    expect(await cells(world.clerk, { ruleIds: [seededRule(0)] })).toEqual([
      ['Cơ quan số 3', ['overdue', 'due-soon']],
      ['Cơ quan số 4', ['received', 'due-soon', 'upcoming']],
    ]);
    const { periods, rules } = await world.clerk.api.obligation.matrix.query({
      ...YEAR,
      ruleIds: [seededRule(0)],
    });
    expect(periods.map(({ due, owed, received }) => [due, owed, received])).toEqual([
      ['2026-06-18', 2, 1],
      ['2026-07-20', 2, 0],
      ['2026-08-18', 1, 0],
    ]);
    expect(rules.map(({ name }) => name)).toEqual(['Báo cáo tháng']);
  });

  test('counts rows as the sum of their cells, late ones complete and not on time', async () => {
    const { items } = await world.clerk.api.obligation.matrix.query(YEAR);
    for (const row of items)
      expect(row.counts).toEqual(sumCounts(row.cells.map(({ counts }) => counts)));
    expect(items[1]?.counts).toMatchObject({ expected: 2, complete: 1, onTime: 0 });
    expect(items[1]?.cells[0]?.beside).toMatchObject({ lateBy: 2 });
  });

  test('shows a body its own row alone', async () => {
    expect(await cells(world.officer, { ruleIds: [seededRule(0)] })).toEqual([
      ['Cơ quan số 3', ['overdue', 'due-soon']],
    ]);
  });

  test('comes page after page', async () => {
    const first = await world.clerk.api.obligation.matrix.query({ ...YEAR, limit: 1 });
    const second = await world.clerk.api.obligation.matrix.query({
      ...YEAR,
      limit: 1,
      after: first.next,
    });
    expect([first, second].map(({ items }) => items.map((row) => row.agencyId))).toEqual([
      [seededAgency(3)],
      [seededAgency(4)],
    ]);
    expect(second.next).toBeNull();
  });
});

const owed = (n: number) => world.obligations[n] ?? expect.fail(`no obligation ${n}`);

const acts = async (visitor: Visitor, obligationId: ObligationId) =>
  (await visitor.api.obligation.get.query({ obligationId })).acts;

describe('one obligation', () => {
  test('leaves each the acts that its state and the access table allow', async () => {
    const [waiting, received] = [owed(1), owed(2)];
    expect(await acts(world.officer, waiting)).toEqual(['draft']);
    expect(await acts(world.head, waiting)).toEqual(['draft', 'send']);
    expect(await acts(world.clerk, waiting)).toEqual(['record', 'more-time', 'exempt']);
    expect(await acts(world.clerk, received)).toEqual(['record', 'ask-more', 'accept']);
    expect(await acts(world.leader, received)).toEqual(['ask-more', 'accept']);
  });
});

test('a part is received with its host', async () => {
  const [host, part] = [owed(0), owed(5)];
  await world.server.db.kysely
    .updateTable('obligation')
    .set({ host_obligation_id: host })
    .where('id', '=', part)
    .execute();
  await sent(world.head, host, written('Trong báo cáo có nội dung lồng ghép'));
  const { obligation } = await world.officer.api.obligation.get.query({ obligationId: part });
  expect(obligation).toMatchObject({ state: 'received', receivedOn: '2026-07-20', hostId: host });
});

describe('what is mine', () => {
  test('is what the own body owes, reports and duties, by their dates', async () => {
    const { bodies, reports, duties } = await world.neighbour.api.obligation.mine.query({});
    expect(bodies).toEqual([{ id: seededAgency(4), name: 'Cơ quan số 4' }]);
    expect(
      reports.items.map(({ currentDue, state, ruleName }) => [currentDue, state, ruleName]),
    ).toEqual([
      ['2026-06-18', 'received', 'Báo cáo tháng'],
      ['2026-07-20', 'due-soon', 'Báo cáo tháng'],
      ['2026-08-18', 'upcoming', 'Báo cáo tháng'],
    ]);
    expect(duties.items).toMatchObject([
      {
        id: seededDuty(4),
        state: 'due-soon',
        lateBy: 3,
        wording: 'Rà soát hồ, đập trước mùa mưa lũ',
      },
    ]);
  });

  test('says what is being written', async () => {
    const july = owed(1);
    const { items } = (await world.officer.api.obligation.mine.query({})).reports;
    expect(items.find(({ id }) => id === july)?.writing).toBeNull();
    await world.officer.api.submission.saveDraft.mutate({
      commandId: newId.command(),
      obligationId: july,
      submissionId: newId.submission(),
      version: null,
      content: written('a'),
      reason: null,
    });
    const again = (await world.officer.api.obligation.mine.query({})).reports.items;
    expect(again.find(({ id }) => id === july)?.writing).toBe('draft');
  });

  test('says what more was asked for, and why', async () => {
    const june = owed(0);
    const seen = async () =>
      (await world.officer.api.obligation.mine.query({})).reports.items.find(
        ({ id }) => id === june,
      );
    expect((await seen())?.asked).toBeNull();
    const { obligation } = await world.clerk.api.obligation.get.query({ obligationId: june });
    await world.clerk.api.submission.askMore.mutate({
      commandId: newId.command(),
      obligationId: june,
      version: obligation.version,
      reason: 'Thiếu số hồ đã kiểm tra tràn',
      due: null,
    });
    expect((await seen())?.asked).toEqual({
      on: '2026-07-20',
      due: '2026-07-23',
      reason: 'Thiếu số hồ đã kiểm tra tràn',
    });
  });

  test('is nothing of a clerk’s', async () => {
    expect(await refusalOfCall(world.clerk.api.obligation.mine.query({}))).toMatchObject({
      code: 'access.denied',
    });
  });
});
