import type { StateKey } from '../../words/state-words.ts';
import type { SignName } from '../sign/index.ts';

/** The ten families of colour that a state may wear; each has word, cell and sign in tokens.css. */
export type Tone =
  | 'upcoming'
  | 'open'
  | 'due-soon'
  | 'overdue'
  | 'received'
  | 'asked-more'
  | 'accepted'
  | 'excused'
  | 'exempt'
  | 'missing';

/** Sign and colour of every word that a state may carry (design, section 6). `nil` is a digit, not a drawing. */
export const STATE_LOOK = {
  upcoming: { sign: 'upcoming', tone: 'upcoming' },
  open: { sign: 'open', tone: 'open' },
  dueSoon: { sign: 'due-soon', tone: 'due-soon' },
  overdue: { sign: 'overdue', tone: 'overdue' },
  received: { sign: 'received', tone: 'received' },
  askedMore: { sign: 'asked-more', tone: 'asked-more' },
  accepted: { sign: 'accepted', tone: 'accepted' },
  excused: { sign: 'excused', tone: 'excused' },
  exempt: { sign: 'exempt', tone: 'exempt' },
  missing: { sign: 'missing', tone: 'missing' },
  nil: { sign: null, tone: 'accepted' },
  awaitingDocument: { sign: 'await-doc', tone: 'received' },
  working: { sign: 'open', tone: 'open' },
  claimed: { sign: 'claimed', tone: 'received' },
  confirmed: { sign: 'accepted', tone: 'accepted' },
  unarmed: { sign: 'unarmed', tone: 'upcoming' },
  ended: { sign: 'x', tone: 'exempt' },
  continuous: { sign: 'continuous', tone: 'open' },
  awaitingDecision: { sign: 'more-time', tone: 'excused' },
  requested: { sign: 'asked', tone: 'excused' },
  agreed: { sign: 'accepted', tone: 'accepted' },
  declined: { sign: 'x', tone: 'excused' },
  unanswered: { sign: 'silent', tone: 'excused' },
  read: { sign: 'accepted', tone: 'upcoming' },
  doubt: { sign: 'doubt', tone: 'due-soon' },
  unread: { sign: 'unread', tone: 'overdue' },
} as const satisfies Record<StateKey, { readonly sign: SignName | null; readonly tone: Tone }>;
