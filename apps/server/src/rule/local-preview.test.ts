import { seededAgency, seededPlan, seededRule } from '@dondoc/db/testing';
import { EnteredDay } from '@dondoc/domain/agency';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../testing/id.ts';
import { openReporting } from '../testing/reporting.ts';
import type { ReportingServer } from '../testing/reporting.ts';

/** Bodies 3 and 4 report by the 25th of each month; 25/07/2026 is a Saturday. */
let world: ReportingServer;
beforeAll(async () => {
  world = await openReporting([], {
    rules: [{ due: { kind: 'day-of-month', day: 25, monthOffset: 0 } }],
  });
});
afterAll(() => world.server.close());

const RULE = seededRule(0);
const listed = async () => {
  const { items } = await world.clerk.api.rule.list.query({ planId: seededPlan });
  return items[0] ?? expect.fail('a rule was seeded');
};
const preview = async () =>
  world.clerk.api.rule.preview.query({
    planId: seededPlan,
    ruleId: RULE,
    rule: (await listed()).rule,
  });
const july = async () => (await preview()).periods[0];
const owed = async () => {
  const { rows } = await world.server.db.pool.query(
    `select current_due::text as due from obligation
     where origin_id = $1 and period_key = '2026-07-31.4.month' and ended_on is null order by agency_id`,
    [RULE],
  );
  return rows.map(({ due }) => due);
};
async function off(body: number) {
  const { version } = await world.clerk.api.calendar.year.query({ year: 2026 });
  const scope = { kind: 'agency', agencyId: seededAgency(body) };
  const source = 'Thông báo của địa phương';
  const day = EnteredDay.parse({ date: '2026-07-27', kind: 'off', source, scope });
  await world.clerk.api.calendar.enterDay.mutate({ commandId: newId.command(), version, day });
}

test('a preview foretells for each body the date that it then owes by its own calendar', async () => {
  await off(3);
  expect(await july()).toMatchObject({
    deadline: { nominal: '2026-07-25', effective: '2026-07-27' },
    others: [
      {
        effective: '2026-07-28',
        count: 1,
        names: ['Cơ quan số 3'],
        explanation: expect.arrayContaining([
          expect.objectContaining({ step: 'shift', to: '2026-07-28' }),
        ]),
      },
    ],
  });
  const { rule } = await listed();
  const commandId = newId.command();
  await world.clerk.api.rule.edit.mutate({
    commandId,
    ruleId: RULE,
    version: rule.version,
    rule: { ...rule, name: 'Báo cáo tháng' },
  });
  expect(await owed()).toEqual(['2026-07-28', '2026-07-27']);
  const { changes } = await preview();
  expect(new Set(changes.map(({ effect }) => effect))).toEqual(new Set(['same']));
});

test('where every body has the day off, nobody is shown a date that nobody has', async () => {
  await off(4);
  expect(await july()).toMatchObject({ deadline: { effective: '2026-07-28' }, others: [] });
  expect((await listed()).next?.deadline.effective).toBe('2026-07-28');
  const { changes } = await preview();
  expect(changes.find(({ periodKey }) => periodKey === '2026-07-31.4.month')).toMatchObject({
    after: '2026-07-28',
  });
});
