import { ACCESS, Role } from '@dondoc/domain/agency';
import type { AccessRow, Action } from '@dondoc/domain/agency';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { features } from './app-router.ts';
import { insertTestAgency } from './testing/agency.ts';
import { firstAdministrator, member } from './testing/people.ts';
import { openTestServer } from './testing/test-server.ts';
import type { TestServer } from './testing/test-server.ts';
import type { Visitor } from './testing/visitor.ts';
import type { Meta } from './trpc.ts';

interface Door {
  readonly path: string;
  readonly access: Meta['access'] | undefined;
}

/** Every procedure there is. */
const doors: readonly Door[] = Object.entries(features).flatMap(([feature, procedures]) =>
  Object.entries(procedures).map(([verb, { _def }]) => ({
    path: `${feature}.${verb}`,
    access: _def.meta?.access,
  })),
);

/** Procedures that stand before the door; a new one is a decision to be made here. */
const BEFORE_THE_DOOR = [
  'auth.redeemCode',
  'setup.createAdministrator',
  'setup.loadSample',
  'setup.state',
];
const OWN_ACCOUNT = ['session.me'];

const pathsOf = (access: Meta['access']) =>
  doors.filter((door) => door.access === access).map((door) => door.path);

test('every procedure says what it asks of who calls it', () => {
  expect(doors.length).toBeGreaterThan(5);
  expect(doors.filter((door) => door.access === undefined)).toEqual([]);
  expect(pathsOf('anyone').toSorted()).toEqual(BEFORE_THE_DOOR);
  expect(pathsOf('self').toSorted()).toEqual(OWN_ACCOUNT);
});

let server: TestServer;
const people = new Map<Role, Visitor>();
beforeAll(async () => {
  server = await openTestServer();
  const administrator = await firstAdministrator(server);
  const agencyId = await insertTestAgency(server.db);
  for (const role of Role.options)
    people.set(role, await member(server, administrator, role, agencyId));
});
afterAll(() => server.close());

/** Knocks with an input that no schema takes: whoever is let in is told so, whoever is not never gets that far. */
async function knock(visitor: Visitor, { path }: Door): Promise<string> {
  const input = { nothing: 'of the kind' };
  const query = encodeURIComponent(JSON.stringify(input));
  let answer = await visitor.send(`/api/trpc/${path}?input=${query}`);
  if (answer.status === 405) answer = await visitor.post(`/api/trpc/${path}`, input);
  const { error } = JSON.parse(await answer.text());
  return error ? (error.data.refusal?.code ?? error.data.code) : 'answered';
}

const never = ({ access, role }: { access: Action; role: Role }) => {
  const row: AccessRow = ACCESS[access];
  return row[role].length === 0;
};

describe('each procedure, asked', () => {
  const guarded = doors.filter(
    (door): door is Door & { access: Action } => door.access !== undefined && door.access in ACCESS,
  );

  test.each(guarded)('without a session: $path', async (door) => {
    expect(await knock(server.visitor(), door)).toBe('sign-in.needed');
  });

  const asked = guarded.flatMap((door) => Role.options.map((role) => ({ ...door, role })));

  test.each(asked.filter(never))('refused to $role: $path', async ({ role, ...door }) => {
    expect(await knock(people.get(role) ?? server.visitor(), door)).toBe('access.denied');
  });

  test.each(asked.filter((one) => !never(one)))(
    'open to $role: $path',
    async ({ role, ...door }) => {
      const outcome = await knock(people.get(role) ?? server.visitor(), door);
      expect(['input.invalid', 'answered']).toContain(outcome);
    },
  );
});
