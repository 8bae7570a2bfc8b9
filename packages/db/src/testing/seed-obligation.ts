import { CivilDate } from '@dondoc/domain/calendar';
import { ObligationId } from '@dondoc/domain/kernel';
import { Period, periodKey } from '@dondoc/domain/period';
import { idOf } from '@dondoc/domain/testing';
import type { Insertable } from 'kysely';
import type { Db } from '../client/open-database.ts';
import { json } from '../tables/index.ts';
import type { ObligationTable } from '../tables/reporting.ts';
import { seededAgency, seededPlan, seededRule } from './seed-register.ts';

/** What one body of a seeded register owes under its first rule. */
export interface ObligationSeed {
  readonly body: number;
  /** A month, `2026-04`. */
  readonly month: string;
  readonly due: string | null;
  readonly with?: Partial<Insertable<ObligationTable>>;
}

/** Writes obligations as plain rows, numbered from 1 in the order given; answers their ids. */
export async function seedObligations(
  db: Db,
  seeds: readonly ObligationSeed[],
): Promise<readonly ObligationId[]> {
  const rows = seeds.map((seed, index) => {
    const [year, month] = seed.month.split('-').map(Number);
    const period = Period.parse({ kind: 'month', year, month });
    const due = seed.due === null ? null : CivilDate.parse(seed.due);
    return {
      id: ObligationId.parse(idOf(4_000_001 + index)),
      origin_kind: 'rule' as const,
      origin_id: seededRule(0),
      plan_id: seededPlan,
      agency_id: seededAgency(seed.body),
      period: json(period),
      period_key: periodKey(period),
      opens_on: CivilDate.parse(`${seed.month}-01`),
      nominal_due: due,
      original_due: due,
      current_due: due,
      ...seed.with,
    };
  });
  if (rows.length > 0) await db.kysely.insertInto('obligation').values(rows).execute();
  return rows.map(({ id }) => id);
}
