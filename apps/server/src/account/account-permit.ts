import { placesOf } from '@dondoc/db/stores';
import type { AgencyId } from '@dondoc/domain/kernel';
import type { Access, Permit } from '../access.ts';
import type { Context } from '../context.ts';
import { refused } from '../error-map.ts';

/**
 * Leave to write an account: for each body on which it holds a grant, and for the whole deployment where it holds one there
 * (null). All of them are needed: who keeps the accounts of one body makes nobody an administrator of all.
 */
export async function accountPermit(
  { db, permit }: Pick<Context, 'db'> & Access<'account.write'>,
  scopes: readonly (AgencyId | null)[],
): Promise<Permit> {
  const asked = [...new Set(scopes)];
  const places = await placesOf(
    db.kysely,
    asked.filter((scope) => scope !== null),
  );
  const permits = asked.map((scope) => {
    const place = places.find((candidate) => candidate.agencyId === scope);
    if (scope !== null && !place) throw refused({ code: 'not-found', facts: { kind: 'agency' } });
    return permit({ kind: 'account', bodies: place ? [place] : [], keepers: [], planId: null });
  });
  return permits[0] ?? permit({ kind: 'account', bodies: [], keepers: [], planId: null });
}
