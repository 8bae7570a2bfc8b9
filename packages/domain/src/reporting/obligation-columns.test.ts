import { array, assert, property } from 'fast-check';
import { expect, test } from 'vitest';
import { CivilDate } from '../calendar/civil-date.ts';
import { dayNumber } from '../calendar/day-number.ts';
import { vietnamCalendar } from '../calendar/vietnam.ts';
import { DEFAULT_ESCALATION } from '../plan/escalation.ts';
import { cases } from '../testing/cases.ts';
import { anyObligation, daysAround, obligationFacts } from '../testing/night.ts';
import { countStates, obligationColumns } from './obligation-columns.ts';
import { obligationState } from './obligation-state.ts';

const TODAY = CivilDate.parse('2026-03-20');
const pace = { calendar: vietnamCalendar(), steps: DEFAULT_ESCALATION.report };

test('columns count each obligation in the state that its facts have', () => {
  assert(
    property(array(anyObligation(daysAround(dayNumber(TODAY), 12))), (obligations) => {
      const counts = countStates(obligationColumns(obligations, obligations.length), pace, TODAY);
      for (const [state, count] of Object.entries(counts)) {
        const standing = obligations.filter(
          (facts) => obligationState(facts, pace, TODAY) === state,
        );
        expect([state, count]).toEqual([state, standing.length]);
      }
    }),
    { seed: 1945, numRuns: cases(300) },
  );
});

test('columns that were promised another number of obligations are refused', () => {
  const one = [obligationFacts()];
  expect(() => obligationColumns(one, 2)).toThrow(RangeError);
  expect(() => obligationColumns([...one, ...one], 1)).toThrow(RangeError);
});
