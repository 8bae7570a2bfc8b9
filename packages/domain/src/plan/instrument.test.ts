import { expect, test } from 'vitest';
import { CivilDate } from '../calendar/civil-date.ts';
import { INSTRUMENT_ACTIONS, instrumentState } from './instrument-state.ts';
import type { InstrumentChange } from './instrument-state.ts';
import { AmendmentKind } from './amendment-kind.ts';
import { earliestIssue } from './instrument.ts';

const day = (text: string) => CivilDate.parse(text);

// Domain, "Plan": `issuedOn` is null with `issuedMonth` beside it until the day is known.
test.each<[string, string | null, string | null, string | null]>([
  ['a paper with its date was issued on it', '2023-05-17', null, '2023-05-17'],
  ['the date stands whatever month is beside it', '2023-05-17', '2023-04', '2023-05-17'],
  ['one that leaves the day blank, in its month at the earliest', null, '2023-05', '2023-05-01'],
  ['one that leaves both blank, nobody knows', null, null, null],
])('%s', (_what, issuedOn, issuedMonth, earliest) => {
  const known = { issuedOn: issuedOn === null ? null : day(issuedOn), issuedMonth };
  expect(earliestIssue(known)).toBe(earliest);
});

// Domain, "Plan": issued -> amended | replaced | expired | withdrawn; papers are entered in the order in which they come.
test.each<[string, [InstrumentChange['kind'], string][], string]>([
  [
    'replaced first and withdrawn later, entered the other way about',
    [
      ['withdraws', '2026-08-01'],
      ['replaces', '2026-07-01'],
    ],
    'replaced',
  ],
  [
    'withdrawn first and replaced later, entered the other way about',
    [
      ['replaces', '2026-08-01'],
      ['withdraws', '2026-07-01'],
    ],
    'withdrawn',
  ],
  [
    'amended, then replaced, entered in order',
    [
      ['amends', '2026-07-01'],
      ['replaces', '2026-08-01'],
    ],
    'replaced',
  ],
  [
    'replaced and withdrawn on one day: by what was entered first',
    [
      ['replaces', '2026-07-01'],
      ['withdraws', '2026-07-01'],
    ],
    'replaced',
  ],
])('an instrument that was %s', (_what, changes, state) => {
  const life = {
    consultedOn: null,
    submittedOn: null,
    signedOn: day('2026-03-02'),
    periodTo: null,
    changes: changes.map(([kind, from]) => ({ kind, from: day(from), periodTo: null })),
  };
  expect(instrumentState(life, day('2026-09-01'))).toBe(state);
});

test('a period that was extended twice runs to the day of the later paper, in whatever order they were entered', () => {
  const extended = (from: string, periodTo: string): InstrumentChange => ({
    kind: 'extends-period',
    from: day(from),
    periodTo: day(periodTo),
  });
  const life = {
    consultedOn: null,
    submittedOn: null,
    signedOn: day('2026-03-02'),
    periodTo: day('2026-06-30'),
    changes: [extended('2026-08-01', '2026-12-31'), extended('2026-07-01', '2026-09-30')],
  };
  expect(instrumentState(life, day('2026-12-31'))).toBe('amended');
  expect(instrumentState(life, day('2027-01-01'))).toBe('expired');
});

test('every kind of amendment is something that can be done to an instrument', () => {
  expect(Object.keys(INSTRUMENT_ACTIONS)).toEqual(expect.arrayContaining(AmendmentKind.options));
});
