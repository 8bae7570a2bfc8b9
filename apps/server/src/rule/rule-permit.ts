import { ruleParties } from '@dondoc/db/stores';
import type { Target } from '@dondoc/domain/agency';
import type { RuleId } from '@dondoc/domain/kernel';
import type { Context } from '../context.ts';
import { refused } from '../error-map.ts';
import { planTarget } from '../plan/plan-permit.ts';

/** The plan whose reading a rule is, as the access table looks at it. Refuses `not-found`. */
export async function ruleTarget(
  ctx: Pick<Context, 'db'>,
  ruleId: RuleId,
): Promise<Target<'plan'>> {
  const parties = await ruleParties(ctx.db.kysely, ruleId);
  if (!parties) throw refused({ code: 'not-found', facts: { kind: 'rule' } });
  return planTarget(ctx, parties.planId);
}
