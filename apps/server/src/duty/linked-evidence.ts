import { findKeptPlan } from '@dondoc/db/stores';
import type { Duty } from '@dondoc/db/stores';
import type { CivilDate } from '@dondoc/domain/calendar';
import { done } from '@dondoc/domain/kernel';
import type { AgencyId, Result } from '@dondoc/domain/kernel';
import { askEvidence, linkOwnPlan } from '@dondoc/domain/task';
import type { DutyEvidence } from '@dondoc/domain/task';
import type { CommandWork } from '../access.ts';

/**
 * What shows a duty done, with number and date of the body's own plan where it links one that is kept here. Refuses what `linkOwnPlan`
 * and `askEvidence` refuse.
 */
export async function linkedEvidence(
  trx: Parameters<CommandWork<unknown>>[0],
  evidence: DutyEvidence,
  duty: Duty,
  { agencyId, today }: { readonly agencyId: AgencyId | null; readonly today: CivilDate },
): Promise<Result<DutyEvidence>> {
  const plan = evidence.planId === undefined ? null : await findKeptPlan(trx, evidence.planId);
  const linked = linkOwnPlan(evidence, plan, { ...duty, agencyId });
  if (!linked.ok) return linked;
  const asked = askEvidence(linked.value, { ...duty, today });
  return asked.ok ? done(linked.value) : asked;
}
