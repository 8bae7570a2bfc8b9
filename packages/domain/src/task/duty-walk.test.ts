import { expect, test } from 'vitest';
import { addDays, addWorkingDays } from '../calendar/index.ts';
import { CivilDate } from '../calendar/civil-date.ts';
import { vietnamCalendar } from '../calendar/vietnam.ts';
import { DEFAULT_ESCALATION } from '../plan/escalation.ts';
import { dutyFacts } from '../testing/night.ts';
import { neverWalked, walk } from '../testing/walk.ts';
import type { WalkedMachine } from '../testing/walk.ts';
import { askDuty, DUTY_ACTIONS, DUTY_PASSING } from './duty-action.ts';
import type { DutyAction } from './duty-action.ts';
import type { DutyFacts } from './duty-facts.ts';
import { DUTY_STATES, dutyState } from './duty-state.ts';
import type { DutyState } from './duty-state.ts';

const calendar = vietnamCalendar();
const pace = { calendar, steps: DEFAULT_ESCALATION.task };
const from = CivilDate.parse('2026-03-02');

const dueOn = (due: CivilDate) => ({ currentDue: due, overdueFrom: addDays(due, 1) });
const moreTime = ({ currentDue }: DutyFacts, days: number): Partial<DutyFacts> =>
  currentDue === null ? {} : dueOn(addDays(currentDue, days));

/** The facts that each act writes. */
const WRITES: Record<
  DutyAction,
  (facts: DutyFacts, today: CivilDate, turn: number) => Partial<DutyFacts>
> = {
  claim: ({ claimedOn }, on) => ({
    claimedOn: claimedOn ?? on,
    askedMoreOn: null,
    askedMoreDue: null,
  }),
  confirm: (_, on) => ({ confirmedOn: on, askedMoreOn: null, askedMoreDue: null }),
  'ask-more': (_, on) => ({ askedMoreOn: on, askedMoreDue: addWorkingDays(calendar, on, 3) }),
  ask: () => ({}),
  'give-time': (facts, _, turn) => moreTime(facts, 1 + (turn % 9)),
  answer: (_, on, turn) => ({ answeredOn: on, answer: turn % 2 === 0 ? 'accepted' : 'declined' }),
  end: (_, on) => ({ endedOn: on }),
};

const machine: WalkedMachine<DutyFacts, DutyAction, DutyState> = {
  actions: DUTY_ACTIONS,
  passing: DUTY_PASSING,
  state: (facts, today) => dutyState(facts, pace, today),
  ask: (action, facts, state) => askDuty(action, facts, state),
  act: (action, facts, today, turn) => ({ ...facts, ...WRITES[action](facts, today, turn) }),
};

const START = [
  dutyFacts({ timing: 'after' }),
  dutyFacts({ timing: 'continuous' }),
  dutyFacts({ role: 'request', accountable: false }),
  dutyFacts({ role: 'coordinate', accountable: false }),
  dutyFacts({ timing: 'by' }),
  dutyFacts({ timing: 'window' }),
  dutyFacts({ timing: 'yearly' }),
];
/** Every kind of duty, opening within few days of the start on either side; what has a date is due soon after or before. */
const starts = Array.from({ length: 2100 }, (_, at): DutyFacts => {
  const kind = START[at % START.length] ?? dutyFacts();
  const dated = kind.accountable && ['by', 'window', 'yearly'].includes(kind.timing);
  return {
    ...kind,
    opensOn: addDays(from, (at % 13) - 6),
    ...(dated && dueOn(addDays(from, (at % 23) - 4))),
  };
});

test('whatever is done to a duty or a request on whatever day, it stays within its table, and the table promises nothing more', () => {
  const walked = walk(machine, starts, { from, steps: 40, seed: 1946 });
  expect([...walked.astray]).toEqual([]);
  expect([...walked.states].toSorted()).toEqual([...DUTY_STATES].toSorted());
  expect(neverWalked(machine, walked)).toEqual([]);
});
