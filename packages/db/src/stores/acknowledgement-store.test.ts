import { Grant, scopeFor } from '@dondoc/domain/agency';
import { CivilDate } from '@dondoc/domain/calendar';
import { idOf } from '@dondoc/domain/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { transact } from '../client/index.ts';
import {
  onEachDatabase,
  seededAgency,
  seededDuty,
  seededPlan,
  seedRegister,
} from '../testing/index.ts';
import type { TestDb } from '../testing/index.ts';
import { listSilentPages } from './acknowledgement-store.ts';

onEachDatabase('pages that nobody has acknowledged', ({ open }) => {
  let db: TestDb;
  beforeAll(async () => {
    db = await open();
    await seedRegister(db, {
      bodies: 5,
      inForceOn: '2026-03-20',
      trackedFrom: '2026-03-20',
      firstNoticesReleasedOn: null,
      dutyDue: '2026-07-15',
      rules: [],
    });
  });
  afterAll(() => db.drop());

  it('a body that has history alone takes no place from one that is sent its page', async () => {
    await transact(db, (trx) =>
      trx
        .updateTable('duty')
        .set({ history: true })
        .where('id', 'in', [seededDuty(3), seededDuty(4)])
        .execute(),
    );
    const grants = [3, 4, 5].map((n) =>
      Grant.parse({
        id: idOf(9000 + n),
        role: 'head',
        agencyId: seededAgency(n),
        planId: null,
        validFrom: null,
        validTo: null,
      }),
    );
    const pages = await listSilentPages(db.kysely, scopeFor(grants, 'submission.draft'), {
      limit: 1,
      on: CivilDate.parse('2026-07-20'),
    });
    expect(pages.map(({ planId, agencyId }) => [planId, agencyId])).toEqual([
      [seededPlan, seededAgency(5)],
    ]);
  });
});
