import { array, assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { CivilDate } from '../calendar/civil-date.ts';
import { civilDateOf, dayNumber } from '../calendar/day-number.ts';
import { vietnamCalendar } from '../calendar/vietnam.ts';
import { reportStatistics } from '../register/report-counts.ts';
import { obligationState } from '../reporting/obligation-state.ts';
import { anyObligation, anyPlan, daysAround } from '../testing/night.ts';
import { cases, patience } from './cases.ts';
import { read } from './slow-day.ts';
import { slowCounts, slowState } from './slow-report.ts';

/** Around the lunar New Year of 2026, where days off and days worked lie close together. */
const middle = dayNumber(CivilDate.parse('2026-02-17'));
const day = daysAround(middle, 40);
const calendar = vietnamCalendar();
const today = integer({ min: middle - 45, max: middle + 45 }).map(civilDateOf);

test(
  'the state of an obligation is what a clerk says of it, whatever its facts',
  () => {
    assert(
      property(anyObligation(day), anyPlan(day), today, (facts, { escalation }, at) => {
        const steps = escalation.report;
        expect(obligationState(facts, { calendar, steps }, at)).toBe(
          slowState(facts, steps, read(at)),
        );
      }),
      { seed: 1802, numRuns: cases(2000) },
    );
  },
  patience(),
);

test(
  'the counts of reports are those of a pile gone through paper by paper',
  () => {
    assert(
      property(
        array(anyObligation(day), { maxLength: 8 }),
        anyPlan(day),
        today,
        (pile, plan, at) => {
          const steps = plan.escalation.report;
          const { periodic, requests } = reportStatistics(pile, { calendar, steps }, at);
          const of = (origin: string) =>
            slowCounts(
              pile.filter((facts) => facts.origin === origin),
              steps,
              read(at),
            );
          expect({ periodic, requests }).toEqual({ periodic: of('rule'), requests: of('request') });
        },
      ),
      { seed: 1804, numRuns: cases(2000) },
    );
  },
  patience(),
);
