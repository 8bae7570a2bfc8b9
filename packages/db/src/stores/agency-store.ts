import { Agency } from '@dondoc/domain/agency';
import type { AgencyId, Result } from '@dondoc/domain/kernel';
import { done } from '@dondoc/domain/kernel';
import { sql } from 'kysely';
import type { Insertable, Kysely, Selectable, Transaction } from 'kysely';
import { anywhere, searchKey } from '../search-key.ts';
import type { AgencyTable } from '../tables/agency.ts';
import type { Database } from '../tables/index.ts';
import { pageOf } from './page.ts';
import type { Cursor, Page, PageRequest } from './page.ts';
import { staleOrMissing } from './stale.ts';

/** A body as a person enters it; its version is the store's. */
export type NewAgency = Omit<Agency, 'version'>;

const agencyIn = (row: Selectable<AgencyTable>): Agency =>
  Agency.parse({
    id: row.id,
    name: row.name,
    shortNames: row.short_names,
    code: row.code,
    kind: row.kind,
    level: row.level,
    parentId: row.parent_id,
    mailbox: row.mailbox,
    officePhone: row.office_phone,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    version: row.version,
  } satisfies Record<keyof Agency, unknown>);

const columnsOf = (agency: NewAgency): Omit<Insertable<AgencyTable>, 'position' | 'version'> => ({
  id: agency.id,
  name: agency.name,
  short_names: agency.shortNames,
  code: agency.code,
  kind: agency.kind,
  level: agency.level,
  parent_id: agency.parentId,
  mailbox: agency.mailbox,
  office_phone: agency.officePhone,
  valid_from: agency.validFrom,
  valid_to: agency.validTo,
  search_key: namesKey(agency),
});

/** All names of a body in one key, each on a line of its own, so that a whole name can be told from a part of one. */
export const namesKey = ({ name, shortNames }: Pick<Agency, 'name' | 'shortNames'>): string =>
  ['', ...[name, ...shortNames].map(searchKey), ''].join('\n');

/** Whether a pattern is found in the names that a body has or had. */
const everNamed = (pattern: string) => sql<boolean>`(agency.search_key like ${pattern} or exists (
  select from past_description as past where past.agency_id = agency.id and past.search_key like ${pattern}))`;

/**
 * One page of the registry in its order. `search` finds a part of a name, an old one or a short one, with or without diacritics.
 *
 * @example
 * (await listAgencies(db.kysely, { search: 'giao duc', limit: 50 })).items[0]?.name; // 'Sở Giáo dục và Đào tạo'
 */
export async function listAgencies(
  kysely: Kysely<Database>,
  request: PageRequest<Cursor<AgencyId>> & { readonly search?: string | undefined },
): Promise<Page<Agency, Cursor<AgencyId>>> {
  const { after, limit, search } = request;
  let query = kysely.selectFrom('agency').selectAll();
  if (search) query = query.where(everNamed(anywhere(searchKey(search))));
  if (after)
    query = query.where(sql<boolean>`(position, id) > (${after.position}, ${after.id}::uuid)`);
  const rows = await query
    .orderBy('position')
    .orderBy('id')
    .limit(limit + 1)
    .execute();
  return pageOf(rows, limit, {
    item: agencyIn,
    place: ({ position, id }) => ({ position, id }),
  });
}

/** Every body, ended ones too, in the order of the registry: what groups, places and matches are computed from. */
export async function readRegistry(kysely: Kysely<Database>): Promise<readonly Agency[]> {
  const rows = await kysely
    .selectFrom('agency')
    .selectAll()
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.map(agencyIn);
}

/** The bodies of these ids, in no order; an unknown id is left out. */
export async function findAgencies(
  kysely: Kysely<Database>,
  ids: readonly AgencyId[],
): Promise<readonly Agency[]> {
  if (ids.length === 0) return [];
  const rows = await kysely
    .selectFrom('agency')
    .selectAll()
    .where('id', '=', sql<AgencyId>`any(${ids}::uuid[])`)
    .execute();
  return rows.map(agencyIn);
}

/** The bodies of which this is, or once was, a whole name or short name, with or without diacritics. */
export async function findAgenciesNamed(
  kysely: Kysely<Database>,
  name: string,
): Promise<readonly Agency[]> {
  const rows = await kysely
    .selectFrom('agency')
    .selectAll()
    .where(everNamed(anywhere(`\n${searchKey(name)}\n`)))
    .orderBy('position')
    .execute();
  return rows.map(agencyIn);
}

/** Takes bodies into the registry, behind those that are there, in the order given; parents before their children. */
export async function insertAgencies(
  trx: Transaction<Database>,
  agencies: readonly NewAgency[],
): Promise<readonly Agency[]> {
  if (agencies.length === 0) return [];
  const { last } = await trx
    .selectFrom('agency')
    .select((eb) => eb.fn.coalesce(eb.fn.max('position'), sql.lit(0)).as('last'))
    .executeTakeFirstOrThrow();
  await trx
    .insertInto('agency')
    .values(agencies.map((agency, index) => ({ ...columnsOf(agency), position: last + 1 + index })))
    .execute();
  return agencies.map((agency) => ({ ...agency, version: 0 }));
}

/**
 * Writes a body as a person changed it, if it is still at the version that the person saw. Refuses `version.stale`, `not-found`.
 */
export async function editAgency(
  trx: Transaction<Database>,
  agency: NewAgency,
  seen: number,
): Promise<Result<Agency>> {
  const { id, ...columns } = columnsOf(agency);
  const row = await trx
    .updateTable('agency')
    .set({ ...columns, version: seen + 1 })
    .where('id', '=', id)
    .where('version', '=', seen)
    .returningAll()
    .executeTakeFirst();
  return row ? done(agencyIn(row)) : staleOrMissing(trx, 'agency', id, seen);
}
