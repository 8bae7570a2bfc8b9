import { expect, test } from 'vitest';
import { addDays, addWorkingDays } from '../calendar/index.ts';
import { CivilDate } from '../calendar/civil-date.ts';
import { vietnamCalendar } from '../calendar/vietnam.ts';
import { askTable } from '../kernel/action-table.ts';
import { DEFAULT_ESCALATION } from '../plan/escalation.ts';
import { obligationFacts } from '../testing/night.ts';
import { neverWalked, walk } from '../testing/walk.ts';
import type { WalkedMachine } from '../testing/walk.ts';
import { OBLIGATION_ACTIONS, OBLIGATION_PASSING } from './obligation-action.ts';
import type { ObligationAction } from './obligation-action.ts';
import { OBLIGATION_STATES, obligationState } from './obligation-state.ts';
import type { ObligationState } from './obligation-state.ts';
import type { ObligationFacts } from './obligation.ts';
import { afterReceipt } from './receipt.ts';

const calendar = vietnamCalendar();
const pace = { calendar, steps: DEFAULT_ESCALATION.report };
const from = CivilDate.parse('2026-03-02');

/** The facts that each act writes. */
const WRITES: Record<
  ObligationAction,
  (facts: ObligationFacts, today: CivilDate, turn: number) => Partial<ObligationFacts>
> = {
  draft: () => ({}),
  submit: (facts, on, turn) => afterReceipt(facts, { on, nil: turn % 2 === 0 }),
  revise: (facts, on) => afterReceipt(facts, { on, nil: false }),
  'ask-more': (_, on) => ({ askedMoreOn: on, askedMoreDue: addWorkingDays(calendar, on, 3) }),
  accept: (_, on) => ({ acceptedOn: on, askedMoreOn: null, askedMoreDue: null }),
  'give-time': ({ currentDue }, _, turn) => ({
    currentDue: currentDue && addDays(currentDue, 1 + (turn % 9)),
  }),
  excuse: (_, on) => ({ excusedOn: on }),
  exempt: (_, on) => ({ exemptOn: on }),
  'mark-missing': (_, on) => ({ missingOn: on }),
  end: (_, on) => ({ endedOn: on }),
};

const machine: WalkedMachine<ObligationFacts, ObligationAction, ObligationState> = {
  actions: OBLIGATION_ACTIONS,
  passing: OBLIGATION_PASSING,
  state: (facts, today) => obligationState(facts, pace, today),
  ask: (action, _, state) => askTable(OBLIGATION_ACTIONS, action, state),
  act: (action, facts, today, turn) => ({ ...facts, ...WRITES[action](facts, today, turn) }),
};

/** Reports that open and are due within few days of the start, on either side; every fifth has no date. */
const starts = Array.from({ length: 1500 }, (_, at) => {
  const due = at % 5 === 0 ? null : addDays(from, (at % 23) - 4);
  return obligationFacts({
    opensOn: addDays(from, (at % 13) - 6),
    originalDue: due,
    currentDue: due,
  });
});

test('whatever is done to an obligation on whatever day, it stays within its table, and the table promises nothing more', () => {
  const walked = walk(machine, starts, { from, steps: 40, seed: 1945 });
  expect([...walked.astray]).toEqual([]);
  expect([...walked.states].toSorted()).toEqual([...OBLIGATION_STATES].toSorted());
  expect(neverWalked(machine, walked)).toEqual([]);
});
