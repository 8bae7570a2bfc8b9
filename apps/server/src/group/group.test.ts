import { afterAll, beforeAll, expect, test } from 'vitest';
import { insertTestAgency } from '../testing/agency.ts';
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

const openGroup = async () => {
  const group = {
    id: newId.group(),
    name: 'các cơ quan liên quan',
    open: true,
    membership: { kind: 'list' as const, members: [] },
  };
  await clerk.api.group.create.mutate({ commandId: newId.command(), group });
  return group.id;
};

test('members are named all at once, each counted once', async () => {
  const groupId = await openGroup();
  const [first, second] = [await insertTestAgency(server.db), await insertTestAgency(server.db)];
  const answer = await clerk.api.group.setMembers.mutate({
    commandId: newId.command(),
    groupId,
    version: 0,
    members: [second, first, second],
  });
  expect(answer).toEqual({ id: groupId, version: 1 });
  const { items } = await clerk.api.group.list.query({});
  expect(items.find((group) => group.id === groupId)?.membership).toEqual({
    kind: 'list',
    members: [second, first],
  });
});

test('a member that is not in the registry leaves the group as it was', async () => {
  const groupId = await openGroup();
  const known = await insertTestAgency(server.db);
  const call = clerk.api.group.setMembers.mutate({
    commandId: newId.command(),
    groupId,
    version: 0,
    members: [known, newId.agency()],
  });
  expect(await refusalOfCall(call)).toEqual({ code: 'not-found', facts: { kind: 'agency' } });
  const { items } = await clerk.api.group.list.query({});
  expect(items.find((group) => group.id === groupId)).toMatchObject({
    version: 0,
    membership: { kind: 'list', members: [] },
  });
});
