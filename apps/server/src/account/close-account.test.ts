import { addDays } from '@dondoc/domain/calendar';
import type { CivilDate } from '@dondoc/domain/calendar';
import { onEachDatabase } from '@dondoc/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../testing/id.ts';
import { firstAdministrator, member } from '../testing/people.ts';
import { openTestServer } from '../testing/test-server.ts';
import type { TestServer } from '../testing/test-server.ts';
import { refusalOfCall } from '../testing/visitor.ts';
import type { Visitor } from '../testing/visitor.ts';

const seen = async (visitor: Visitor) => {
  const { account } = await visitor.api.session.me.query();
  return { accountId: account.id, version: account.version };
};

onEachDatabase('an account is closed', ({ open }) => {
  let server: TestServer;
  let administrator: Visitor;
  let today: CivilDate;
  beforeAll(async () => {
    server = await openTestServer({}, open);
    administrator = await firstAdministrator(server);
    ({ today } = await administrator.api.session.me.query());
  });
  afterAll(() => server.close());

  const close = async (
    account: Awaited<ReturnType<typeof seen>>,
    lastDay: CivilDate,
    by = administrator,
  ) => by.api.account.close.mutate({ commandId: newId.command(), ...account, lastDay });

  test('it signs in until the end of its last day, keeps its grants, and is opened again', async () => {
    const auditor = await member(server, administrator, 'auditor', null, 'kiemtra');
    const account = await seen(auditor);
    const { version } = await close(account, today);
    await auditor.api.session.me.query();
    const ended = await close({ ...account, version }, addDays(today, -1));
    expect(await refusalOfCall(auditor.api.session.me.query())).toMatchObject({
      code: 'sign-in.needed',
    });
    const { items } = await administrator.api.account.list.query({});
    expect(items.find(({ id }) => id === account.accountId)).toMatchObject({
      closedOn: today,
      grants: [{ role: 'auditor', validTo: null }],
    });
    const reopen = { commandId: newId.command(), ...ended };
    const opened = await administrator.api.account.reopen.mutate(reopen);
    expect((await auditor.api.session.me.query()).grants).toHaveLength(1);
    expect(
      await refusalOfCall(
        administrator.api.account.reopen.mutate({
          ...reopen,
          commandId: newId.command(),
          version: opened.version,
        }),
      ),
    ).toMatchObject({ code: 'state.refused' });
    const { rows } = await server.db.pool.query(
      `select action, changes from audit where aggregate_id = $1 and action in ('account.close', 'account.reopen') order by id`,
      [account.accountId],
    );
    expect(rows).toEqual([
      { action: 'account.close', changes: { closedOn: [null, addDays(today, 1)] } },
      { action: 'account.close', changes: { closedOn: [addDays(today, 1), today] } },
      { action: 'account.reopen', changes: { closedOn: [today, null] } },
    ]);
  });

  test('not on a day long gone, not on a version that moved, and not by who keeps no accounts', async () => {
    const clerk = await member(server, administrator, 'clerk', null, 'vanthu');
    const account = await seen(clerk);
    expect(await refusalOfCall(close(account, addDays(today, -2)))).toMatchObject({
      code: 'input.invalid',
      facts: { path: 'lastDay' },
    });
    expect(await refusalOfCall(close({ ...account, version: 7 }, today))).toMatchObject({
      code: 'version.stale',
    });
    expect(await refusalOfCall(close(account, today, clerk))).toMatchObject({
      code: 'access.denied',
    });
  });

  test('the last administrator of all bodies stays, also when two close each other at once', async () => {
    const last = { code: 'administrator.last', facts: {} };
    expect(await refusalOfCall(close(await seen(administrator), today))).toEqual(last);
    const second = await member(server, administrator, 'administrator', null, 'quantrihai');
    const [first, other] = await Promise.all([seen(administrator), seen(second)]);
    const answers = await Promise.allSettled([close(other, today), close(first, today, second)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const { rows } = await server.db.pool.query(
      `select 1 from "user" join access_grant on account_id = "user".id where role = 'administrator' and closed_on is null`,
    );
    expect(rows).toHaveLength(1);
  });
});
