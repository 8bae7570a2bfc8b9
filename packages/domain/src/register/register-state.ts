import { hasCome } from '../calendar/arithmetic.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import type { ActionTable } from '../kernel/action-table.ts';

export const REGISTER_STATES = ['being-read', 'in-force', 'closed'] as const;
export type RegisterState = (typeof REGISTER_STATES)[number];

export type RegisterAction = 'edit-draft' | 'put-in-force' | 'acknowledge' | 'write' | 'close';

/** What may be done to the register of a plan in which state; `write` is any act on its rules, duties and reports. */
export const REGISTER_ACTIONS = {
  'edit-draft': {
    states: ['being-read'],
    to: 'same',
    source:
      'A person confirms side by side with the source; nothing is put in force by the machine',
  },
  'put-in-force': {
    states: ['being-read'],
    to: ['in-force'],
    source:
      'Needs issuer, standing agency, at least one accountable duty, no blocking finding; it sends each body its page',
  },
  acknowledge: {
    states: ['in-force'],
    to: 'same',
    source:
      'It sends each body its page; acknowledgedOn per body; silence is a line for the clerk, never overdue',
  },
  write: {
    states: ['in-force'],
    to: 'same',
    source:
      'Register correction mends a reading; amendment needs a new instrument and makes an edition',
  },
  close: {
    states: ['in-force'],
    to: ['closed'],
    source: 'Closing needs an outcome for each open duty',
  },
} as const satisfies ActionTable<RegisterAction, RegisterState>;

/**
 * Where the register of a plan stands on a day. `inForce`: it was put in force, it is a draft no longer.
 *
 * @example
 * registerState({ inForce: true, closedOn: null }, CivilDate.parse('2026-07-20')); // 'in-force'
 */
export function registerState(
  { inForce, closedOn }: { readonly inForce: boolean; readonly closedOn: CivilDate | null },
  today: CivilDate,
): RegisterState {
  if (hasCome(closedOn, today)) return 'closed';
  return inForce ? 'in-force' : 'being-read';
}
