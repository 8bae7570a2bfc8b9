import { hasCome } from '../calendar/arithmetic.ts';
import type { MinuteOfDay, Moment } from '../calendar/moment.ts';
import type { Pace } from '../plan/escalation.ts';
import type { ObligationFacts } from './obligation.ts';
import { obligationState } from './obligation-state.ts';
import type { ObligationState } from './obligation-state.ts';

/** The facts of an obligation that comes of a report request, and the minutes of its days. */
export interface RequestFacts extends ObligationFacts {
  /** The last minute of its due day in which it is in time; null where the day has no hour. */
  readonly dueMinute: MinuteOfDay | null;
  /** The minute of its first receipt; null where only the day is known. */
  readonly receivedMinute: MinuteOfDay | null;
}

/**
 * The state of a requested report at a moment: that of any obligation on that day, but overdue on its due day already from the minute
 * after its hour. Without an hour it has until the end of the day (decision D13).
 *
 * @example
 * requestState({ ...facts, currentDue: '2026-10-02', dueMinute: 1020 }, pace, { date: '2026-10-02', minute: 1021 }); // 'overdue'
 */
export function requestState(facts: RequestFacts, pace: Pace, now: Moment): ObligationState {
  const state = obligationState(facts, pace, now.date);
  // Whatever is told before, what waits on its due day is due soon.
  return state === 'due-soon' && isAfterDue(facts, now) ? 'overdue' : state;
}

/**
 * Whether a requested report came after its hour, or has not come by `now` and is past it. A receipt of which only the day is known
 * is in time on its due day. One that is exempt, excused or ended is not late.
 *
 * @example
 * const asked = { ...facts, currentDue: '2026-10-02', dueMinute: 17 * 60 };
 * const came = { ...asked, receivedOn: '2026-10-02', receivedMinute: 17 * 60 + 1 };
 * isRequestLate(came, { date: '2026-10-05', minute: 0 }); // true
 */
export function isRequestLate(facts: RequestFacts, now: Moment): boolean {
  const { receivedOn, receivedMinute, exemptOn, excusedOn, endedOn } = facts;
  if ([exemptOn, excusedOn, endedOn].some((day) => hasCome(day, now.date))) return false;
  if (!receivedOn || !hasCome(receivedOn, now.date)) return isAfterDue(facts, now);
  return isAfterDue(facts, { date: receivedOn, minute: receivedMinute ?? 0 });
}

/** Whether a moment lies after the last one in which a report is in time. */
const isAfterDue = (
  { currentDue, dueMinute }: Pick<RequestFacts, 'currentDue' | 'dueMinute'>,
  { date, minute }: Moment,
): boolean =>
  currentDue !== null &&
  (date > currentDue || (date === currentDue && dueMinute !== null && minute > dueMinute));
