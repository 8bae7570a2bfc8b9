import { hasCome } from '../calendar/arithmetic.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import { workingDaysBetween } from '../calendar/working-days.ts';
import { dueSoonFrom } from '../plan/escalation.ts';
import type { Pace } from '../plan/escalation.ts';
import type { ObligationFacts } from './obligation.ts';
import type { Channel, CoveringDocument } from './submission.ts';

export type ObligationState =
  | 'upcoming'
  | 'open'
  | 'due-soon'
  | 'overdue'
  | 'received'
  | 'asked-for-more'
  | 'accepted'
  | 'excused'
  | 'exempt'
  | 'missing'
  | 'ended';

/**
 * The state of an obligation on a day, from its facts alone. A fact counts from its day on, so the state of a past day can be
 * asked too. Only what was sent counts, a draft is nothing. `due-soon` runs from the first reminder step to the due day;
 * without a due day an obligation is open (decision D8). `missing` ends when a submission comes.
 *
 * @example
 * obligationState({ ...facts, currentDue: '2026-03-20' }, pace, CivilDate.parse('2026-03-21')); // 'overdue'
 */
export function obligationState(
  facts: ObligationFacts,
  pace: Pace,
  today: CivilDate,
): ObligationState {
  if (hasCome(facts.acceptedOn, today)) return 'accepted';
  if (hasCome(facts.exemptOn, today)) return 'exempt';
  if (hasCome(facts.excusedOn, today)) return 'excused';
  const received = hasCome(facts.receivedOn, today);
  const askedForMore = received && hasCome(facts.askedMoreOn, today);
  if (received && !askedForMore) return 'received';
  if (hasCome(facts.endedOn, today)) return 'ended';
  if (askedForMore) return 'asked-for-more';
  if (hasCome(facts.missingOn, today)) return 'missing';
  return waitingState(facts, pace, today);
}

function waitingState(facts: ObligationFacts, pace: Pace, today: CivilDate): ObligationState {
  const due = facts.currentDue;
  if (due !== null && today > due) return 'overdue';
  if (due !== null && today >= dueSoonFrom(due, pace)) return 'due-soon';
  return facts.opensOn !== null && today < facts.opensOn ? 'upcoming' : 'open';
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
