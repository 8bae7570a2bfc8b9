import type { ObligationState } from '@dondoc/domain/reporting';
import type { DutyState } from '@dondoc/domain/task';
import type { StateKey } from '../../words/state-words.ts';

/** Word, sign and colour of an obligation by its state; a state without them does not compile. */
export const OBLIGATION_KEY = {
  upcoming: 'upcoming',
  open: 'open',
  'due-soon': 'dueSoon',
  overdue: 'overdue',
  received: 'received',
  'asked-for-more': 'askedMore',
  accepted: 'accepted',
  excused: 'excused',
  exempt: 'exempt',
  missing: 'missing',
  ended: 'ended',
} as const satisfies Record<ObligationState, StateKey>;

/** The same for a duty; the last three are a request's, which is never overdue. */
export const DUTY_KEY = {
  upcoming: 'upcoming',
  unarmed: 'unarmed',
  open: 'working',
  'due-soon': 'dueSoon',
  overdue: 'overdue',
  claimed: 'claimed',
  'asked-for-more': 'askedMore',
  confirmed: 'confirmed',
  ended: 'ended',
  sent: 'requested',
  accepted: 'agreed',
  declined: 'declined',
} as const satisfies Record<DutyState, StateKey>;
