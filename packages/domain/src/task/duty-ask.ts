import { z } from 'zod';
import { CivilDate } from '../calendar/civil-date.ts';
import { done } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { movedDay } from '../plan/moved-day.ts';
import type { DutyFacts } from './duty-facts.ts';

const Reason = z.string().trim().min(1).max(2000);
/** The paper, task or decision that a dispute points to, in the body's words. */
const Other = z.string().trim().min(1).max(300);

/**
 * What a body asks about its duty: more time until a day, or one of the three disputes: it is not our function, it repeats what stands
 * elsewhere, it waits for another decision.
 */
export const DutyAsk = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('more-time'), due: CivilDate, reason: Reason }),
  z.object({ kind: z.literal('not-our-function'), reason: Reason }),
  z.object({ kind: z.literal('duplicate-of'), other: Other, reason: Reason }),
  z.object({ kind: z.literal('waits-for-decision'), other: Other, reason: Reason }),
]);
export type DutyAsk = z.infer<typeof DutyAsk>;

/**
 * Whether a body may ask this about a duty, before or after its date; its state is asked of `DUTY_ACTIONS`. More time needs a date to
 * move (else `state.refused`) and a later day (else `input.invalid`).
 *
 * @example
 * askableOfDuty({ kind: 'more-time', due: '2026-07-31', reason: 'Mưa lớn' }, { currentDue: '2026-07-15', askedMoreDue: null }).ok; // true
 */
export function askableOfDuty(
  ask: DutyAsk,
  facts: Pick<DutyFacts, 'currentDue' | 'askedMoreDue'>,
): Result<null> {
  if (ask.kind !== 'more-time') return done(null);
  const moved = movedDay(facts, ask.due, 'due');
  return moved.ok ? done(null) : moved;
}
