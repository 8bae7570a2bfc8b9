import type { Submission } from '@dondoc/db/stores';
import type { ConsolidationId, PlanId } from '@dondoc/domain/kernel';

/** A consolidation and the plan under which it is found. */
export interface Below {
  readonly consolidationId: ConsolidationId;
  readonly planId: PlanId;
}

/** The consolidation of the level below that a submission is, with the plan under which it is found; null for any other. */
export function belowOf(
  { consolidationId }: Pick<Submission, 'consolidationId'>,
  behind: ReadonlyMap<ConsolidationId, PlanId>,
): Below | null {
  const planId = consolidationId && behind.get(consolidationId);
  return consolidationId && planId ? { consolidationId, planId } : null;
}
