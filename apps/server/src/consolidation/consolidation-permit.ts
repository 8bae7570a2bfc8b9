import { consolidationParties, planParties, ruleParties } from '@dondoc/db/stores';
import type { ReportParties } from '@dondoc/db/stores';
import type { Target } from '@dondoc/domain/agency';
import type { ConsolidationId, PlanId, RuleId } from '@dondoc/domain/kernel';
import { targetOf } from '../access-target.ts';
import type { Context } from '../context.ts';
import { refused } from '../error-map.ts';

type Asking = Pick<Context, 'db'>;

const found = (parties: ReportParties | null, kind: string): ReportParties => {
  if (!parties) throw refused({ code: 'not-found', facts: { kind } });
  return parties;
};

/** The reports made of what a plan's rules bring in, for asking. Refuses `not-found`. */
export async function planReportTarget(ctx: Asking, planId: PlanId): Promise<Target<'submission'>> {
  const parties = found(
    await planParties(ctx.db.kysely, planId).then((of) => of && { ...of, planId, bodies: [] }),
    'plan',
  );
  return targetOf(ctx, 'submission', parties);
}

/** The report that is made of all reports under a rule, for asking. Refuses `not-found`. */
export const ruleReportTarget = async (
  ctx: Asking,
  ruleId: RuleId,
): Promise<Target<'submission'>> =>
  targetOf(ctx, 'submission', found(await ruleParties(ctx.db.kysely, ruleId), 'rule'));

/** A consolidation, for asking; `decision` where somebody decides about it. Refuses `not-found`. */
export const consolidationTarget = async <K extends 'submission' | 'decision'>(
  ctx: Asking,
  kind: K,
  id: ConsolidationId,
): Promise<Target<K>> =>
  targetOf(ctx, kind, found(await consolidationParties(ctx.db.kysely, id), 'consolidation'));
