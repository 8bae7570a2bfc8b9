import { dutyParties } from '@dondoc/db/stores';
import type { DutyParties } from '@dondoc/db/stores';
import type { Target } from '@dondoc/domain/agency';
import type { DutyId } from '@dondoc/domain/kernel';
import { targetOf } from '../access-target.ts';
import type { Context } from '../context.ts';
import { refused } from '../error-map.ts';

/** A duty as the access table looks at it, with its parties: whose it is and who keeps its plan. Refuses `not-found`. */
export async function dutyTarget<K extends 'plan' | 'decision'>(
  ctx: Pick<Context, 'db'>,
  kind: K,
  dutyId: DutyId,
): Promise<{ readonly target: Target<K>; readonly parties: DutyParties }> {
  const parties = await dutyParties(ctx.db.kysely, dutyId);
  if (!parties) throw refused({ code: 'not-found', facts: { kind: 'duty' } });
  return { target: await targetOf(ctx, kind, parties), parties };
}
