import { afterEach, beforeEach, expect, test } from 'vitest';
import { newId } from '../testing/id.ts';
import { PASSWORD } from '../testing/people.ts';
import { openTestServer, TEST_DAY } from '../testing/test-server.ts';
import type { TestServer } from '../testing/test-server.ts';
import { refusalOfCall } from '../testing/visitor.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer();
});
afterEach(() => server.close());

const first = (signInName: string) => ({
  commandId: newId.command(),
  accountId: newId.account(),
  signInName,
  position: 'Quản trị hệ thống',
  mailbox: `${signInName}@songhuong.example`,
  password: PASSWORD,
});

test('the first account keeps accounts and can work at the desk', async () => {
  const visitor = server.visitor();
  expect(await visitor.api.setup.state.query()).toEqual({
    today: TEST_DAY,
    shifted: true,
    accounts: false,
    sample: null,
  });
  await visitor.api.setup.createAdministrator.mutate(first('quantri'));
  expect(await visitor.api.setup.state.query()).toMatchObject({ accounts: true });
  await visitor.signIn('quantri', PASSWORD);
  const { grants, account } = await visitor.api.session.me.query();
  expect(grants.map((grant) => [grant.role, grant.agencyId])).toEqual([
    ['administrator', null],
    ['clerk', null],
  ]);
  expect(account).toMatchObject({ signInName: 'quantri', language: 'vi', version: 0 });
});

test('there is one first account, also of many who ask at once', async () => {
  const asked = ['a-one', 'b-two', 'c-three', 'd-four'].map((name) =>
    server.visitor().api.setup.createAdministrator.mutate(first(name)),
  );
  const outcomes = await Promise.allSettled(asked);
  expect(outcomes.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
  const late = server.visitor().api.setup.createAdministrator.mutate(first('e-five'));
  expect(await refusalOfCall(late)).toMatchObject({ code: 'state.refused' });
  const { rows } = await server.db.pool.query('select count(*) as n from "user"');
  expect(rows[0].n).toBe(1);
});

test('the same command sent again answers again and makes nothing twice', async () => {
  const { api } = server.visitor();
  const input = first('quantri');
  const answer = await api.setup.createAdministrator.mutate(input);
  expect(await api.setup.createAdministrator.mutate(input)).toEqual(answer);
  const reused = api.setup.createAdministrator.mutate({ ...input, position: 'Người khác' });
  expect(await refusalOfCall(reused)).toMatchObject({ code: 'command.reused' });
  const { rows } = await server.db.pool.query('select count(*) as n from audit');
  expect(rows[0].n).toBe(1);
});

test('a position that seems to hold a number of a private person is asked about, the password never', async () => {
  const { api } = server.visitor();
  const position = 'Chuyên viên, 0900 000 000';
  const input = { ...first('quantri'), position, password: '0911 222 333 444' };
  expect(await refusalOfCall(api.setup.createAdministrator.mutate(input))).toEqual({
    code: 'personal-data.suspected',
    facts: { places: [{ text: '0900 000 000', kind: 'mobile' }] },
  });
  await api.setup.createAdministrator.mutate({ ...input, kept: ['0900 000 000'] });
});

test('the password is nowhere in clear, nor under a hash that can be guessed', async () => {
  await server.visitor().api.setup.createAdministrator.mutate(first('quantri'));
  for (const table of ['command', 'audit', 'account', '"user"']) {
    const { rows } = await server.db.pool.query(`select to_jsonb(t)::text as text from ${table} t`);
    for (const { text } of rows) expect(text).not.toContain(PASSWORD);
  }
});
