import { transact } from '@dondoc/db/client';
import { horizonReached, horizonWork, rehearseNights, remakeHorizon } from '@dondoc/db/night';
import { seededAgency, seededPlan } from '@dondoc/db/testing';
import type { Agency } from '@dondoc/domain/agency';
import { CivilDate } from '@dondoc/domain/calendar';
import type { AgencyGroupId } from '@dondoc/domain/kernel';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../testing/id.ts';
import { openReporting } from '../testing/reporting.ts';
import type { ReportingServer } from '../testing/reporting.ts';

const today = CivilDate.parse('2026-07-20');
const groupId: AgencyGroupId = newId.group();

let world: ReportingServer;
beforeAll(async () => {
  world = await openReporting([], {
    rules: [{ reporters: { kind: 'named', agencies: [], groups: [groupId] } }],
  });
  const membership = { kind: 'list' as const, members: [seededAgency(3)] };
  const group = { id: groupId, name: 'các xã, phường', open: false, membership };
  await world.clerk.api.group.create.mutate({ commandId: newId.command(), group });
});
afterAll(() => world.server.close());

/** Makes what is owed today, as a night does. */
const settled = () =>
  transact(world.server.db, async (trx) => {
    await remakeHorizon(trx, seededPlan, today);
    await horizonReached(trx, today);
  });

/** How many obligations the night of today would make. */
const wouldMake = async () =>
  (await rehearseNights(world.server.db.kysely, today)).made.reduce(
    (sum, { count }) => sum + count,
    0,
  );

test('a body that joins a group owes with it from the next night on', async () => {
  await settled();
  expect(await wouldMake()).toBe(0);
  await world.clerk.api.group.setMembers.mutate({
    commandId: newId.command(),
    groupId,
    version: 0,
    members: [seededAgency(3), seededAgency(4)],
  });
  expect(await wouldMake()).toBeGreaterThan(3);
});

/** Changes the entry of body 3. */
const edit = async (change: Partial<Agency>) => {
  const { items } = await world.clerk.api.agency.list.query({});
  const body = items.find(({ id }) => id === seededAgency(3));
  if (!body) throw new Error('the body is in the registry');
  const { version, ...agency } = body;
  const commandId = newId.command();
  await world.clerk.api.agency.edit.mutate({
    commandId,
    version,
    agency: { ...agency, ...change },
  });
};

const rulesToMend = async () => (await horizonWork(world.server.db.kysely, today)).length;

test('a last day has the next night look at who owes what, a new mailbox does not', async () => {
  await settled();
  await edit({ mailbox: 'van-thu@songhuong.example' });
  expect(await rulesToMend()).toBe(0);
  await edit({ validTo: CivilDate.parse('2026-12-31') });
  expect(await rulesToMend()).toBe(1);
});
