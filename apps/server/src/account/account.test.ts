import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../testing/id.ts';
import { firstAdministrator, member } from '../testing/people.ts';
import { openTestServer } from '../testing/test-server.ts';
import type { TestServer } from '../testing/test-server.ts';
import { refusalOfCall } from '../testing/visitor.ts';
import type { Visitor } from '../testing/visitor.ts';

let server: TestServer;
let administrator: Visitor;
beforeAll(async () => {
  server = await openTestServer();
  administrator = await firstAdministrator(server);
});
afterAll(() => server.close());

const account = (signInName: string) => ({
  commandId: newId.command(),
  accountId: newId.account(),
  signInName,
  position: 'Chánh Văn phòng',
  mailbox: `${signInName}@songhuong.example`,
  grants: [{ role: 'auditor' as const, agencyId: null }],
});

describe('making an account', () => {
  test('the same command twice makes one account and shows the same code', async () => {
    const input = account('kiemtoan');
    const first = await administrator.api.account.create.mutate(input);
    expect(await administrator.api.account.create.mutate(input)).toEqual(first);
    const { items } = await administrator.api.account.list.query({});
    expect(items.filter((one) => one.signInName === 'kiemtoan')).toHaveLength(1);
  });

  test('a sign-in name in use is refused by its name', async () => {
    await administrator.api.account.create.mutate(account('trunglap'));
    const sameName = { ...account('trunglap'), mailbox: 'khac@songhuong.example' };
    expect(await refusalOfCall(administrator.api.account.create.mutate(sameName))).toEqual({
      code: 'name.taken',
      facts: { name: 'trunglap' },
    });
  });

  test('head and officer of one office may share its mailbox', async () => {
    const mailbox = 'vanthu@songhuong.example';
    for (const name of ['truongphong', 'canbo'])
      await administrator.api.account.create.mutate({ ...account(name), mailbox });
    const { items } = await administrator.api.account.list.query({});
    expect(items.filter((one) => one.mailbox === mailbox)).toHaveLength(2);
  });

  test('a body that is not in the registry, or a head of no body, is refused', async () => {
    const nowhere = {
      ...account('khongcoquan'),
      grants: [{ role: 'head' as const, agencyId: newId.agency() }],
    };
    expect(await refusalOfCall(administrator.api.account.create.mutate(nowhere))).toEqual({
      code: 'not-found',
      facts: { kind: 'agency' },
    });
    const ofNone = { ...account('khongai'), grants: [{ role: 'head' as const, agencyId: null }] };
    expect(await refusalOfCall(administrator.api.account.create.mutate(ofNone))).toEqual({
      code: 'input.invalid',
      facts: { path: 'grants.0.agencyId', issue: 'grant.body-missing' },
    });
  });

  test('its audit row names the account by its id, never its mailbox', async () => {
    const input = account('nhatky');
    await administrator.api.account.create.mutate(input);
    const { rows } = await server.db.pool.query(
      'select to_jsonb(t)::text as text from audit t where aggregate_id = $1',
      [input.accountId],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0].text).toContain('account.create');
    expect(rows[0].text).not.toContain(input.mailbox);
  });
});

test('a renewed code needs the version that was seen', async () => {
  const { accountId } = await administrator.api.account.create.mutate(account('phienban'));
  const renew = (version: number) =>
    administrator.api.account.renewCode.mutate({ commandId: newId.command(), accountId, version });
  await renew(0);
  expect(await refusalOfCall(renew(0))).toEqual({
    code: 'version.stale',
    facts: { aggregate: 'account', seen: 0, current: 1 },
  });
});

const waiting = async (names: readonly string[]) => {
  for (const name of names) await administrator.api.account.create.mutate(account(name));
  const { items } = await administrator.api.account.list.query({ limit: 200 });
  return items
    .filter(({ signInName }) => names.includes(signInName))
    .map(({ id, version }) => ({ accountId: id, version }));
};

describe('codes for a sheet', () => {
  test('each works once, and the code that was given before no longer', async () => {
    const command = { commandId: newId.command(), accounts: await waiting(['phieu1', 'phieu2']) };
    const sheet = await administrator.api.account.renewCodes.mutate(command);
    expect(await administrator.api.account.renewCodes.mutate(command)).toEqual(sheet);
    expect(sheet.items.map(({ signInName }) => signInName)).toEqual(['phieu1', 'phieu2']);
    for (const { signInName, code } of sheet.items)
      await server.visitor().api.auth.redeemCode.mutate({
        commandId: newId.command(),
        signInName,
        code,
        password: 'mua lu song huong',
      });
  });

  test('one account that changed meanwhile keeps all others from getting theirs', async () => {
    const accounts = await waiting(['phieu3', 'phieu4']);
    const stale = accounts.map((one, at) => (at === 1 ? { ...one, version: 7 } : one));
    expect(
      await refusalOfCall(
        administrator.api.account.renewCodes.mutate({
          commandId: newId.command(),
          accounts: stale,
        }),
      ),
    ).toMatchObject({ code: 'version.stale' });
    const { items } = await administrator.api.account.list.query({ limit: 200 });
    expect(items.find(({ signInName }) => signInName === 'phieu3')?.version).toBe(0);
  });
});

test('the list is paged by sign-in name', async () => {
  const names: string[] = [];
  let after: string | null = null;
  do {
    const page: { items: readonly { signInName: string }[]; next: string | null } =
      await administrator.api.account.list.query({ limit: 2, after });
    names.push(...page.items.map((one) => one.signInName));
    after = page.next;
  } while (after !== null);
  expect(names).toEqual(names.toSorted());
  expect(new Set(names).size).toBe(names.length);
  expect(names).toContain('quantri');
});

test('whoever is no administrator makes no account', async () => {
  const clerk = await member(server, administrator, 'clerk', null, 'chuyenvien');
  expect(await refusalOfCall(clerk.api.account.create.mutate(account('lach')))).toEqual({
    code: 'access.denied',
    facts: { action: 'account.write' },
  });
});

test('an account that was closed is signed out at once', async () => {
  const auditor = await member(server, administrator, 'auditor', null, 'dongcua');
  await server.db.pool.query(
    `update "user" set closed_on = '2026-07-20' where username = 'dongcua'`,
  );
  expect(await refusalOfCall(auditor.api.session.me.query())).toMatchObject({
    code: 'sign-in.needed',
  });
});
