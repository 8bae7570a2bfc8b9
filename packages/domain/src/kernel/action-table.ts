import { done, refuse } from './result.ts';
import type { Result } from './result.ts';

/**
 * One row of a machine's table: the states in which an action may be done, those to which it can lead (`same`: it changes none), and
 * the rule that says so. In every other state it is refused.
 */
export interface ActionRow<S extends string> {
  readonly states: readonly S[];
  readonly to: readonly S[] | 'same';
  readonly source: string;
}

/** A machine as one table: every action with its states. Server, screen and night ask it. */
export type ActionTable<A extends string, S extends string> = Readonly<Record<A, ActionRow<S>>>;

/** What a day that passes can make of a state by itself, with nothing done; a state that is not named stays. */
export type PassingTable<S extends string> = { readonly [State in S]?: readonly S[] };

/**
 * Whether an action is possible in a state: done, or refused as `state.refused` with both.
 *
 * @example
 * askTable(OBLIGATION_ACTIONS, 'accept', 'open'); // refused: state.refused
 */
export const askTable = <A extends string, S extends string>(
  table: ActionTable<A, S>,
  action: A,
  state: S,
): Result<null> =>
  table[action].states.includes(state)
    ? done(null)
    : refuse({ code: 'state.refused', facts: { action, state } });
