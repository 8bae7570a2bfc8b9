import type { Agency } from '@dondoc/domain/agency';
import type { AgencyId } from '@dondoc/domain/kernel';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../testing/id.ts';
import { firstAdministrator } from '../testing/people.ts';
import { openTestServer } from '../testing/test-server.ts';
import type { TestServer } from '../testing/test-server.ts';
import { refusalOfCall } from '../testing/visitor.ts';
import type { Visitor } from '../testing/visitor.ts';

let server: TestServer;
let clerk: Visitor;
beforeAll(async () => {
  server = await openTestServer();
  clerk = await firstAdministrator(server);
});
afterAll(() => server.close());

const body = (name: string, parentId: AgencyId | null = null): Omit<Agency, 'version'> => ({
  id: newId.agency(),
  name,
  shortNames: [],
  code: null,
  kind: 'state',
  level: 'province',
  parentId,
  mailbox: null,
  officePhone: null,
  validFrom: null,
  validTo: null,
});

const take = async (agency: Omit<Agency, 'version'>) => {
  await clerk.api.agency.create.mutate({ commandId: newId.command(), agency });
  return agency;
};

test('a body is found by a part of its name typed without marks, and pages follow each other', async () => {
  const health = await take(body('Sở Y tế'));
  const works = await take(body('Sở Xây dựng'));
  const found = await clerk.api.agency.list.query({ search: 'xay d' });
  expect(found.items.map((one) => one.id)).toEqual([works.id]);
  const first = await clerk.api.agency.list.query({ limit: 1 });
  const second = await clerk.api.agency.list.query({ limit: 1, after: first.next });
  expect([...first.items, ...second.items].map((one) => one.id)).toEqual([health.id, works.id]);
});

test('a change is written once, says what it changed, and a stale one is refused', async () => {
  const agency = await take(body('Sở Nội vụ'));
  const change = {
    commandId: newId.command(),
    version: 0,
    agency: { ...agency, mailbox: 'vanthu@noivu.example' },
  };
  const written = await clerk.api.agency.edit.mutate(change);
  expect(written).toEqual({ id: agency.id, version: 1 });
  expect(await clerk.api.agency.edit.mutate(change)).toEqual(written);
  expect(
    await refusalOfCall(clerk.api.agency.edit.mutate({ ...change, commandId: newId.command() })),
  ).toMatchObject({ code: 'version.stale', facts: { seen: 0, current: 1 } });
  const { rows } = await server.db.pool.query(
    "select changes from audit where aggregate_id = $1 and action = 'agency.edit'",
    [agency.id],
  );
  expect(rows).toEqual([{ changes: { mailbox: [null, 'vanthu@noivu.example'] } }]);
});

/** The refusal of a move under another body. */
const move = (agency: Omit<Agency, 'version'>, parentId: AgencyId) =>
  refusalOfCall(
    clerk.api.agency.edit.mutate({
      commandId: newId.command(),
      version: 0,
      agency: { ...agency, parentId },
    }),
  );

test('no body stands under itself, nor under one that is not there', async () => {
  const top = await take(body('Ủy ban nhân dân tỉnh Sông Hương'));
  const below = await take(body('Sở Công Thương', top.id));
  const underItself = {
    code: 'input.invalid',
    facts: { path: 'agency.parentId', issue: 'under-itself' },
  };
  expect(await move(top, below.id)).toEqual(underItself);
  expect(await move(top, top.id)).toEqual(underItself);
  expect(await move(below, newId.agency())).toEqual({
    code: 'not-found',
    facts: { kind: 'agency' },
  });
});

test('many bodies come in by one act, in their order, once', async () => {
  const agencies = ['Xã Đông Hải', 'Xã Tây Hải', 'Phường Nam Hải'].map((name) => ({
    id: newId.agency(),
    name,
    kind: 'state' as const,
    level: 'commune' as const,
  }));
  const command = { commandId: newId.command(), agencies };
  expect(await clerk.api.agency.createMany.mutate(command)).toEqual({ made: 3 });
  expect(await clerk.api.agency.createMany.mutate(command)).toEqual({ made: 3 });
  const { items } = await clerk.api.agency.list.query({ search: 'hai' });
  expect(items.map(({ name, level }) => [name, level])).toEqual([
    ['Xã Đông Hải', 'commune'],
    ['Xã Tây Hải', 'commune'],
    ['Phường Nam Hải', 'commune'],
  ]);
});
