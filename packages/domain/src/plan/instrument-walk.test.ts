import { expect, test } from 'vitest';
import { addDays } from '../calendar/arithmetic.ts';
import { CivilDate } from '../calendar/civil-date.ts';
import { askTable } from '../kernel/action-table.ts';
import { neverWalked, walk } from '../testing/walk.ts';
import type { WalkedMachine } from '../testing/walk.ts';
import {
  INSTRUMENT_ACTIONS,
  INSTRUMENT_PASSING,
  INSTRUMENT_STATES,
  instrumentState,
} from './instrument-state.ts';
import type { InstrumentAction, InstrumentLife, InstrumentState } from './instrument-state.ts';

const from = CivilDate.parse('2026-03-02');
const UNTOUCHED: InstrumentLife = {
  consultedOn: null,
  submittedOn: null,
  signedOn: null,
  periodTo: null,
  changes: [],
};
const issued: InstrumentLife = { ...UNTOUCHED, signedOn: from };

function changed(action: InstrumentAction, life: InstrumentLife, on: CivilDate, turn: number) {
  if (action === 'edit' || action === 'record-number') return life;
  if (action === 'consult') return { ...life, consultedOn: on };
  if (action === 'submit') return { ...life, submittedOn: on };
  if (action === 'send-back') return { ...life, consultedOn: null, submittedOn: null };
  if (action === 'sign') return { ...life, signedOn: on };
  const holds = addDays(on, turn % 3);
  const extended = addDays(life.periodTo ?? holds, 2 + (turn % 5));
  const periodTo = action === 'extends-period' ? extended : null;
  return { ...life, changes: [...life.changes, { kind: action, from: holds, periodTo }] };
}

const machine: WalkedMachine<InstrumentLife, InstrumentAction, InstrumentState> = {
  actions: INSTRUMENT_ACTIONS,
  passing: INSTRUMENT_PASSING,
  state: instrumentState,
  ask: (action, _, state) => askTable(INSTRUMENT_ACTIONS, action, state),
  act: changed,
};
/** Drafts and papers that were issued, without a period or with one that runs out on the way. */
const starts = Array.from({ length: 3000 }, (_, at): InstrumentLife => {
  if (at % 3 === 0) return UNTOUCHED;
  return at % 2 === 0 ? issued : { ...issued, periodTo: addDays(from, at % 9) };
});

test('whatever is done to an instrument on whatever day, it stays within its table, and the table promises nothing more', () => {
  const walked = walk(machine, starts, { from, steps: 40, seed: 2020 });
  expect([...walked.astray]).toEqual([]);
  expect([...walked.states].toSorted()).toEqual([...INSTRUMENT_STATES].toSorted());
  expect(neverWalked(machine, walked)).toEqual([]);
});

const on = (text: string) => CivilDate.parse(text);
const change = (kind: InstrumentLife['changes'][number]['kind'], day: string, to?: string) => ({
  kind,
  from: on(day),
  periodTo: to === undefined ? null : on(to),
});

test.each<[string, Partial<InstrumentLife>, string, InstrumentState]>([
  ['is issued from the day of its issue', {}, '2026-03-02', 'issued'],
  ['stands in its last day', { periodTo: on('2026-12-31') }, '2026-12-31', 'issued'],
  ['is expired the day after', { periodTo: on('2026-12-31') }, '2027-01-01', 'expired'],
  [
    'is not amended by a letter that corrects its form',
    { changes: [change('corrects-form', '2026-04-01')] },
    '2026-04-01',
    'issued',
  ],
  [
    'is amended no day before the amendment holds',
    { changes: [change('moves-dates', '2026-06-04')] },
    '2026-06-03',
    'issued',
  ],
  [
    'goes on in a period that was extended',
    {
      periodTo: on('2026-12-31'),
      changes: [change('extends-period', '2026-12-20', '2027-03-31')],
    },
    '2027-03-31',
    'amended',
  ],
  [
    'ends where the last extension in force ends, in whatever order they were recorded',
    {
      periodTo: on('2026-12-31'),
      changes: [
        change('extends-period', '2026-12-25', '2027-06-30'),
        change('extends-period', '2026-12-20', '2027-03-31'),
      ],
    },
    '2027-05-01',
    'amended',
  ],
  [
    'stays replaced when it is withdrawn later, and when its period has run out',
    {
      periodTo: on('2026-12-31'),
      changes: [change('withdraws', '2026-08-01'), change('replaces', '2026-07-01')],
    },
    '2027-02-01',
    'replaced',
  ],
])('an instrument %s', (_, life, today, state) => {
  expect(instrumentState({ ...issued, ...life }, on(today))).toBe(state);
});
