import { indexFrame } from '@dondoc/db/night';
import { holdObligation, holdParts } from '@dondoc/db/stores';
import type { Obligation } from '@dondoc/db/stores';
import type { CivilDate } from '@dondoc/domain/calendar';
import { askTable, done } from '@dondoc/domain/kernel';
import type { ObligationId, Result } from '@dondoc/domain/kernel';
import {
  afterReceipt,
  mayCome,
  OBLIGATION_ACTIONS,
  obligationState,
} from '@dondoc/domain/reporting';
import { rewrite } from '../obligation/rewrite.ts';
import type { Act, Writing } from '../obligation/rewrite.ts';
import { askWrite } from '../plan/ask-write.ts';

/** A submission that comes in: the obligation at the version that was seen, and the day it was received. */
export interface Coming extends Act {
  readonly obligationId: ObligationId;
  readonly seen: number;
  readonly on: CivilDate;
  readonly nil: boolean;
  /** Why what was noted sufficient is corrected. */
  readonly reason: string | null;
}

/**
 * Writes that a submission came in: the facts of its obligation, and of the reports that are parts of it, which are received with
 * their host. Answers the new version of the obligation; refuses `version.stale`, `state.refused`, `reason.missing`.
 */
export async function receive(
  writing: Writing,
  { obligationId, seen, on, nil, reason, action }: Coming,
  today: CivilDate,
): Promise<Result<number>> {
  const found = await holdObligation(writing.trx, obligationId, seen);
  if (!found.ok) return found;
  const held = found.value;
  const { frame, state } = await framed(writing, held, today);
  const open = askWrite(frame.plan, action, today);
  if (!open.ok) return open;
  const allowed = mayCome(state, reason);
  if (!allowed.ok) return allowed;
  const change = {
    ...afterReceipt(held, { on, nil }),
    submittedCount: held.submittedCount + 1,
  };
  const version = await rewrite(writing, held, change, frame, { action, reason });
  for (const part of await holdParts(writing.trx, held.id)) {
    const { frame: itsFrame, state: itsState } = await framed(writing, part, today);
    const withHost = { action: 'obligation.receive-with-host' };
    if (!askTable(OBLIGATION_ACTIONS, 'submit', itsState).ok) continue;
    if (!askWrite(itsFrame.plan, withHost.action, today).ok) continue;
    await rewrite(writing, part, afterReceipt(part, { on, nil }), itsFrame, withHost);
  }
  return done(version);
}

async function framed({ trx }: Writing, obligation: Obligation, today: CivilDate) {
  const frame = await indexFrame(trx, obligation.planId, today);
  const calendar = frame.calendars.of(obligation.agencyId);
  const pace = { calendar, steps: frame.plan.escalation.report };
  return { frame, state: obligationState(obligation, pace, today) };
}
