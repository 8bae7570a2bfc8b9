import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../testing/id.ts';
import { firstAdministrator, member, PASSWORD } from '../testing/people.ts';
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

const me = (visitor: Visitor) => visitor.api.session.me.query();

describe('sign-in', () => {
  test('by sign-in name, whatever its letters', async () => {
    const visitor = server.visitor();
    expect((await visitor.signIn('QuanTri', PASSWORD)).status).toBe(200);
    expect((await me(visitor)).account.signInName).toBe('quantri');
  });

  test('a wrong password and an unknown name are told alike, and keep the door shut', async () => {
    const visitor = server.visitor();
    const answers = [
      await visitor.signIn('quantri', 'wrong password'),
      await visitor.signIn('nobody', PASSWORD),
      await visitor.post('/api/auth/sign-in/username', { username: 'quantri' }),
    ];
    for (const answer of answers) {
      expect(answer.status).toBe(401);
      expect(await answer.json()).toMatchObject({ refusal: { code: 'sign-in.wrong' } });
    }
    expect(await refusalOfCall(me(visitor))).toEqual({ code: 'sign-in.needed', facts: {} });
  });

  test('ends with sign-out, and the cookie is worth nothing afterwards', async () => {
    const visitor = server.visitor();
    await visitor.signIn('quantri', PASSWORD);
    expect((await visitor.post('/api/auth/sign-out', {})).status).toBe(200);
    expect(await refusalOfCall(me(visitor))).toMatchObject({ code: 'sign-in.needed' });
  });

  test('the cookie is out of reach of scripts and of other sites', async () => {
    const answer = await server.visitor().signIn('quantri', PASSWORD);
    expect(answer.headers.getSetCookie()[0]).toMatch(
      /^dondoc\.session_token=.*HttpOnly.*SameSite=Lax/i,
    );
  });

  test('nobody signs up, and no other way of the library is open', async () => {
    const visitor = server.visitor();
    for (const path of [
      'sign-up/email',
      'sign-in/email',
      'update-user',
      'change-password',
      'get-session',
      'ok',
    ])
      expect((await visitor.post(`/api/auth/${path}`, {})).status).toBe(404);
  });

  test('a name tried too often is shut for a while, counted in the database', async () => {
    const visitor = server.visitor();
    await member(server, administrator, 'auditor', null, 'kiemtra');
    const key = 'sign-in:as:kiemtra';
    await visitor.signIn('kiemtra', 'wrong');
    expect(await attempts(key)).toBe(2);
    await server.db.pool.query('update rate_limit set count = 20 where key = $1', [key]);
    const answer = await visitor.signIn('kiemtra', PASSWORD);
    expect(answer.status).toBe(429);
    expect(await answer.json()).toMatchObject({ refusal: { code: 'too-many-attempts' } });
  });
});

async function attempts(key: string): Promise<number> {
  const { rows } = await server.db.pool.query('select count from rate_limit where key = $1', [key]);
  return rows[0].count;
}

const create = (name: string) =>
  administrator.api.account.create.mutate({
    commandId: newId.command(),
    accountId: newId.account(),
    signInName: name,
    position: 'Văn thư',
    mailbox: `${name}@songhuong.example`,
    grants: [{ role: 'clerk', agencyId: null }],
  });
const redeem = (signInName: string, code: string, password = PASSWORD) =>
  server.visitor().api.auth.redeemCode.mutate({
    commandId: newId.command(),
    signInName,
    code,
    password,
  });

const guess = async (signInName: string) =>
  (await refusalOfCall(redeem(signInName, 'AAAA-AAAA-AAAA'))).code;

describe('the one-time code', () => {
  test('sets the password once', async () => {
    const { code } = await create('vanthu1');
    expect((await server.visitor().signIn('vanthu1', PASSWORD)).status).toBe(401);
    await redeem('vanthu1', code.toLowerCase().replaceAll('-', ' '));
    expect((await server.visitor().signIn('vanthu1', PASSWORD)).status).toBe(200);
    expect(await refusalOfCall(redeem('vanthu1', code, 'another password'))).toMatchObject({
      code: 'code.wrong',
    });
    expect((await server.visitor().signIn('vanthu1', PASSWORD)).status).toBe(200);
  });

  test('of two who redeem it at once, one is refused', async () => {
    const { code } = await create('vanthu2');
    const outcomes = await Promise.allSettled([
      redeem('vanthu2', code, 'first password'),
      redeem('vanthu2', code, 'second password'),
    ]);
    expect(outcomes.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  test('a renewed code makes the old one void and keeps the password until it is redeemed', async () => {
    const made = await create('vanthu3');
    const renewed = await administrator.api.account.renewCode.mutate({
      commandId: newId.command(),
      accountId: made.accountId,
      version: 0,
    });
    expect(renewed.code).not.toBe(made.code);
    expect(await refusalOfCall(redeem('vanthu3', made.code))).toMatchObject({ code: 'code.wrong' });
    await redeem('vanthu3', renewed.code);
    expect((await server.visitor().signIn('vanthu3', PASSWORD)).status).toBe(200);
  });

  test('runs out', async () => {
    const { code } = await create('vanthu4');
    await server.db.pool.query("update one_time_code set expires_at = '2020-01-01'");
    expect(await refusalOfCall(redeem('vanthu4', code))).toMatchObject({ code: 'code.wrong' });
  });

  test('is kept nowhere in clear', async () => {
    const { code } = await create('vanthu5');
    const bare = code.replaceAll('-', '');
    for (const table of ['one_time_code', 'command', 'audit']) {
      const { rows } = await server.db.pool.query(
        `select to_jsonb(t)::text as text from ${table} t`,
      );
      for (const { text } of rows) expect(text.replaceAll('-', '')).not.toContain(bare);
    }
  });

  test('cannot be guessed for long', async () => {
    await create('vanthu6');
    expect([await guess('vanthu6'), await guess('vanthu6')]).toEqual(['code.wrong', 'code.wrong']);
    expect(await attempts('code:as:vanthu6')).toBe(2);
    await server.db.pool.query("update rate_limit set count = 10 where key = 'code:as:vanthu6'");
    expect(await guess('vanthu6')).toBe('too-many-attempts');
  });
});
