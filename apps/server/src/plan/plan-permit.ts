import { placesOf, planParties } from '@dondoc/db/stores';
import type { Target } from '@dondoc/domain/agency';
import type { PlanId } from '@dondoc/domain/kernel';
import type { Context } from '../context.ts';
import { refused } from '../error-map.ts';

/** A plan as the access table looks at it: who keeps it and which bodies it concerns. Refuses `not-found`. */
export async function planTarget(
  { db }: Pick<Context, 'db'>,
  planId: PlanId,
): Promise<Target<'plan'>> {
  const parties = await planParties(db.kysely, planId);
  if (!parties) throw refused({ code: 'not-found', facts: { kind: 'plan' } });
  const places = await placesOf(db.kysely, [...parties.keepers, ...parties.bodies]);
  const standing = (ids: readonly string[]) =>
    places.filter((place) => ids.includes(place.agencyId));
  return {
    kind: 'plan',
    bodies: standing(parties.bodies),
    keepers: standing(parties.keepers),
    planId,
  };
}
