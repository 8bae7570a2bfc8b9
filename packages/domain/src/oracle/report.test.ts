import { array, assert, integer, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { CivilDate } from '../calendar/civil-date.ts';
import { civilDateOf, dayNumber } from '../calendar/day-number.ts';
import { vietnamCalendar } from '../calendar/vietnam.ts';
import { PlanId, RuleId } from '../kernel/id.ts';
import { reportStatistics } from '../register/report-counts.ts';
import { rollUpReports } from '../register/report-roll-up.ts';
import type { CountedReport, RollUpBy } from '../register/report-roll-up.ts';
import { obligationState } from '../reporting/obligation-state.ts';
import { bodyId } from '../testing/agency.ts';
import { cases, patience } from '../testing/cases.ts';
import { idOf } from '../testing/draft.ts';
import { anyObligation, anyPlan, daysAround } from '../testing/night.ts';
import { read } from './slow-day.ts';
import { slowPiles, slowState, slowStatistics } from './slow-report.ts';

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
          expect(reportStatistics(pile, { calendar, steps }, at)).toEqual(
            slowStatistics(pile, steps, read(at)),
          );
        },
      ),
      { seed: 1804, numRuns: cases(2000) },
    );
  },
  patience(),
);

/** Reports of three plans, the first of them issued by two bodies. */
const reports = array(
  record({
    facts: anyObligation(day),
    n: integer({ min: 1, max: 3 }),
    m: integer({ min: 1, max: 3 }),
  }),
  { maxLength: 8 },
).map((list) =>
  list.map(({ facts, n, m }) => ({
    ...facts,
    planId: PlanId.parse(idOf(800 + n)),
    originId: RuleId.parse(idOf(900 + m)),
    agencyId: bodyId(m),
    periodKey: `2026-M0${n}`,
  })),
);
const JOINT = PlanId.parse(idOf(801));
const issuersOf = (planId: PlanId) => (planId === JOINT ? [bodyId(8), bodyId(9)] : [bodyId(9)]);
const sorted: readonly [RollUpBy, (report: CountedReport) => readonly string[]][] = [
  [{ kind: 'rule' }, ({ originId }) => [originId]],
  [{ kind: 'body' }, ({ agencyId }) => [agencyId]],
  [{ kind: 'plan' }, ({ planId }) => [planId]],
  [{ kind: 'period' }, ({ periodKey }) => [periodKey]],
  [{ kind: 'issuer', issuersOf }, ({ planId }) => issuersOf(planId)],
];

test.each(sorted)(
  'rolled up by $kind, the counts are those of the papers sorted into piles',
  (by, labelsOf) => {
    assert(
      property(reports, anyPlan(day), today, (pile, plan, at) => {
        const steps = plan.escalation.report;
        const { whole, parts, inSeveral } = rollUpReports(pile, by, { calendar, steps }, at);
        expect(Object.fromEntries(parts)).toEqual(slowPiles(pile, labelsOf, steps, read(at)));
        expect(whole).toEqual(slowStatistics(pile, steps, read(at)));
        expect(inSeveral).toBe(pile.filter((report) => labelsOf(report).length > 1).length);
      }),
      { seed: 1808, numRuns: cases(2000) },
    );
  },
  patience(),
);
