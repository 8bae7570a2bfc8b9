import type { DutyFacts } from './duty-facts.ts';
import type { DutyState } from './duty-state.ts';

/** The state that speaks for a task, and how many of its parts stand in it. */
export interface TaskState {
  readonly state: DutyState;
  readonly count: number;
  /** The parts by which the task is judged. */
  readonly all: number;
}

/** Which state speaks for a task whose parts stand in several: what somebody has to act on comes first. */
const WEIGHT: readonly DutyState[] = [
  'overdue',
  'due-soon',
  'asked-for-more',
  'open',
  'claimed',
  'unarmed',
  'upcoming',
  'sent',
  'declined',
  'accepted',
  'confirmed',
  'ended',
];

/** A part of a task with the state it has on the day asked for. */
export type StandingDuty = Pick<DutyFacts, 'role' | 'accountable'> & {
  readonly state: DutyState;
  /** The bodies for which it speaks: of a group's row the members without a row of their own; 1 where it is not said. */
  readonly bodies?: number;
};

/**
 * The state of a task, derived from its parts, of a group each member for itself: those that answer for it; where none does, those that are no request; a task that is
 * only asked for, its requests. Null where it names nobody.
 *
 * @example
 * taskState([{ role: 'lead', accountable: true, state: 'claimed' }, { role: 'lead', accountable: true, state: 'overdue' }]);
 * // { state: 'overdue', count: 1, all: 2 }
 */
export function taskState(duties: readonly StandingDuty[]): TaskState | null {
  const accountable = duties.filter((duty) => duty.accountable);
  const working = duties.filter((duty) => duty.role !== 'request');
  const named = [accountable, working, duties].find((some) => some.length > 0) ?? [];
  const speaking = named.filter((duty) => bodiesOf(duty) > 0);
  const judged = speaking.length > 0 ? speaking : named;
  const state = WEIGHT.find((one) => judged.some((duty) => duty.state === one));
  if (state === undefined) return null;
  const count = judged.filter((duty) => duty.state === state);
  return { state, count: sumOf(count), all: sumOf(judged) };
}

const bodiesOf = ({ bodies = 1 }: StandingDuty): number => bodies;

/** The bodies of parts; a row that speaks for nobody counts as itself where it alone is there. */
const sumOf = (duties: readonly StandingDuty[]): number =>
  duties.reduce((sum, duty) => sum + Math.max(1, bodiesOf(duty)), 0);
