import { derivedIndex, indexFrame } from '@dondoc/db/night';
import type { IndexFrame } from '@dondoc/db/night';
import { changeDuty, holdDuty } from '@dondoc/db/stores';
import type { Duty, DutyChange } from '@dondoc/db/stores';
import type { CivilDate } from '@dondoc/domain/calendar';
import { done } from '@dondoc/domain/kernel';
import type { DutyId, Result } from '@dondoc/domain/kernel';
import { askDuty, dutyState } from '@dondoc/domain/task';
import type { DutyAction } from '@dondoc/domain/task';
import type { CommandWork } from '../access.ts';
import { askWrite } from '../plan/ask-write.ts';

type Trx = Parameters<CommandWork<unknown>>[0];
type Audit = Parameters<CommandWork<unknown>>[1];

/** A duty to which an act may be done, held until the transaction ends, with what its derived index follows from. */
export interface HeldDuty {
  readonly duty: Duty;
  readonly frame: IndexFrame;
}

/**
 * Holds a duty for one act. Refuses `not-found`, `version.stale` (of its task), and `state.refused` where the act is not possible in
 * its state today or its plan is closed.
 */
export async function heldDuty(
  trx: Trx,
  { dutyId, version }: { readonly dutyId: DutyId; readonly version: number },
  action: DutyAction,
  today: CivilDate,
): Promise<Result<HeldDuty>> {
  const held = await holdDuty(trx, dutyId, version);
  if (!held.ok) return held;
  const duty = held.value;
  const frame = await indexFrame(trx, duty.planId, today);
  const open = askWrite(frame.plan, action, today);
  if (!open.ok) return open;
  const pace = { calendar: frame.calendars.of(duty.agencyId), steps: frame.plan.escalation.task };
  const asked = askDuty(action, duty, dutyState(duty, pace, today));
  return asked.ok ? done({ duty, frame }) : asked;
}

/** Writes new facts of a held duty with its derived index and the audit row; answers the new version of its task. */
export async function writeDuty(
  trx: Trx,
  audit: Audit,
  { duty, frame }: HeldDuty,
  change: DutyChange,
  why: Pick<Parameters<Audit>[0], 'action' | 'reason' | 'document'>,
): Promise<number> {
  const facts = { ...duty, ...change };
  const version = await changeDuty(trx, duty, change, derivedIndex({ kind: 'duty', facts }, frame));
  const before: Record<string, unknown> = { ...duty };
  audit({
    ...why,
    aggregateKind: 'duty',
    aggregateId: duty.id,
    versionFrom: duty.version,
    versionTo: version,
    changes: Object.fromEntries(
      Object.entries(change).map(([field, now]) => [field, [before[field] ?? null, now]]),
    ),
  });
  return version;
}
