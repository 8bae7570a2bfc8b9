import { placesOf } from '@dondoc/db/stores';
import type { KindOf, Action, Target } from '@dondoc/domain/agency';
import type { AgencyId, PlanId } from '@dondoc/domain/kernel';
import type { Context } from './context.ts';

/** Whose a thing of a plan is, and who keeps or receives it. */
export interface Parties {
  readonly planId: PlanId;
  readonly bodies: readonly AgencyId[];
  readonly keepers: readonly AgencyId[];
}

/** A thing of a plan as the access table looks at it: its parties, each with the bodies above it. */
export async function targetOf<K extends KindOf<Action>>(
  { db }: Pick<Context, 'db'>,
  kind: K,
  { planId, bodies, keepers }: Parties,
): Promise<Target<K>> {
  const places = await placesOf(db.kysely, [...new Set([...bodies, ...keepers])]);
  const standing = (ids: readonly AgencyId[]) =>
    places.filter(({ agencyId }) => ids.includes(agencyId));
  return { kind, planId, bodies: standing(bodies), keepers: standing(keepers) };
}
