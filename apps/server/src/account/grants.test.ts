import type { GivenGrant } from '@dondoc/domain/agency';
import { addDays, CivilDate } from '@dondoc/domain/calendar';
import type { AccountId } from '@dondoc/domain/kernel';
import { GrantId, SubstitutionId } from '@dondoc/domain/kernel';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { insertTestAgency } from '../testing/agency.ts';
import { newId } from '../testing/id.ts';
import { firstAdministrator, member } from '../testing/people.ts';
import { openTestServer } from '../testing/test-server.ts';
import type { TestServer } from '../testing/test-server.ts';
import { refusalOfCall } from '../testing/visitor.ts';
import type { Visitor } from '../testing/visitor.ts';

let server: TestServer;
let administrator: Visitor;
let health: Awaited<ReturnType<typeof insertTestAgency>>;
let today: CivilDate;
beforeAll(async () => {
  server = await openTestServer();
  administrator = await firstAdministrator(server);
  health = await insertTestAgency(server.db);
  ({ today } = await administrator.api.session.me.query());
});
afterAll(() => server.close());

const day = (text: string) => CivilDate.parse(text);
const FAR = day('2199-12-31');

async function accountOf(visitor: Visitor) {
  const { account } = await visitor.api.session.me.query();
  return { accountId: account.id, version: account.version };
}
const grant = (change: Partial<GivenGrant> = {}): GivenGrant => ({
  role: 'clerk',
  agencyId: health,
  planId: null,
  validFrom: today,
  validTo: null,
  ...change,
});
const give = async (visitor: Visitor, given: GivenGrant) => {
  const command = {
    commandId: newId.command(),
    ...(await accountOf(visitor)),
    grantId: GrantId.parse(uuidv7()),
    grant: given,
  };
  return { command, answer: administrator.api.account.giveGrant.mutate(command) };
};
const rolesOf = async (visitor: Visitor) =>
  (await visitor.api.session.me.query()).grants.map(({ role }) => role);
const auditOf = async (action: string, aggregateId: AccountId) =>
  (
    await server.db.pool.query(
      'select changes from audit where action = $1 and aggregate_id = $2',
      [action, aggregateId],
    )
  ).rows;

describe('an account holds several grants', () => {
  test('each from its first to its last day, each with an audit row, each given once', async () => {
    const officer = await member(server, administrator, 'officer', health, 'nhieuvai');
    const { command, answer } = await give(officer, grant());
    const first = await answer;
    expect(await administrator.api.account.giveGrant.mutate(command)).toEqual(first);
    await (
      await give(officer, grant({ role: 'leader', validFrom: FAR }))
    ).answer;
    expect((await rolesOf(officer)).toSorted()).toEqual(['clerk', 'officer']);
    expect(await auditOf('account.give-grant', command.accountId)).toHaveLength(2);
    expect(
      await refusalOfCall(
        administrator.api.account.giveGrant.mutate({ ...command, commandId: newId.command() }),
      ),
    ).toMatchObject({ code: 'version.stale' });
  });

  test('none for a plan that there is not', async () => {
    const officer = await member(server, administrator, 'officer', health, 'laplai');
    const { answer } = await give(officer, grant({ planId: newId.plan() }));
    expect(await refusalOfCall(answer)).toEqual({ code: 'not-found', facts: { kind: 'plan' } });
  });

  test('one is ended on a day, never before it began, and never so that nobody keeps the accounts', async () => {
    const officer = await member(server, administrator, 'officer', health, 'hetvai');
    const { command, answer } = await give(officer, grant());
    await answer;
    const end = async (who: Visitor, grantId: GrantId, lastDay: CivilDate) =>
      administrator.api.account.endGrant.mutate({
        commandId: newId.command(),
        ...(await accountOf(who)),
        grantId,
        lastDay,
      });
    expect(await refusalOfCall(end(officer, command.grantId, day('2020-01-01')))).toMatchObject({
      code: 'input.invalid',
      facts: { path: 'lastDay' },
    });
    await end(officer, command.grantId, today);
    const { items } = await administrator.api.account.list.query({});
    const ended = items.find(({ signInName }) => signInName === 'hetvai');
    expect(ended?.grants.find(({ id }) => id === command.grantId)?.validTo).toBe(today);
    const { grants } = await administrator.api.session.me.query();
    const last = grants.find(({ role }) => role === 'administrator');
    expect(await refusalOfCall(end(administrator, GrantId.parse(last?.id), today))).toEqual({
      code: 'administrator.last',
      facts: {},
    });
  });
});

const standIn = async (visitor: Visitor, principal: Visitor, from: CivilDate, to: CivilDate) => {
  const command = {
    commandId: newId.command(),
    ...(await accountOf(visitor)),
    substitutionId: SubstitutionId.parse(uuidv7()),
    principalId: (await accountOf(principal)).accountId,
    from,
    to,
  };
  await administrator.api.account.standIn.mutate(command);
  return command;
};

describe('an account that stands in for another', () => {
  let head: Visitor;
  let deputy: Visitor;
  beforeAll(async () => {
    head = await member(server, administrator, 'clerk', null, 'truong');
    deputy = await member(server, administrator, 'officer', health, 'pho');
  });

  test('holds what the other holds, is named so in the audit, hands nothing on, and ends', async () => {
    const third = await member(server, administrator, 'officer', health, 'baphan');
    const command = await standIn(deputy, head, today, today);
    expect(await rolesOf(deputy)).toEqual(['officer', 'clerk']);
    await standIn(third, deputy, today, FAR);
    expect(await rolesOf(third)).toEqual(['officer', 'officer']);
    const agency = {
      id: newId.agency(),
      name: 'Sở Nội vụ',
      shortNames: [],
      code: null,
      kind: 'state' as const,
      level: 'province' as const,
      parentId: null,
      mailbox: null,
      officePhone: null,
      validFrom: null,
      validTo: null,
    };
    await deputy.api.agency.create.mutate({ commandId: newId.command(), agency });
    const { rows } = await server.db.pool.query(
      `select account_id, role, changes->'standingInFor'->>1 as for from audit where aggregate_id = $1`,
      [agency.id],
    );
    expect(rows).toEqual([
      { account_id: command.accountId, role: 'clerk', for: command.principalId },
    ]);
    await administrator.api.account.endStandIn.mutate({
      commandId: newId.command(),
      ...(await accountOf(deputy)),
      substitutionId: command.substitutionId,
      lastDay: addDays(today, -1),
    });
    expect(await rolesOf(deputy)).toEqual(['officer']);
  });

  test('is not itself, nor for days gone by', async () => {
    expect(await refusalOfCall(standIn(deputy, deputy, today, today))).toMatchObject({
      facts: { issue: 'substitution.self' },
    });
    expect(
      await refusalOfCall(standIn(deputy, head, day('2020-01-01'), day('2020-01-02'))),
    ).toMatchObject({ facts: { path: 'lastDay' } });
  });
});
