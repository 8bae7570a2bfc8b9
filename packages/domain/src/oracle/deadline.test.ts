import { assert, constantFrom, integer, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { CivilDate } from '../calendar/civil-date.ts';
import type { Cadence, DataWindow } from '../period/cadence.ts';
import { deadlineFor } from '../reporting/deadline.ts';
import type { DueForm, ReportingRule } from '../reporting/rule.ts';
import { cases, patience } from '../testing/cases.ts';
import { reportingRule, ruleContext } from '../testing/rule.ts';
import { read } from './slow-day.ts';
import { slowDeadline, spells } from './slow-deadline.ts';

const cadence = constantFrom<Cadence>(
  { kind: 'week' },
  { kind: 'month' },
  { kind: 'quarter' },
  { kind: 'half-year' },
  { kind: 'nine-months' },
  { kind: 'year' },
  {
    kind: 'days-in-year',
    days: [
      { month: 6, day: 1 },
      { month: 11, day: 15 },
    ],
  },
  { kind: 'days-in-year', days: [{ month: 2, day: 29 }] },
);
const window = constantFrom<DataWindow>(
  { kind: 'decree' },
  { kind: 'calendar' },
  { kind: 'custom', fromDay: 21, fromMonthOffset: -1, toDay: 20, toMonthOffset: 0 },
  { kind: 'custom', fromDay: 1, fromMonthOffset: 0, toDay: 31, toMonthOffset: 1 },
);
const due = integer({ min: 1, max: 31 }).chain((day) =>
  constantFrom<DueForm>(
    { kind: 'day-of-month', day, monthOffset: 0 },
    { kind: 'day-of-month', day, monthOffset: 1 },
    { kind: 'yearly-day', month: 11, day: Math.min(day, 30), yearOffset: 0 },
    { kind: 'yearly-day', month: 2, day: Math.min(day, 29), yearOffset: 1 },
    { kind: 'after-close', amount: day - 1, unit: 'days' },
    { kind: 'after-close', amount: day - 1, unit: 'working-days' },
    { kind: 'fixed', date: CivilDate.parse(`2026-05-${String(day).padStart(2, '0')}`) },
    { kind: 'none' },
  ),
);
const rule = record({
  cadence,
  window,
  due,
  operator: constantFrom<ReportingRule['operator']>('by', 'before'),
  shift: constantFrom<ReportingRule['shift']>('next', 'previous', 'none'),
}).map(reportingRule);

test(
  'every deadline is the one that a clerk finds on the wall calendar',
  () => {
    assert(
      property(
        rule,
        integer({ min: 2022, max: 2029 }),
        integer({ min: 0, max: 11 }),
        constantFrom('end-of-day', 'day-before'),
        (anyRule, year, at, reading) => {
          const issued = '2023-03-15';
          const all = spells(anyRule.cadence, [year - 2, year - 1, year]);
          const place = Math.max(2, all.length - 1 - (at % Math.max(1, all.length - 2)));
          const [beforeThat, previous, spell] = all.slice(place - 2, place + 1);
          if (!beforeThat || !previous || !spell) throw new Error('three periods in three years');
          const paper = { rule: anyRule, issuedOn: read(CivilDate.parse(issued)), reading };
          const {
            window: figures,
            estimateFrom,
            nominal,
            effective,
          } = deadlineFor(anyRule, spell.period, ruleContext(issued, { before: reading }));
          expect({ window: figures, estimateFrom, nominal, effective }).toEqual(
            slowDeadline(paper, spell, previous, beforeThat),
          );
        },
      ),
      { seed: 2026, numRuns: cases(2000) },
    );
  },
  patience(),
);
