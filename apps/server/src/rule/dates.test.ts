import { seededPlan, seededRule, seedRegister } from '@dondoc/db/testing';
import { CivilDate } from '@dondoc/domain/calendar';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { newId } from '../testing/id.ts';
import { firstAdministrator, member } from '../testing/people.ts';
import { openTestServer } from '../testing/test-server.ts';
import type { TestServer } from '../testing/test-server.ts';
import type { Visitor } from '../testing/visitor.ts';

const home = process.env['TZ'];
let server: TestServer;
let clerk: Visitor;
beforeAll(async () => {
  server = await openTestServer();
  const administrator = await firstAdministrator(server);
  await seedRegister(server.db, {
    bodies: 3,
    inForceOn: '2026-03-20',
    trackedFrom: '2026-03-20',
    firstNoticesReleasedOn: null,
    dutyDue: null,
    rules: [{ cadence: { kind: 'unscheduled' }, due: { kind: 'none' }, shift: 'none' }],
  });
  clerk = await member(server, administrator, 'clerk', null);
});
afterEach(() => {
  if (home === undefined) delete process.env['TZ'];
  else process.env['TZ'] = home;
});
afterAll(() => server.close());

test.each([
  ['Pacific/Kiritimati', -840, '2026-12-31'],
  ['Asia/Ho_Chi_Minh', -420, '2027-01-01'],
  ['America/New_York', 300, '2028-02-29'],
])('a day goes through the procedure into its column and back in %s', async (zone, offset, day) => {
  process.env['TZ'] = zone;
  expect(new Date('2026-01-15T12:00:00Z').getTimezoneOffset()).toBe(offset);
  const ruleId = seededRule(0);
  const find = async () => {
    const { items } = await clerk.api.rule.list.query({ planId: seededPlan });
    const [line] = items;
    if (!line) throw new Error('a rule was seeded');
    return line;
  };
  const year = Number(day.slice(0, 4));
  await clerk.api.rule.recordReadAs.mutate({
    commandId: newId.command(),
    ruleId,
    version: (await find()).rule.version,
    readAs: { period: { kind: 'year', year }, reason: `Ghi ở ${zone}`, document: null },
    dueOn: CivilDate.parse(day),
  });
  const { rows } = await server.db.pool.query(
    `select distinct nominal_due::text as text, nominal_due as date, current_due::text as due
     from obligation where origin_id = $1 and ended_on is null`,
    [ruleId],
  );
  // Beyond twelve months ahead nobody owes it yet (decision D5); the rule holds the day all the same.
  expect(rows).toEqual(year > 2027 ? [] : [{ text: day, date: day, due: day }]);
  expect((await find()).next?.deadline).toMatchObject({ nominal: day, effective: day });
});
