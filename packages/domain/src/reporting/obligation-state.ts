import { hasCome } from '../calendar/arithmetic.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import type { DayNumber } from '../calendar/day-number.ts';
import { dayNumber } from '../calendar/day-number.ts';
import { addWorking, workingDaysBetween } from '../calendar/working-days.ts';
import { leadOf } from '../plan/escalation.ts';
import type { Pace } from '../plan/escalation.ts';
import { daysOf, NEVER } from './obligation-days.ts';
import type { ObligationDays } from './obligation-days.ts';
import type { ObligationFacts } from './obligation.ts';
import type { Channel, CoveringDocument } from './submission.ts';

export const OBLIGATION_STATES = [
  'upcoming',
  'open',
  'due-soon',
  'overdue',
  'missing',
  'received',
  'asked-for-more',
  'accepted',
  'excused',
  'exempt',
  'ended',
] as const;
export type ObligationState = (typeof OBLIGATION_STATES)[number];

/**
 * The state of an obligation on a day, from its facts alone. A fact counts from its day on, so the state of a past day can be
 * asked too. Only what was sent counts, a draft is nothing. `due-soon` runs from the first reminder step to the due day;
 * without a due day an obligation is open (decision D8). `missing` ends when a submission comes.
 *
 * @example
 * obligationState({ ...facts, currentDue: '2026-03-20' }, pace, CivilDate.parse('2026-03-21')); // 'overdue'
 */
export const obligationState = (
  facts: ObligationFacts,
  pace: Pace,
  today: CivilDate,
): ObligationState => stateOfDays(daysOf(facts), judgementOf(pace, today));

/** What a day is judged by. */
export interface Judgement {
  readonly today: DayNumber;
  /** What is due by this day is due soon: its first reminder has come. */
  readonly soonUntil: DayNumber;
}

/** The judgement of a pace on a day. */
export function judgementOf({ calendar, steps }: Pace, date: CivilDate): Judgement {
  const today = dayNumber(date);
  return { today, soonUntil: addWorking(calendar, today, -leadOf(steps)) };
}

/** `obligationState` on day numbers. */
export function stateOfDays(days: ObligationDays, judgement: Judgement): ObligationState {
  const { today } = judgement;
  if (days.acceptedOn <= today) return 'accepted';
  if (days.exemptOn <= today) return 'exempt';
  if (days.excusedOn <= today) return 'excused';
  const received = days.receivedOn <= today;
  const askedForMore = received && days.askedMoreOn <= today;
  if (received && !askedForMore) return 'received';
  if (days.endedOn <= today) return 'ended';
  if (askedForMore) return 'asked-for-more';
  return days.missingOn <= today ? 'missing' : waitingState(days, judgement);
}

function waitingState(
  { opensOn, currentDue }: ObligationDays,
  { today, soonUntil }: Judgement,
): ObligationState {
  if (today > currentDue) return 'overdue';
  if (currentDue <= soonUntil) return 'due-soon';
  return opensOn !== NEVER && today < opensOn ? 'upcoming' : 'open';
}

/** What stands beside the state of an obligation. */
export interface ObligationBeside {
  /** Working days after the current due day, to the first receipt or to today; 0 where it is not late. */
  readonly lateBy: number;
  /** The same against the original due day: the other of the two timelinesses. */
  readonly lateByOriginal: number;
  readonly nil: boolean;
  /** Received elsewhere, the number of its covering document not yet recorded. */
  readonly awaitingDocument: boolean;
  readonly noDate: boolean;
}

/**
 * Lateness, "nothing to report" and the document awaited, as facts beside the state. An obligation that is exempt, excused or
 * ended is not late. `latest` is the last submission; null where nothing was sent.
 *
 * @example
 * obligationBeside({ ...facts, currentDue: '2026-02-13', receivedOn: '2026-02-23' }, null, pace, today).lateBy; // 1
 */
export function obligationBeside(
  facts: ObligationFacts,
  latest: { readonly channel: Channel; readonly covering: CoveringDocument | null } | null,
  pace: Pace,
  today: CivilDate,
): ObligationBeside {
  const state = obligationState(facts, pace, today);
  const settled = state === 'exempt' || state === 'excused' || state === 'ended';
  const received = hasCome(facts.receivedOn, today);
  const until = received && facts.receivedOn ? facts.receivedOn : today;
  const late = (due: CivilDate | null) =>
    due === null || settled ? 0 : workingDaysBetween(pace.calendar, due, until);
  return {
    lateBy: late(facts.currentDue),
    lateByOriginal: late(facts.originalDue),
    nil: received && facts.nil,
    awaitingDocument:
      received && latest !== null && latest.channel !== 'here' && !latest.covering?.number,
    noDate: facts.currentDue === null,
  };
}
