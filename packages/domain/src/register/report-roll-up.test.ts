import { array, assert, constantFrom, integer, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CivilDate } from '../calendar/civil-date.ts';
import { dayNumber } from '../calendar/day-number.ts';
import { vietnamCalendar } from '../calendar/vietnam.ts';
import { PlanId, RuleId } from '../kernel/id.ts';
import { DEFAULT_ESCALATION } from '../plan/escalation.ts';
import { bodyId } from '../testing/agency.ts';
import { cases } from '../testing/cases.ts';
import { idOf } from '../testing/draft.ts';
import { anyObligation, daysAround, obligationFacts } from '../testing/night.ts';
import { sumCounts } from './report-counts.ts';
import { rollUpReports } from './report-roll-up.ts';
import type { CountedReport, RollUpBy } from './report-roll-up.ts';

const on = (text: string) => CivilDate.parse(text);
const pace = { calendar: vietnamCalendar(), steps: DEFAULT_ESCALATION.report };
const planOf = (n: number) => PlanId.parse(idOf(800 + n));
const ruleOf = (n: number) => RuleId.parse(idOf(900 + n));
const today = on('2026-03-25');
/** The first plan is a joint one. */
const issuersOf = (planId: PlanId) => (planId === planOf(1) ? [bodyId(8), bodyId(9)] : [bodyId(8)]);

const report = (n: number, change: Partial<CountedReport> = {}): CountedReport => ({
  ...obligationFacts({ originalDue: on('2026-03-20'), currentDue: on('2026-03-20') }),
  planId: planOf(n),
  originId: ruleOf(n),
  agencyId: bodyId(n),
  periodKey: '2026-M03',
  ...change,
});

describe('reports rolled up', () => {
  test('by body: who has sent what', () => {
    const { parts, whole, inSeveral } = rollUpReports(
      [report(1, { receivedOn: on('2026-03-19') }), report(2), report(1)],
      { kind: 'body' },
      pace,
      today,
    );
    expect([...parts.keys()]).toEqual([bodyId(1), bodyId(2)]);
    expect(parts.get(bodyId(1))?.periodic).toMatchObject({ expected: 2, complete: 1, onTime: 1 });
    expect(parts.get(bodyId(2))?.periodic).toMatchObject({ expected: 1, complete: 0 });
    expect(whole.periodic).toMatchObject({ expected: 3, complete: 1 });
    expect(inSeveral).toBe(0);
  });

  test('by issuer: a joint plan counts once for each of its issuers, once in the whole, and it is said', () => {
    const { parts, whole, inSeveral } = rollUpReports(
      [report(1), report(2)],
      { kind: 'issuer', issuersOf },
      pace,
      today,
    );
    expect(parts.get(bodyId(8))?.periodic.expected).toBe(2);
    expect(parts.get(bodyId(9))?.periodic.expected).toBe(1);
    expect(whole.periodic.expected).toBe(2);
    expect(inSeveral).toBe(1);
  });

  test('a plan that nobody issued is a bug, not a line that is missing', () => {
    const by: RollUpBy = { kind: 'issuer', issuersOf: () => [] };
    expect(() => rollUpReports([report(1)], by, pace, today)).toThrow('no issuer');
  });

  test.each<RollUpBy['kind']>(['rule', 'body', 'plan', 'period', 'issuer'])(
    'by %s the parts add up to the whole, whatever the reports',
    (kind) => {
      const day = daysAround(dayNumber(today), 40);
      const reports = array(
        record({
          facts: anyObligation(day),
          n: integer({ min: 1, max: 3 }),
          m: integer({ min: 1, max: 3 }),
          periodKey: constantFrom('2026-M02', '2026-M03'),
        }).map(({ facts, n, m, periodKey }) =>
          report(n, {
            ...facts,
            planId: planOf(n),
            originId: ruleOf(m),
            agencyId: bodyId(m),
            periodKey,
          }),
        ),
        { maxLength: 12 },
      );
      const by: RollUpBy = kind === 'issuer' ? { kind, issuersOf: () => [bodyId(9)] } : { kind };
      assert(
        property(reports, day, (pile, at) => {
          const { whole, parts, inSeveral } = rollUpReports(pile, by, pace, at);
          const sums = [...parts.values()];
          expect(sumCounts(sums.map(({ periodic }) => periodic))).toEqual(whole.periodic);
          expect(sumCounts(sums.map(({ requests }) => requests))).toEqual(whole.requests);
          expect(inSeveral).toBe(0);
        }),
        { seed: 1954, numRuns: cases(300) },
      );
    },
  );
});
