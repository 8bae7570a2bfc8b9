import { CivilDate } from '@dondoc/domain/calendar';
import { AccountId, AgencyGroupId, done, DutyId } from '@dondoc/domain/kernel';
import { idOf } from '@dondoc/domain/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { transact } from '../client/transaction.ts';
import { onEachDatabase, seededAgency, seededDuty, seedRegister } from '../testing/index.ts';
import type { TestDb } from '../testing/index.ts';
import { dutyParties } from './duty-parties.ts';
import { changeDuty, holdDuty, branchDuty } from './duty-store.ts';
import type { DutyChange } from './duty-store.ts';
import { insertGroups } from './group-store.ts';
import { takeDue } from './next-on.ts';

const ACCOUNT = AccountId.parse(idOf(77));
const day = (text: string) => CivilDate.parse(text);

onEachDatabase('a duty', ({ open }) => {
  let db: TestDb;
  beforeAll(async () => {
    db = await open();
    await seedRegister(db, {
      bodies: 4,
      inForceOn: '2026-03-20',
      trackedFrom: '2026-03-20',
      firstNoticesReleasedOn: null,
      dutyDue: '2026-06-15',
      rules: [],
    });
  });
  afterAll(() => db.drop());

  const change = (id: DutyId, seen: number, to: DutyChange, nextOn: CivilDate | null) =>
    transact(db, async (trx) => {
      const held = await holdDuty(trx, id, seen);
      if (!held.ok) return held;
      const settledOn = nextOn === null ? day('2026-06-01') : null;
      return done(await changeDuty(trx, held.value, to, { nextOn, settledOn }));
    });
  const read = async (id: DutyId, seen: number) => {
    const held = await transact(db, (trx) => holdDuty(trx, id, seen));
    return held.ok ? held.value : held.refusal;
  };

  it('comes with the facts that decide its state, at the version of its task', async () => {
    expect(await read(seededDuty(3), 0)).toMatchObject({
      id: seededDuty(3),
      agencyId: seededAgency(3),
      groupId: null,
      role: 'lead',
      accountable: true,
      timing: 'by',
      originalDue: '2026-06-15',
      currentDue: '2026-06-15',
      claimedOn: null,
      claim: null,
      history: false,
      version: 0,
    });
    expect(await read(DutyId.parse(idOf(1)), 0)).toMatchObject({ code: 'not-found' });
  });

  it('changes with the derived index, and makes the task newer for everybody', async () => {
    const document = { number: '12/BC-SYT', date: day('2026-06-01'), receiver: null };
    const claim = { evidence: { document, note: null }, here: true, accountId: ACCOUNT };
    const claimed = { claimedOn: day('2026-06-01'), claim };
    expect(await change(seededDuty(3), 0, claimed, day('2026-06-15'))).toEqual(done(1));
    expect(await change(seededDuty(4), 0, claimed, null)).toMatchObject({
      refusal: { code: 'version.stale', facts: { aggregate: 'task', seen: 0, current: 1 } },
    });
    expect(await read(seededDuty(3), 1)).toMatchObject({ ...claimed, version: 1 });
    expect(await change(seededDuty(3), 1, { claim: null, claimedOn: null }, null)).toEqual(done(2));
    expect(await read(seededDuty(3), 2)).toMatchObject({
      claimedOn: null,
      claim: null,
      currentDue: '2026-06-15',
    });
    const due = await transact(db, (trx) => takeDue(trx, 'duty', day('2030-01-01')));
    expect(due).toEqual([seededDuty(4)]);
  });

  it('of a group gives way to a row of its own for a member that has something to say', async () => {
    const group = AgencyGroupId.parse(idOf(5));
    await transact(db, (trx) =>
      insertGroups(trx, [
        {
          id: group,
          name: 'Các xã, phường',
          open: false,
          membership: { kind: 'list', members: [3, 4].map(seededAgency) },
        },
      ]),
    );
    const shared = seededDuty(4);
    await db.kysely
      .updateTable('duty')
      .set({ agency_id: null, group_id: group })
      .where('id', '=', shared)
      .execute();
    await db.kysely.deleteFrom('duty').where('id', '=', seededDuty(3)).execute();
    expect((await dutyParties(db.kysely, shared))?.bodies).toEqual([3, 4].map(seededAgency));
    const member = { id: DutyId.parse(idOf(6)), agencyId: seededAgency(4) };
    await transact(db, async (trx) => {
      const held = await holdDuty(trx, shared, 2);
      if (held.ok) await branchDuty(trx, held.value, member);
    });
    expect(await read(member.id, 2)).toMatchObject({
      ...member,
      groupId: null,
      accountable: true,
      originalDue: '2026-06-15',
      claimedOn: null,
    });
    expect(await dutyParties(db.kysely, shared)).toMatchObject({
      bodies: [seededAgency(3)],
      keepers: [seededAgency(1), seededAgency(2)],
    });
  });
});
