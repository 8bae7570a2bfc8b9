import { placesOf } from '@dondoc/db/stores';
import type { AgencyId } from '@dondoc/domain/kernel';
import type { Access, Permit } from '../access.ts';
import type { Context } from '../context.ts';
import { refused } from '../error-map.ts';

/** Leave to write the registry: a new entry, or that of a body which is there. */
export async function registryPermit(
  { db, permit }: Pick<Context, 'db'> & Access<'registry.write'>,
  agencyId: AgencyId | null,
): Promise<Permit> {
  const bodies = agencyId === null ? [] : await placesOf(db.kysely, [agencyId]);
  if (agencyId !== null && bodies.length === 0)
    throw refused({ code: 'not-found', facts: { kind: 'agency' } });
  return permit({ kind: 'registry', bodies, keepers: [], planId: null });
}
