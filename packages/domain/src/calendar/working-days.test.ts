import { assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cases } from '../testing/cases.ts';
import { addDays, compareDates } from './arithmetic.ts';
import { isWorking } from './calendar.ts';
import { CivilDate } from './civil-date.ts';
import { civilDateOf, dayNumber, FIRST_DAY, LAST_DAY } from './day-number.ts';
import { vietnamCalendar } from './vietnam.ts';
import {
  addWorkingDays,
  daysOff,
  isWorkingDay,
  shiftDate,
  shiftDay,
  workingDaysBetween,
} from './working-days.ts';

const on = (text: string) => CivilDate.parse(text);
const calendar = vietnamCalendar();
const SEEDED = { seed: 1945, numRuns: cases(1000) };
const anyDate = integer({
  min: dayNumber(on('2022-06-01')),
  max: dayNumber(on('2029-06-01')),
}).map(civilDateOf);

/*
 *   February 2026          August and September 2026
 *   Mo Tu We Th Fr Sa Su   Mo Tu We Th Fr Sa Su
 *    9 10 11 12 13 --      17 18 19 20 21 22 --   22 Aug is worked
 *   -- -- -- -- -- -- --   24 25 26 27 28 -- --
 *   23 24 25 26 27 --      -- -- --  3  4 -- --   31 Aug is off for it
 */
describe('shift (Civil Code 2015, art. 148: ends with the next working day)', () => {
  test.each([
    ['2026-02-14', '2026-02-23', '2026-02-13'],
    ['2026-02-18', '2026-02-23', '2026-02-13'],
    ['2026-02-22', '2026-02-23', '2026-02-13'],
    ['2026-08-22', '2026-08-22', '2026-08-22'],
    ['2026-08-29', '2026-09-03', '2026-08-28'],
    ['2023-12-30', '2024-01-02', '2023-12-29'],
    ['2024-05-04', '2024-05-04', '2024-05-04'],
    ['2025-12-31', '2025-12-31', '2025-12-31'],
    ['2024-02-29', '2024-02-29', '2024-02-29'],
  ])('%s -> next %s, previous %s', (date, next, previous) => {
    expect(shiftDate(calendar, on(date), 'next')).toBe(next);
    expect(shiftDate(calendar, on(date), 'previous')).toBe(previous);
    expect(shiftDate(calendar, on(date), 'none')).toBe(date);
  });

  test('next is the first working day on or after the date', () => {
    assert(
      property(anyDate, (date) => {
        let walked = date;
        while (!isWorkingDay(calendar, walked)) walked = addDays(walked, 1);
        expect(shiftDate(calendar, date, 'next')).toBe(walked);
      }),
      SEEDED,
    );
  });

  test('a later date never shifts before an earlier one', () => {
    assert(
      property(
        anyDate,
        integer({ min: 0, max: 40 }),
        constantFrom('next', 'previous', 'none'),
        (date, days, shift) => {
          const later = shiftDate(calendar, addDays(date, days), shift);
          expect(compareDates(shiftDate(calendar, date, shift), later)).not.toBe(1);
        },
      ),
      SEEDED,
    );
  });
});

test('the days off of a range, both ends included', () => {
  expect(daysOff(calendar, on('2026-08-22'), on('2026-08-31'))).toEqual([
    '2026-08-23',
    '2026-08-29',
    '2026-08-30',
    '2026-08-31',
  ]);
  expect(daysOff(calendar, on('2026-08-24'), on('2026-08-28'))).toEqual([]);
});

test('a day beyond those that dates can name is a bug, and so is a working day that lies there', () => {
  const [first, last] = [on('1900-01-01'), on('2199-12-31')];
  expect(isWorking(calendar, FIRST_DAY)).toBe(false);
  expect(isWorking(calendar, LAST_DAY)).toBe(true);
  expect(() => isWorking(calendar, FIRST_DAY - 1)).toThrow(RangeError);
  expect(() => isWorking(calendar, LAST_DAY + 1)).toThrow(RangeError);
  expect(() => shiftDay(calendar, LAST_DAY + 2, 'next')).toThrow(RangeError);
  expect(addWorkingDays(calendar, addDays(last, -1), 1)).toBe(last);
  expect(workingDaysBetween(calendar, addDays(last, -1), last)).toBe(1);
  expect(() => addWorkingDays(calendar, last, 1)).toThrow(RangeError);
  expect(() => addWorkingDays(calendar, first, -1)).toThrow(RangeError);
});

describe('counting (Civil Code 2015, art. 147: the first day is not counted)', () => {
  test.each([
    ['2026-02-13', 1, '2026-02-23'],
    ['2026-02-23', -1, '2026-02-13'],
    ['2026-02-18', 1, '2026-02-23'],
    ['2026-02-18', -2, '2026-02-12'],
    ['2026-08-21', 1, '2026-08-22'],
    ['2026-08-28', 1, '2026-09-03'],
    ['2023-12-30', 1, '2024-01-02'],
    ['2026-12-31', 2, '2027-01-05'],
    ['2026-05-04', 0, '2026-05-04'],
  ])('%s and %i working days = %s', (from, amount, to) => {
    expect(addWorkingDays(calendar, on(from), amount)).toBe(to);
  });

  test('the count between two days is what was added, and equals a walk', () => {
    assert(
      property(anyDate, integer({ min: 1, max: 400 }), (date, amount) => {
        const end = addWorkingDays(calendar, date, amount);
        expect(isWorkingDay(calendar, end)).toBe(true);
        expect(workingDaysBetween(calendar, date, end)).toBe(amount);
        let walked = 0;
        for (let day = addDays(date, 1); day <= end; day = addDays(day, 1)) {
          if (isWorkingDay(calendar, day)) walked += 1;
        }
        expect(walked).toBe(amount);
        expect(workingDaysBetween(calendar, end, date)).toBe(0);
      }),
      { ...SEEDED, numRuns: cases(300) },
    );
  });
});
