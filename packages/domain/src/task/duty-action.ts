import type { ActionTable, PassingTable } from '../kernel/action-table.ts';
import { askTable } from '../kernel/action-table.ts';
import { refuse } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import type { DutyFacts } from './duty-facts.ts';
import type { DutyState } from './duty-state.ts';

export type DutyAction = 'claim' | 'confirm' | 'ask-more' | 'ask' | 'give-time' | 'answer' | 'end';

const WAITING = ['upcoming', 'open', 'due-soon', 'overdue'] as const;

/** What may be done to a duty in which state. */
export const DUTY_ACTIONS = {
  claim: {
    states: [...WAITING, 'unarmed', 'asked-for-more'],
    to: ['claimed'],
    source: 'Progress: claimed with evidence; asked for more is answered by a new claim',
  },
  confirm: {
    states: [...WAITING, 'unarmed', 'claimed', 'asked-for-more'],
    to: ['confirmed'],
    source:
      'Progress: the standing agency notes it sufficient; what came on paper is confirmed without a claim here',
  },
  'ask-more': {
    states: ['claimed'],
    to: ['asked-for-more'],
    source: 'Progress: the standing agency notes it sufficient or asks for more',
  },
  ask: {
    states: [...WAITING, 'unarmed', 'asked-for-more'],
    to: 'same',
    source: 'More time and dispute are asked before or after the date: a fact beside, no state',
  },
  'give-time': {
    states: [...WAITING, 'asked-for-more'],
    to: [...WAITING, 'asked-for-more'],
    source: 'More time is asked before or after the date and decided by who set it',
  },
  answer: {
    states: ['sent', 'accepted', 'declined'],
    to: ['accepted', 'declined'],
    source: 'A request is sent, accepted, declined; a body may think again',
  },
  end: {
    states: [...WAITING, 'unarmed', 'claimed', 'asked-for-more', 'sent'],
    to: ['ended'],
    source: 'A duty that ends says why; what is confirmed or answered stays',
  },
} as const satisfies ActionTable<DutyAction, DutyState>;

/** What a day can make of a duty: its window opens, it is soon due, it is overdue. */
export const DUTY_PASSING = {
  upcoming: ['open', 'due-soon', 'overdue'],
  open: ['due-soon'],
  'due-soon': ['overdue'],
} as const satisfies PassingTable<DutyState>;

/** What only a part that answers for the task can be asked about: the others owe nothing by themselves. */
const OF_ACCOUNTABLE: ReadonlySet<DutyAction> = new Set(['claim', 'confirm', 'ask-more', 'ask']);

/**
 * Whether something may be done to a duty in its state: done, or refused as `state.refused`. A part that does not answer for its
 * task (coordinate, advise, monitor) is neither claimed nor confirmed, and asks for nothing.
 *
 * @example
 * askDuty('claim', { accountable: true }, 'overdue').ok; // true
 */
export const askDuty = (
  action: DutyAction,
  { accountable }: Pick<DutyFacts, 'accountable'>,
  state: DutyState,
): Result<null> =>
  OF_ACCOUNTABLE.has(action) && !accountable
    ? refuse({ code: 'state.refused', facts: { action, state: 'not-accountable' } })
    : askTable(DUTY_ACTIONS, action, state);
