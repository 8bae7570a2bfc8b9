import { earlierOf } from '../calendar/arithmetic.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import { askTable } from '../kernel/action-table.ts';
import { done, refuse } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { OBLIGATION_ACTIONS } from './obligation-action.ts';
import type { ObligationState } from './obligation-state.ts';
import type { ObligationFacts } from './obligation.ts';

/** What changes of an obligation when a submission came in. */
export type ReceiptFacts = Pick<
  ObligationFacts,
  'receivedOn' | 'acceptedOn' | 'askedMoreOn' | 'askedMoreDue' | 'nil'
>;

/**
 * Whether a submission may come in a state: a first one or the answer to what was asked for, or a revision of what came before.
 * Correcting what was noted sufficient needs a reason. Refuses `state.refused`, `reason.missing`.
 *
 * @example
 * mayCome('accepted', null); // refused: reason.missing
 */
export function mayCome(state: ObligationState, reason: string | null): Result<null> {
  const isRevision = askTable(OBLIGATION_ACTIONS, 'revise', state).ok;
  if (!isRevision) return askTable(OBLIGATION_ACTIONS, 'submit', state);
  return state === 'accepted' && !reason?.trim()
    ? refuse({ code: 'reason.missing', facts: { action: 'revise' } })
    : done(null);
}

/**
 * The facts after a submission came in on a day: timeliness stays that of the first receipt, what was asked for is answered, and
 * what was noted sufficient is to be noted again.
 *
 * @example
 * afterReceipt({ ...facts, receivedOn: '2026-07-17' }, { on: '2026-07-22', nil: false }).receivedOn; // '2026-07-17'
 */
export const afterReceipt = (
  { receivedOn }: Pick<ObligationFacts, 'receivedOn'>,
  came: { readonly on: CivilDate; readonly nil: boolean },
): ReceiptFacts => ({
  receivedOn: receivedOn === null ? came.on : earlierOf(receivedOn, came.on),
  acceptedOn: null,
  askedMoreOn: null,
  askedMoreDue: null,
  nil: came.nil,
});
