import { assert, constantFrom, integer, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CivilDate } from '../calendar/civil-date.ts';
import { civilDateOf, dayNumber } from '../calendar/day-number.ts';
import { periodsOverlapping } from '../period/cadence-periods.ts';
import type { Cadence } from '../period/cadence.ts';
import { cases } from '../testing/cases.ts';
import { reportingRule, ruleContext } from '../testing/rule.ts';
import { deadlineFor } from './deadline.ts';
import { dueDay } from './due-day.ts';
import type { DueForm, ReportingRule } from './rule.ts';

const on = (text: string) => CivilDate.parse(text);
const yearlyDay = (m: number, day: number, yearOffset = 0): DueForm => ({
  kind: 'yearly-day',
  month: m,
  day,
  yearOffset,
});
const dayOfMonth = (day: number, monthOffset = 0): DueForm => ({
  kind: 'day-of-month',
  day,
  monthOffset,
});

describe('algebra', () => {
  const cadences: Cadence[] = [
    { kind: 'week' },
    { kind: 'month' },
    { kind: 'quarter' },
    { kind: 'half-year' },
    { kind: 'nine-months' },
    { kind: 'year' },
    {
      kind: 'days-in-year',
      days: [
        { month: 2, day: 29 },
        { month: 11, day: 15 },
      ],
    },
  ];
  const dues: DueForm[] = [
    dayOfMonth(31),
    dayOfMonth(20),
    dayOfMonth(5, 1),
    yearlyDay(2, 29),
    yearlyDay(11, 15),
    yearlyDay(1, 15, 1),
    { kind: 'after-close', amount: 1, unit: 'working-days' },
    { kind: 'after-close', amount: 10, unit: 'days' },
    { kind: 'none' },
  ];
  const rules = record({
    cadence: constantFrom(...cadences),
    due: constantFrom(...dues),
    operator: constantFrom('by', 'before'),
    shift: constantFrom('next', 'previous', 'none'),
    window: constantFrom(
      { kind: 'decree' },
      { kind: 'calendar' },
      { kind: 'custom', fromDay: 21, fromMonthOffset: -1, toDay: 20, toMonthOffset: 0 },
    ),
  }).map((change) => reportingRule(change as Partial<ReportingRule>));
  const start = integer({ min: dayNumber(on('2022-01-01')), max: dayNumber(on('2028-01-01')) });
  const before = constantFrom('end-of-day', 'day-before');

  test('deadlines never run backwards, the fast day agrees, a complete window ends before the due day', () => {
    assert(
      property(rules, start, before, (rule, day, reading) => {
        const ctx = ruleContext('2021-06-15', { before: reading });
        const range = { from: civilDateOf(day), to: civilDateOf(day + 500) };
        let last = '';
        for (const period of periodsOverlapping(rule.cadence, range)) {
          const deadline = deadlineFor(rule, period, ctx);
          const due = dueDay(rule, period, ctx);
          expect(due === null ? null : civilDateOf(due)).toBe(deadline.effective);
          const steps = deadline.explanation.filter((step) => 'date' in step || 'to' in step);
          const final = steps.at(-1);
          const told = final && (final.step === 'shift' ? final.to : 'date' in final && final.date);
          expect(deadline.effective === null || told === deadline.effective).toBe(true);
          expect((deadline.effective ?? last) >= last).toBe(true);
          last = deadline.effective ?? last;
          const { window, estimateFrom, nominal } = deadline;
          expect(!estimateFrom || !window || !nominal || window.to < nominal).toBe(true);
        }
      }),
      { seed: 1945, numRuns: cases(300) },
    );
  });
});
