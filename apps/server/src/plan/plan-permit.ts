import { planParties } from '@dondoc/db/stores';
import type { Target } from '@dondoc/domain/agency';
import type { PlanId } from '@dondoc/domain/kernel';
import { targetOf } from '../access-target.ts';
import type { Context } from '../context.ts';
import { refused } from '../error-map.ts';

/** A plan as the access table looks at it: who keeps it and which bodies it concerns. Refuses `not-found`. */
export async function planTarget(
  ctx: Pick<Context, 'db'>,
  planId: PlanId,
): Promise<Target<'plan'>> {
  const parties = await planParties(ctx.db.kysely, planId);
  if (!parties) throw refused({ code: 'not-found', facts: { kind: 'plan' } });
  return targetOf(ctx, 'plan', { ...parties, planId });
}
