import { obligationParties, placesOf } from '@dondoc/db/stores';
import type { ReportParties } from '@dondoc/db/stores';
import type { Target } from '@dondoc/domain/agency';
import type { ObligationId } from '@dondoc/domain/kernel';
import type { Context } from '../context.ts';
import { refused } from '../error-map.ts';

type ReportKind = 'submission' | 'decision';

/** A report as the access table looks at it: whose it is, who keeps or receives it. */
export async function reportTarget<K extends ReportKind>(
  { db }: Pick<Context, 'db'>,
  kind: K,
  { planId, bodies, keepers }: ReportParties,
): Promise<Target<K>> {
  const places = await placesOf(db.kysely, [...new Set([...bodies, ...keepers])]);
  const standing = (ids: readonly string[]) =>
    places.filter((place) => ids.includes(place.agencyId));
  return { kind, planId, bodies: standing(bodies), keepers: standing(keepers) };
}

/** The report that a body owes, for asking; `decision` where somebody decides about it. Refuses `not-found`. */
export async function obligationTarget<K extends ReportKind>(
  ctx: Pick<Context, 'db'>,
  kind: K,
  obligationId: ObligationId,
): Promise<Target<K>> {
  const parties = await obligationParties(ctx.db.kysely, obligationId);
  if (!parties) throw refused({ code: 'not-found', facts: { kind: 'obligation' } });
  return reportTarget(ctx, kind, parties);
}
