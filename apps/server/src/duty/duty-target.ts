import { dutyParties, placesOf } from '@dondoc/db/stores';
import type { DutyParties } from '@dondoc/db/stores';
import type { Target } from '@dondoc/domain/agency';
import type { DutyId } from '@dondoc/domain/kernel';
import type { Context } from '../context.ts';
import { refused } from '../error-map.ts';

/** A duty as the access table looks at it, with its parties: whose it is and who keeps its plan. Refuses `not-found`. */
export async function dutyTarget<K extends 'plan' | 'decision'>(
  { db }: Pick<Context, 'db'>,
  kind: K,
  dutyId: DutyId,
): Promise<{ readonly target: Target<K>; readonly parties: DutyParties }> {
  const parties = await dutyParties(db.kysely, dutyId);
  if (!parties) throw refused({ code: 'not-found', facts: { kind: 'duty' } });
  const places = await placesOf(db.kysely, [...parties.keepers, ...parties.bodies]);
  const standing = (ids: readonly string[]) =>
    places.filter((place) => ids.includes(place.agencyId));
  const target = {
    kind,
    bodies: standing(parties.bodies),
    keepers: standing(parties.keepers),
    planId: parties.planId,
  };
  return { target, parties };
}
