import { AgencyGroup } from '@dondoc/domain/agency';
import type { GroupMembership } from '@dondoc/domain/agency';
import { done } from '@dondoc/domain/kernel';
import type { AgencyGroupId, Result } from '@dondoc/domain/kernel';
import { sql } from 'kysely';
import type { Kysely, Selectable, Transaction } from 'kysely';
import type { AgencyGroupTable } from '../tables/agency.ts';
import { json } from '../tables/index.ts';
import type { Database } from '../tables/index.ts';
import { pageOf } from './page.ts';
import type { Cursor, Page, PageRequest } from './page.ts';
import { staleOrMissing } from './stale.ts';

/** A group as a person makes it; its version is the store's. */
export type NewGroup = Omit<AgencyGroup, 'version'>;

const groupIn = (row: Selectable<AgencyGroupTable>): AgencyGroup =>
  AgencyGroup.parse({
    id: row.id,
    name: row.name,
    open: row.open,
    membership: row.membership,
    version: row.version,
  } satisfies Record<keyof AgencyGroup, unknown>);

/** One page of the groups in their order. */
export async function listGroups(
  kysely: Kysely<Database>,
  { after, limit }: PageRequest<Cursor<AgencyGroupId>>,
): Promise<Page<AgencyGroup, Cursor<AgencyGroupId>>> {
  let query = kysely.selectFrom('agency_group').selectAll();
  if (after)
    query = query.where(sql<boolean>`(position, id) > (${after.position}, ${after.id}::uuid)`);
  const rows = await query
    .orderBy('position')
    .orderBy('id')
    .limit(limit + 1)
    .execute();
  return pageOf(rows, limit, { item: groupIn, place: ({ position, id }) => ({ position, id }) });
}

/** Every group in its order: what the bodies of a draft are matched with. */
export async function readGroups(kysely: Kysely<Database>): Promise<readonly AgencyGroup[]> {
  const rows = await kysely
    .selectFrom('agency_group')
    .selectAll()
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.map(groupIn);
}

/** The groups of these ids, in no order; an unknown id is left out. */
export async function findGroups(
  kysely: Kysely<Database>,
  ids: readonly AgencyGroupId[],
): Promise<readonly AgencyGroup[]> {
  if (ids.length === 0) return [];
  const rows = await kysely
    .selectFrom('agency_group')
    .selectAll()
    .where('id', '=', sql<AgencyGroupId>`any(${ids}::uuid[])`)
    .execute();
  return rows.map(groupIn);
}

/** Adds groups behind those that are there, in the order given. */
export async function insertGroups(
  trx: Transaction<Database>,
  groups: readonly NewGroup[],
): Promise<readonly AgencyGroup[]> {
  if (groups.length === 0) return [];
  const { last } = await trx
    .selectFrom('agency_group')
    .select((eb) => eb.fn.coalesce(eb.fn.max('position'), sql.lit(0)).as('last'))
    .executeTakeFirstOrThrow();
  await trx
    .insertInto('agency_group')
    .values(
      groups.map(({ membership, ...group }, index) => ({
        ...group,
        membership: json(membership),
        position: last + 1 + index,
      })),
    )
    .execute();
  return groups.map((group) => ({ ...group, version: 0 }));
}

/** Says anew who belongs to a group. Refuses `version.stale`, `not-found`. */
export async function setMembership(
  trx: Transaction<Database>,
  id: AgencyGroupId,
  membership: GroupMembership,
  seen: number,
): Promise<Result<AgencyGroup>> {
  const row = await trx
    .updateTable('agency_group')
    .set({ membership: json(membership), version: seen + 1 })
    .where('id', '=', id)
    .where('version', '=', seen)
    .returningAll()
    .executeTakeFirst();
  return row ? done(groupIn(row)) : staleOrMissing(trx, 'agency_group', id, seen);
}
