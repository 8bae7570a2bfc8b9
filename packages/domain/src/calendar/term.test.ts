import { assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cases } from '../testing/cases.ts';
import { addDays, weekday } from './arithmetic.ts';
import { CivilDate } from './civil-date.ts';
import { civilDateOf, dayNumber } from './day-number.ts';
import { endOfTerm } from './term.ts';
import type { Term } from './term.ts';
import { vietnamCalendar } from './vietnam.ts';
import { isWorkingDay } from './working-days.ts';

const on = (text: string) => CivilDate.parse(text);
const calendar = vietnamCalendar();

describe('a term ends (Civil Code 2015, art. 147: the first day is not counted; art. 148: month ends, next working day)', () => {
  test.each<[string, number, Term['unit'], string]>([
    ['2026-05-04', 1, 'days', '2026-05-05'],
    ['2026-05-04', 0, 'days', '2026-05-04'],
    ['2026-02-10', 10, 'days', '2026-02-23'],
    ['2023-12-30', 1, 'days', '2024-01-02'],
    ['2026-08-12', 10, 'days', '2026-08-22'],
    ['2026-02-13', 2, 'working-days', '2026-02-24'],
    ['2026-08-28', 3, 'working-days', '2026-09-07'],
    ['2024-01-31', 1, 'months', '2024-02-29'],
    ['2025-01-31', 1, 'months', '2025-02-28'],
    ['2026-01-31', 1, 'months', '2026-03-02'],
    ['2024-02-29', 12, 'months', '2025-02-28'],
    ['2025-11-30', 1, 'months', '2025-12-30'],
    ['2025-10-31', 4, 'months', '2026-03-02'],
    ['2026-05-07', 48, 'hours', '2026-05-09'],
    ['2026-05-07', 24, 'hours', '2026-05-08'],
    ['2026-05-07', 25, 'hours', '2026-05-09'],
  ])('%s and %i %s: %s', (from, amount, unit, end) => {
    expect(endOfTerm(calendar, on(from), { amount, unit })).toBe(end);
  });

  test('days and working days equal a walk that leaves out the first day', () => {
    const anyDay = integer({ min: dayNumber(on('2023-01-01')), max: dayNumber(on('2027-06-01')) });
    assert(
      property(
        anyDay.map(civilDateOf),
        integer({ min: 1, max: 60 }),
        constantFrom('days', 'working-days'),
        (from, amount, unit) => {
          let day = from;
          for (let counted = 0; counted < amount;) {
            day = addDays(day, 1);
            if (unit === 'days' || isWorkingDay(calendar, day)) counted += 1;
          }
          while (!isWorkingDay(calendar, day)) day = addDays(day, 1);
          expect(endOfTerm(calendar, from, { amount, unit })).toBe(day);
        },
      ),
      { seed: 1945, numRuns: cases(500) },
    );
  });
});

test('the swapped Saturday ends a term like any working day', () => {
  expect(weekday(on('2026-08-22'))).toBe(6);
  expect(endOfTerm(calendar, on('2026-08-21'), { amount: 1, unit: 'working-days' })).toBe(
    '2026-08-22',
  );
});
