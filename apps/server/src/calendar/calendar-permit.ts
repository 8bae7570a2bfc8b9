import { placesOf } from '@dondoc/db/stores';
import type { DayScope, Target } from '@dondoc/domain/agency';
import type { Access, Permit } from '../access.ts';
import type { Context } from '../context.ts';
import { refused } from '../error-map.ts';

/** The calendar of all as the access table looks at it: of no body in particular. */
export const OF_ALL: Target<'registry'> = {
  kind: 'registry',
  bodies: [],
  keepers: [],
  planId: null,
};

/** Leave to say of a day whether it is worked, by those for whom it is said. Refuses a body that is not in the registry. */
export async function dayPermit(
  { db, permit }: Pick<Context, 'db'> & Pick<Access<'calendar.write'>, 'permit'>,
  scope: DayScope,
): Promise<Permit> {
  if (scope.kind !== 'agency') return permit(OF_ALL);
  const bodies = await placesOf(db.kysely, [scope.agencyId]);
  if (bodies.length === 0) throw refused({ code: 'not-found', facts: { kind: 'agency' } });
  return permit({ ...OF_ALL, bodies });
}
