import type { ActionTable, PassingTable } from '../kernel/action-table.ts';
import type { ObligationState } from './obligation-state.ts';

export type ObligationAction =
  | 'draft'
  | 'submit'
  | 'revise'
  | 'ask-more'
  | 'accept'
  | 'give-time'
  | 'excuse'
  | 'exempt'
  | 'mark-missing'
  | 'end';

const WAITING = ['upcoming', 'open', 'due-soon', 'overdue'] as const;

/** What may be done to an obligation in which state. */
export const OBLIGATION_ACTIONS = {
  draft: {
    states: [...WAITING, 'missing', 'received', 'asked-for-more', 'accepted'],
    to: 'same',
    source:
      'A draft counts as nothing: it may be written wherever a submission or a revision may follow',
  },
  submit: {
    states: [...WAITING, 'missing', 'asked-for-more'],
    to: ['received'],
    source: 'Received when sent; missing ends when a submission comes; asked for more re-opens',
  },
  revise: {
    states: ['received', 'accepted'],
    to: ['received'],
    source: 'A correction after acceptance is a new revision with a reason; revisions are kept',
  },
  'ask-more': {
    states: ['received'],
    to: ['asked-for-more'],
    source: 'Asked for more re-opens what was received, with a date set by the asker',
  },
  accept: {
    states: ['received', 'asked-for-more'],
    to: ['accepted'],
    source: 'The standing agency notes it sufficient or asks for more',
  },
  'give-time': {
    states: [...WAITING, 'missing', 'asked-for-more'],
    to: [...WAITING, 'missing', 'asked-for-more'],
    source:
      'More time is asked before or after the date and decided by who set it; the original date stays',
  },
  excuse: {
    states: ['overdue', 'missing'],
    to: ['excused'],
    source: 'Decisions are documents: an excuse is for what was not sent in time',
  },
  exempt: {
    states: [...WAITING, 'missing'],
    to: ['exempt'],
    source: 'Decisions are documents: an exemption takes the period out of what is expected',
  },
  'mark-missing': {
    states: ['overdue'],
    to: ['missing'],
    source: "Missing: overdue when the period's consolidation was frozen",
  },
  end: {
    states: [...WAITING, 'missing', 'asked-for-more'],
    to: ['ended'],
    source: 'A row no longer owed ends with its reason (D5); what was received stays',
  },
} as const satisfies ActionTable<ObligationAction, ObligationState>;

/** What a day can make of an obligation: it opens, is soon due, is overdue. */
export const OBLIGATION_PASSING = {
  upcoming: ['open', 'due-soon'],
  open: ['due-soon'],
  'due-soon': ['overdue'],
} as const satisfies PassingTable<ObligationState>;
