import { Grant, scopeFor } from '@dondoc/domain/agency';
import { CivilDate } from '@dondoc/domain/calendar';
import { idOf } from '@dondoc/domain/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  onEachDatabase,
  seededAgency,
  seededPlan,
  seededRule,
  seedObligations,
  seedRegister,
} from '../testing/index.ts';
import type { TestDb } from '../testing/index.ts';
import { listReportPeriods } from './report-periods.ts';

const day = (text: string) => CivilDate.parse(text);
const scopeOf = (role: 'clerk' | 'officer', body: number) =>
  scopeFor(
    [
      Grant.parse({
        id: idOf(9_000_001),
        role,
        agencyId: seededAgency(body),
        planId: null,
        validFrom: null,
        validTo: null,
      }),
    ],
    'consolidation.see',
  );

onEachDatabase('the periods of a plan', ({ open }) => {
  let db: TestDb;
  beforeAll(async () => {
    db = await open();
    await seedRegister(db, {
      bodies: 6,
      inForceOn: '2026-03-20',
      trackedFrom: '2026-03-20',
      firstNoticesReleasedOn: null,
      dutyDue: null,
      rules: [{ name: 'Báo cáo tháng' }, { name: 'Báo cáo khác' }],
    });
    const due = { due: '2026-06-20', month: '2026-06' };
    await seedObligations(db, [
      { body: 3, ...due, with: { received_on: day('2026-06-18') } },
      {
        body: 4,
        ...due,
        with: { received_on: day('2026-06-18'), asked_more_on: day('2026-06-19') },
      },
      { body: 5, ...due, due: '2026-06-25' },
      { body: 6, ...due, with: { exempt_on: day('2026-06-01') } },
      { body: 3, month: '2026-07', due: '2026-07-20' },
      { body: 3, month: '2026-08', due: '2026-08-20' },
      { body: 3, ...due, with: { origin_id: seededRule(1) } },
    ]);
  });
  afterAll(() => db.drop());

  const list = (limit: number, after?: Parameters<typeof listReportPeriods>[2]['after']) =>
    listReportPeriods(db.kysely, scopeOf('clerk', 2), {
      planId: seededPlan,
      openedBy: day('2026-07-20'),
      limit,
      after,
    });

  it('are those that have opened, the last one first, with who of those expected has reported', async () => {
    const { items, next } = await list(10);
    expect(
      items.map(({ period, ruleName, due, owed, received }) => [
        period.kind === 'month' && period.month,
        ruleName,
        due,
        owed,
        received,
      ]),
    ).toEqual([
      [7, 'Báo cáo tháng', '2026-07-20', 1, 0],
      [6, 'Báo cáo khác', '2026-06-20', 1, 0],
      [6, 'Báo cáo tháng', '2026-06-25', 3, 1],
    ]);
    expect(next).toBeNull();
  });

  it('come page after page', async () => {
    const all = (await list(10)).items;
    const first = await list(2);
    expect([...first.items, ...(await list(2, first.next)).items]).toEqual(all);
  });

  it('are nobody’s who keeps nothing of the plan', async () => {
    const officer = scopeOf('officer', 3);
    const query = { planId: seededPlan, openedBy: day('2026-07-20'), limit: 10 };
    expect((await listReportPeriods(db.kysely, officer, query)).items).toEqual([]);
  });
});
