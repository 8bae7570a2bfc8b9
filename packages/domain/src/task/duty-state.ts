import { hasCome } from '../calendar/arithmetic.ts';
import type { Calendar } from '../calendar/calendar.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import { addWorkingDays, workingDaysBetween } from '../calendar/working-days.ts';
import { dueSoonFrom } from '../plan/escalation.ts';
import type { Pace } from '../plan/escalation.ts';
import type { DutyFacts } from './duty-facts.ts';
import { canBeOverdue } from './timing.ts';

export const DUTY_STATES = [
  'unarmed',
  'upcoming',
  'open',
  'due-soon',
  'overdue',
  'claimed',
  'asked-for-more',
  'confirmed',
  'ended',
  'sent',
  'accepted',
  'declined',
] as const;
export type DutyState = (typeof DUTY_STATES)[number];

/** The states of a request (đề nghị), beside `ended`. */
export type RequestState = Extract<DutyState, 'sent' | 'accepted' | 'declined'>;

/**
 * The state of a duty on a day, from its facts alone; a fact counts from its day on. Overdue follows `accountable`, never the
 * verb: a part that does not answer is never due soon or overdue, nor is a timing that cannot be (`canBeOverdue`). A request is sent, accepted or declined, whatever its date.
 * `after` without its event is unarmed.
 *
 * @example
 * const window = { ...duty, timing: 'window', currentDue: '2023-12-30', overdueFrom: '2024-01-02' };
 * dutyState(window, pace, CivilDate.parse('2024-01-01')); // 'due-soon', for it ended on a Saturday
 */
export function dutyState(facts: DutyFacts, pace: Pace, today: CivilDate): DutyState {
  if (facts.role === 'request') return requestState(facts, today);
  if (hasCome(facts.confirmedOn, today)) return 'confirmed';
  if (hasCome(facts.endedOn, today)) return 'ended';
  const claimed = hasCome(facts.claimedOn, today);
  if (claimed) return hasCome(facts.askedMoreOn, today) ? 'asked-for-more' : 'claimed';
  if (facts.timing === 'after' && facts.currentDue === null) return 'unarmed';
  if (facts.opensOn !== null && today < facts.opensOn) return 'upcoming';
  const chased = facts.accountable && canBeOverdue(facts.timing);
  return chased ? datedState(facts, pace, today) : 'open';
}

function requestState(facts: DutyFacts, today: CivilDate): RequestState | 'ended' {
  if (facts.answer !== null && hasCome(facts.answeredOn, today)) return facts.answer;
  return hasCome(facts.endedOn, today) ? 'ended' : 'sent';
}

function datedState(facts: DutyFacts, pace: Pace, today: CivilDate): DutyState {
  if (hasCome(facts.overdueFrom, today)) return 'overdue';
  const due = facts.currentDue;
  return due !== null && today >= dueSoonFrom(due, pace) ? 'due-soon' : 'open';
}

/**
 * Working days after a due day, to the claim or to today; 0 where it is not late or nobody answers for it.
 *
 * @example
 * const late = { ...duty, timing: 'by', currentDue: '2023-12-29' };
 * dutyLateBy(late, '2023-12-29', calendar, CivilDate.parse('2024-01-02')); // 1
 */
export function dutyLateBy(
  facts: DutyFacts,
  due: CivilDate | null,
  calendar: Calendar,
  today: CivilDate,
): number {
  if (due === null || !facts.accountable || facts.role === 'request') return 0;
  if (!canBeOverdue(facts.timing)) return 0;
  const claimed = hasCome(facts.claimedOn, today) ? facts.claimedOn : null;
  const done = claimed ?? (hasCome(facts.confirmedOn, today) ? facts.confirmedOn : null);
  if (done === null && hasCome(facts.endedOn, today)) return 0;
  return workingDaysBetween(calendar, due, done ?? today);
}

const ANSWER_WITHIN = 10;

/**
 * Whether a request has had no answer after 10 working days: a fact beside `sent`, never overdue.
 *
 * @example
 * const request = { ...duty, role: 'request', accountable: false };
 * isUnanswered(request, CivilDate.parse('2026-03-02'), calendar, CivilDate.parse('2026-03-17')); // true
 */
export const isUnanswered = (
  facts: DutyFacts,
  sentOn: CivilDate,
  calendar: Calendar,
  today: CivilDate,
): boolean =>
  facts.role === 'request' &&
  requestState(facts, today) === 'sent' &&
  today > addWorkingDays(calendar, sentOn, ANSWER_WITHIN);
