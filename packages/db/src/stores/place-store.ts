import type { Place } from '@dondoc/domain/agency';
import type { AgencyId } from '@dondoc/domain/kernel';
import { sql } from 'kysely';
import type { Kysely, RawBuilder } from 'kysely';
import type { Database } from '../tables/index.ts';

/** Levels of the state are four; a registry that says otherwise has a circle, and is read no deeper. */
const DEEPEST = 12;

/**
 * Where bodies stand, for the access table: each with the bodies above it, nearest first. Unknown ids are left out.
 *
 * @example
 * await placesOf(db.kysely, [districtHealth]); // [{ agencyId: districtHealth, above: [health, province] }]
 */
export async function placesOf(
  kysely: Kysely<Database>,
  agencyIds: readonly AgencyId[],
): Promise<readonly Place[]> {
  if (agencyIds.length === 0) return [];
  const { rows } = await sql<{ agencyId: AgencyId; above: AgencyId[] }>`
    with recursive chain(start, id, parent_id, depth) as (
      select id, id, parent_id, 0 from agency where id = any(${agencyIds})
      union all
      select chain.start, agency.id, agency.parent_id, chain.depth + 1
      from chain join agency on agency.id = chain.parent_id
      where chain.depth < ${DEEPEST}
    )
    select start as "agencyId",
      coalesce(array_agg(id order by depth) filter (where depth > 0), '{}') as above
    from chain group by start`.execute(kysely);
  return rows;
}

/** The ids of all bodies under one, as a subquery for `in`. */
export const agenciesUnder = (agencyId: AgencyId): RawBuilder<AgencyId> => sql`(
  with recursive under as (
    select id from agency where parent_id = ${agencyId}
    union
    select agency.id from agency join under on agency.parent_id = under.id
  )
  select id from under)`;
