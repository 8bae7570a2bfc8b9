import { indexFrame } from '@dondoc/db/night';
import type { IndexFrame } from '@dondoc/db/night';
import { holdObligation } from '@dondoc/db/stores';
import type { Obligation } from '@dondoc/db/stores';
import type { CivilDate } from '@dondoc/domain/calendar';
import { askTable, done } from '@dondoc/domain/kernel';
import type { ObligationId, Result } from '@dondoc/domain/kernel';
import { OBLIGATION_ACTIONS, obligationState } from '@dondoc/domain/reporting';
import type { ObligationAction } from '@dondoc/domain/reporting';
import type { CommandWork } from '../access.ts';
import { askWrite } from '../plan/ask-write.ts';

/** An obligation held to be answered, in a state that allows it. Refuses `version.stale`, `not-found`, `state.refused`. */
export async function holdToAnswer(
  trx: Parameters<CommandWork<unknown>>[0],
  { id, seen }: { readonly id: ObligationId; readonly seen: number },
  action: ObligationAction,
  today: CivilDate,
): Promise<Result<{ readonly held: Obligation; readonly frame: IndexFrame }>> {
  const found = await holdObligation(trx, id, seen);
  if (!found.ok) return found;
  const frame = await indexFrame(trx, found.value.planId, today);
  const open = askWrite(frame.plan, action, today);
  if (!open.ok) return open;
  const calendar = frame.calendars.of(found.value.agencyId);
  const pace = { calendar, steps: frame.plan.escalation.report };
  const allowed = askTable(OBLIGATION_ACTIONS, action, obligationState(found.value, pace, today));
  return allowed.ok ? done({ held: found.value, frame }) : allowed;
}
