import { bodiesOf, Description, endingBodies, lastDay, Succession } from '@dondoc/domain/agency';
import type { Agency, PastDescription } from '@dondoc/domain/agency';
import type { CivilDate, Instant } from '@dondoc/domain/calendar';
import { refuse, done } from '@dondoc/domain/kernel';
import type { AgencyId, Result, SuccessionId } from '@dondoc/domain/kernel';
import { sql } from 'kysely';
import type { Kysely, Transaction } from 'kysely';
import { json } from '../tables/index.ts';
import type { Database } from '../tables/index.ts';
import { editAgency, namesKey } from './agency-store.ts';
import { pageOf } from './page.ts';
import type { Page, PageRequest } from './page.ts';

/** Where a page of successions ended. */
export interface SuccessionCursor {
  readonly on: CivilDate;
  readonly id: SuccessionId;
}

/** All that was recorded of how bodies were rearranged, oldest first: what successors are answered from. */
export async function readSuccessions(kysely: Kysely<Database>): Promise<readonly Succession[]> {
  const rows = await kysely
    .selectFrom('succession')
    .select('content')
    .orderBy('on_day')
    .orderBy('id')
    .execute();
  return rows.map(({ content }) => Succession.parse(content));
}

/** One page of the successions that speak of a body, or of all, oldest first. */
export async function listSuccessions(
  kysely: Kysely<Database>,
  request: PageRequest<SuccessionCursor> & { readonly agencyId?: AgencyId | undefined },
): Promise<Page<Succession, SuccessionCursor>> {
  const { agencyId, after, limit } = request;
  let query = kysely.selectFrom('succession').select(['id', 'on_day', 'content']);
  if (agencyId)
    query = query.where('id', 'in', (eb) =>
      eb.selectFrom('succession_body').select('succession_id').where('agency_id', '=', agencyId),
    );
  if (after)
    query = query.where(sql<boolean>`(on_day, id) > (${after.on}::date, ${after.id}::uuid)`);
  const rows = await query
    .orderBy('on_day')
    .orderBy('id')
    .limit(limit + 1)
    .execute();
  return pageOf(rows, limit, {
    item: ({ content }) => Succession.parse(content),
    place: ({ on_day, id }) => ({ on: on_day, id }),
  });
}

/** What these bodies were called, and where they stood, before they were renamed. */
export async function readPastDescriptions(
  kysely: Kysely<Database>,
  bodies: readonly AgencyId[],
): Promise<readonly PastDescription[]> {
  if (bodies.length === 0) return [];
  const rows = await kysely
    .selectFrom('past_description')
    .selectAll()
    .where('agency_id', '=', sql<AgencyId>`any(${bodies}::uuid[])`)
    .orderBy('until')
    .execute();
  return rows.map(({ agency_id, until, short_names, parent_id, ...row }) => ({
    ...Description.parse({ ...row, shortNames: short_names, parentId: parent_id }),
    agencyId: agency_id,
    until,
  }));
}

/** A body that a succession changes, and its version as it was seen (decision D15). */
export interface SeenBody {
  readonly id: AgencyId;
  readonly version: number;
}

/** What a succession is recorded with: the bodies as they are, the versions seen of those that it changes, and the moment. */
export interface RecordedWith {
  readonly registry: readonly Agency[];
  readonly seen: readonly SeenBody[];
  readonly at: Instant;
}

/**
 * Records how bodies were rearranged: who ends gets its last day, who is renamed its new description with the old one kept. The registry
 * has allowed it (`checkedSuccession`) in the same transaction. Refuses `version.stale` where a body that it changes was not seen as it
 * is; answers the bodies it changed, as they are now.
 */
export async function recordSuccession(
  trx: Transaction<Database>,
  succession: Succession,
  { registry, seen, at }: RecordedWith,
): Promise<Result<readonly Agency[]>> {
  await trx
    .insertInto('succession')
    .values({
      id: succession.id,
      on_day: succession.on,
      content: json(succession),
      recorded_at: at,
    })
    .execute();
  await trx
    .insertInto('succession_body')
    .values(bodiesOf(succession).map((agency_id) => ({ succession_id: succession.id, agency_id })))
    .execute();
  const versions = new Map(seen.map(({ id, version }) => [id, version]));
  const changed: Agency[] = [];
  for (const body of registry) {
    const next = changedBy(succession, body);
    if (!next) continue;
    const version = versions.get(body.id);
    if (version === undefined)
      return refuse({ code: 'input.invalid', facts: { path: 'seen', issue: 'agency.unseen' } });
    const written = await editAgency(trx, next, version);
    if (!written.ok) return written;
    changed.push(written.value);
    if (succession.kind === 'rename') await keepDescription(trx, body, lastDay(succession));
  }
  return done(changed);
}

/** A body as a succession leaves it; null where it stays as it is. */
function changedBy(succession: Succession, body: Agency): Agency | null {
  if (succession.kind === 'rename')
    return body.id === succession.agencyId ? { ...body, ...succession.to } : null;
  if (!endingBodies(succession).includes(body.id)) return null;
  return { ...body, validTo: lastDay(succession) };
}

async function keepDescription(
  trx: Transaction<Database>,
  body: Agency,
  until: CivilDate,
): Promise<void> {
  await trx
    .insertInto('past_description')
    .values({
      agency_id: body.id,
      until,
      name: body.name,
      short_names: body.shortNames,
      kind: body.kind,
      level: body.level,
      parent_id: body.parentId,
      search_key: namesKey(body),
    })
    .execute();
}
