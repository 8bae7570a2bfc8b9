import { constantFrom, sample } from 'fast-check';
import { addDays } from '../calendar/arithmetic.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import type { ActionTable, PassingTable } from '../kernel/action-table.ts';
import type { Result } from '../kernel/result.ts';

/** A machine with the facts from which its state follows. */
export interface WalkedMachine<F, A extends string, S extends string> {
  readonly actions: ActionTable<A, S>;
  readonly passing: PassingTable<S>;
  readonly state: (facts: F, today: CivilDate) => S;
  readonly ask: (action: A, facts: F, state: S) => Result<null>;
  /** The facts after an action was done on a day; `turn` counts the steps of the walk. */
  readonly act: (action: A, facts: F, today: CivilDate, turn: number) => F;
}

/** What walks came upon: states, and moves as `action from > to`. */
export interface Walked {
  readonly states: ReadonlySet<string>;
  readonly moves: ReadonlySet<string>;
  /** Moves that no row of the tables allows. */
  readonly astray: ReadonlySet<string>;
}

const DAY = 'a day';

/**
 * Walks a machine from many starting facts, each walk of so many random steps: an action, done where it is not refused, or a day.
 *
 * @example
 * walk(machine, starts, { from: CivilDate.parse('2026-03-02'), steps: 40, seed: 1 }).astray.size; // 0
 */
export function walk<F, A extends string, S extends string>(
  machine: WalkedMachine<F, A, S>,
  starts: readonly F[],
  {
    from,
    steps,
    seed,
  }: { readonly from: CivilDate; readonly steps: number; readonly seed: number },
): Walked {
  const names = Object.keys(machine.actions).filter((name) => isAction(machine, name));
  const turns = sample(constantFrom(DAY, DAY, ...names), {
    seed,
    numRuns: starts.length * steps,
  });
  const states = new Set<string>();
  const moves = new Set<string>();
  const astray = new Set<string>();
  for (const [at, start] of starts.entries()) {
    let facts = start;
    let today = from;
    let state = machine.state(facts, today);
    states.add(state);
    for (const [turn, step] of turns.slice(at * steps, (at + 1) * steps).entries()) {
      const before = state;
      if (isAction(machine, step)) {
        if (!machine.ask(step, facts, state).ok) continue;
        facts = machine.act(step, facts, today, turn);
      } else today = addDays(today, 1);
      state = machine.state(facts, today);
      states.add(state);
      const move = `${step} ${before} > ${state}`;
      moves.add(move);
      if (!isAllowed(machine, step, before, state)) astray.add(move);
    }
  }
  return { states, moves, astray };
}

const isAction = <F, A extends string, S extends string>(
  { actions }: WalkedMachine<F, A, S>,
  name: string,
): name is A => Object.hasOwn(actions, name);

function isAllowed<F, A extends string, S extends string>(
  machine: WalkedMachine<F, A, S>,
  step: string,
  before: S,
  now: S,
): boolean {
  if (!isAction(machine, step))
    return now === before || (machine.passing[before] ?? []).includes(now);
  const { states, to } = machine.actions[step];
  return states.includes(before) && (to === 'same' ? now === before : to.includes(now));
}

/**
 * The moves of the tables that no walk came upon: rows that promise what the facts never give. An action is looked at by where it can
 * start and by where it can lead, not by every pair of the two.
 *
 * @example
 * neverWalked(machine, walked); // []
 */
export function neverWalked<F, A extends string, S extends string>(
  machine: Pick<WalkedMachine<F, A, S>, 'actions' | 'passing'>,
  { moves }: Walked,
): readonly string[] {
  const walked = [...moves];
  const rows: readonly (readonly [string, { states: readonly S[]; to: readonly S[] | 'same' }])[] =
    Object.entries(machine.actions);
  const missing = rows.flatMap(([action, { states, to }]) => [
    ...states
      .filter((state) => !walked.some((move) => move.startsWith(`${action} ${state} >`)))
      .map((state) => `${action} ${state} >`),
    ...(to === 'same' ? [] : to)
      .filter((state) => !walked.some((move) => isTo(move, action, state)))
      .map((state) => `${action} > ${state}`),
  ]);
  const days: readonly (readonly [string, readonly S[]])[] = Object.entries(machine.passing);
  const still = days.flatMap(([state, to]) => to.map((now) => `${DAY} ${state} > ${now}`));
  return [...missing, ...still.filter((move) => !moves.has(move))];
}

const isTo = (move: string, action: string, state: string): boolean =>
  move.startsWith(`${action} `) && move.endsWith(` > ${state}`);
