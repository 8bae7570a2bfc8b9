import { indexFrame } from '@dondoc/db/night';
import { findObligation } from '@dondoc/db/stores';
import type { Obligation } from '@dondoc/db/stores';
import type { Scope } from '@dondoc/domain/agency';
import type { CivilDate } from '@dondoc/domain/calendar';
import { askTable, done, refuse } from '@dondoc/domain/kernel';
import type { ObligationId, Result } from '@dondoc/domain/kernel';
import { OBLIGATION_ACTIONS, obligationState } from '@dondoc/domain/reporting';
import type { CommandWork } from '../access.ts';
import { askWrite } from '../plan/ask-write.ts';

/** What a body owes, where it may still write on it. Refuses `not-found`, and `state.refused` in its state or where its plan is closed. */
export async function askInWriting(
  trx: Parameters<CommandWork<unknown>>[0],
  scope: Scope,
  obligationId: ObligationId,
  today: CivilDate,
): Promise<Result<Obligation>> {
  const obligation = await findObligation(trx, scope, obligationId);
  if (!obligation) return refuse({ code: 'not-found', facts: { kind: 'obligation' } });
  const { plan, calendars } = await indexFrame(trx, obligation.planId, today);
  const open = askWrite(plan, 'draft', today);
  if (!open.ok) return open;
  const pace = { calendar: calendars.of(obligation.agencyId), steps: plan.escalation.report };
  const allowed = askTable(OBLIGATION_ACTIONS, 'draft', obligationState(obligation, pace, today));
  return allowed.ok ? done(obligation) : allowed;
}
