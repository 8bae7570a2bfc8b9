import { assert, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cases } from '../testing/cases.ts';
import {
  addDays,
  addMonths,
  compareDates,
  earlierOf,
  hasCome,
  lastOfMonth,
  laterOf,
  parseCivilDate,
  weekday,
} from './arithmetic.ts';
import { CivilDate } from './civil-date.ts';
import { civilDateOf, dayNumber, dayNumberOf, FIRST_DAY, LAST_DAY, partsOf } from './day-number.ts';
import { isDayOfYear } from './day-of-year.ts';
import { daysInMonth } from './gregorian.ts';

const on = (text: string) => CivilDate.parse(text);
const monthsSinceZero = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
const SEEDED = { seed: 1945, numRuns: cases(2000) };

test('a text that is no day of the calendar is no civil date', () => {
  const texts = [
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-01-00',
    '26-01-01',
    '2026-1-1',
    '2026-01-011',
    '12026-01-01',
    '1899-12-31',
    '2200-01-01',
    '',
  ];
  expect(texts.map(parseCivilDate)).toEqual(texts.map(() => null));
  expect(parseCivilDate('2024-02-29')).toBe('2024-02-29');
});

test.each([
  [1900, 28],
  [2000, 29],
  [2023, 28],
  [2024, 29],
  [2100, 28],
])('February of %i has %i days', (year, days) => {
  expect(daysInMonth(year, 2)).toBe(days);
});

test.each([
  [{ month: 2, day: 29 }, true],
  [{ month: 2, day: 30 }, false],
  [{ month: 4, day: 30 }, true],
  [{ month: 4, day: 31 }, false],
  [{ month: 6, day: 1 }, true],
  [{ month: 6, day: 0 }, false],
  [{ month: 13, day: 1 }, false],
])('whether %o is a day of some year: %s', (day, is) => {
  expect(isDayOfYear(day)).toBe(is);
});

test('the earlier and the later of two days, and a day that has come', () => {
  const [one, two] = [on('2026-01-31'), on('2026-02-01')];
  expect([compareDates(one, two), compareDates(two, one), compareDates(one, one)]).toEqual([
    -1, 1, 0,
  ]);
  expect([earlierOf(one, two), earlierOf(two, one)]).toEqual([one, one]);
  expect([laterOf(one, two), laterOf(two, one)]).toEqual([two, two]);
  expect([null, one, two].map((date) => hasCome(date, one))).toEqual([false, true, false]);
});

describe('addMonths ends on the same day number or the last of the month (Civil Code 2015, art. 148)', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2025-12-31', 2, '2026-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-08-31', 1, '2026-09-30'],
    ['2026-11-30', 3, '2027-02-28'],
  ])('%s + %i months = %s', (from, months, to) => {
    expect(addMonths(on(from), months)).toBe(to);
  });
});

describe('days and weekdays', () => {
  test.each([
    ['2023-12-30', 6],
    ['2024-02-29', 4],
    ['2026-08-22', 6],
    ['2026-02-16', 1],
    ['1970-01-01', 4],
  ])('%s is weekday %i', (date, day) => {
    expect(weekday(on(date))).toBe(day);
  });

  test('days run over month and year ends and the leap day', () => {
    expect(addDays(on('2025-12-31'), 1)).toBe('2026-01-01');
    expect(addDays(on('2024-02-28'), 2)).toBe('2024-03-01');
    expect(addDays(on('2026-03-01'), -1)).toBe('2026-02-28');
    expect(lastOfMonth(on('2024-02-10'))).toBe('2024-02-29');
  });

  test('every day from 1900 to 2199 has a number of its own and the text order of numbers', () => {
    let before = civilDateOf(FIRST_DAY);
    expect(before).toBe('1900-01-01');
    for (let number = FIRST_DAY + 1; number <= LAST_DAY; number += 1) {
      const date = civilDateOf(number);
      if (dayNumber(date) !== number || compareDates(before, date) !== -1) {
        throw new Error(`${number} ${date}`);
      }
      before = date;
    }
    expect(before).toBe('2199-12-31');
    expect(() => civilDateOf(LAST_DAY + 1)).toThrow(RangeError);
  });

  test('year, month and day of a number make that number, beyond the years that dates can name too', () => {
    for (let number = FIRST_DAY - 800; number <= LAST_DAY + 800; number += 1) {
      const { year, month, day } = partsOf(number);
      if (dayNumberOf(year, month, day) !== number) throw new Error(`${year}-${month}-${day}`);
    }
    expect(partsOf(FIRST_DAY - 1)).toEqual({ year: 1899, month: 12, day: 31 });
    expect(partsOf(LAST_DAY + 1)).toEqual({ year: 2200, month: 1, day: 1 });
  });

  test('adding days is an addition', () => {
    assert(
      property(
        integer({ min: 0, max: 50_000 }),
        integer({ min: -9000, max: 9000 }),
        integer({ min: -9000, max: 9000 }),
        (n, a, b) => {
          const date = civilDateOf(n);
          expect(addDays(addDays(date, a), b)).toBe(addDays(date, a + b));
        },
      ),
      SEEDED,
    );
  });

  test('adding months never leaves the month it aims at', () => {
    assert(
      property(integer({ min: 0, max: 50_000 }), integer({ min: -300, max: 300 }), (n, months) => {
        const date = civilDateOf(n);
        const moved = addMonths(date, months);
        expect(monthsSinceZero(moved) - monthsSinceZero(date)).toBe(months);
        expect(Number(moved.slice(8))).toBe(
          Math.min(Number(date.slice(8)), Number(lastOfMonth(moved).slice(8))),
        );
      }),
      SEEDED,
    );
  });
});
