import { obligationParties } from '@dondoc/db/stores';
import type { Target } from '@dondoc/domain/agency';
import type { ObligationId } from '@dondoc/domain/kernel';
import { targetOf } from '../access-target.ts';
import type { Context } from '../context.ts';
import { refused } from '../error-map.ts';

/** The report that a body owes, for asking; `decision` where somebody decides about it. Refuses `not-found`. */
export async function obligationTarget<K extends 'submission' | 'decision'>(
  ctx: Pick<Context, 'db'>,
  kind: K,
  obligationId: ObligationId,
): Promise<Target<K>> {
  const parties = await obligationParties(ctx.db.kysely, obligationId);
  if (!parties) throw refused({ code: 'not-found', facts: { kind: 'obligation' } });
  return targetOf(ctx, kind, parties);
}
