import { describe, expect, test } from 'vitest';
import { CivilDate } from '../calendar/civil-date.ts';
import { vietnamCalendar } from '../calendar/vietnam.ts';
import { AgencyId } from '../kernel/id.ts';
import { idOf } from '../testing/draft.ts';
import { dutyFacts } from '../testing/night.ts';
import { occurrencesShown, timingOccurrences } from './occurrence.ts';
import type { Timing } from './timing.ts';

const on = (text: string) => CivilDate.parse(text);
const calendar = vietnamCalendar();
const yearly = (month: number, day: number): Timing => ({
  kind: 'yearly',
  month,
  day,
  operator: 'before',
});

describe('occurrences of "hằng năm"', () => {
  test.each<[string, Timing, string, string, (string | null)[][]]>([
    [
      '"trước ngày 15/11 hằng năm" of a plan of five years',
      yearly(11, 15),
      '2023-03-01',
      '2027-12-31',
      [
        ['2023-11-15', null, '2023-11-15'],
        ['2024-11-15', '2023-11-16', '2024-11-15'],
        ['2025-11-15', '2024-11-16', '2025-11-17'],
        ['2026-11-15', '2025-11-16', '2026-11-16'],
        ['2027-11-15', '2026-11-16', '2027-11-15'],
      ],
    ],
    [
      'the last day asked for is in',
      yearly(11, 15),
      '2026-11-15',
      '2027-11-15',
      [
        ['2026-11-15', null, '2026-11-16'],
        ['2027-11-15', '2026-11-16', '2027-11-15'],
      ],
    ],
    [
      'the day before the next one it is not',
      yearly(11, 15),
      '2026-11-15',
      '2027-11-14',
      [['2026-11-15', null, '2026-11-16']],
    ],
    [
      'the first is there although the plan ends before it',
      yearly(11, 15),
      '2026-11-20',
      '2026-12-31',
      [['2027-11-15', null, '2027-11-15']],
    ],
    [
      'over the year end',
      yearly(12, 31),
      '2025-12-31',
      '2026-12-31',
      [
        ['2025-12-31', null, '2025-12-31'],
        ['2026-12-31', '2026-01-01', '2026-12-31'],
      ],
    ],
    [
      '29 February is the 28th but in a leap year',
      yearly(2, 29),
      '2023-02-28',
      '2024-12-31',
      [
        ['2023-02-28', null, '2023-02-28'],
        ['2024-02-29', '2023-03-01', '2024-02-29'],
      ],
    ],
    [
      'any other timing makes one set of dates',
      { kind: 'window', from: on('2026-03-02'), to: on('2026-03-05') },
      '2026-01-01',
      '2036-01-01',
      [[null, '2026-03-02', '2026-03-05']],
    ],
  ])('%s', (_name, timing, notBefore, until, expected) => {
    const context = { calendar, before: 'end-of-day', notBefore: on(notBefore) } as const;
    const made = timingOccurrences(timing, context, on(until));
    expect(made.map(({ occurrence, opensOn, due }) => [occurrence, opensOn, due])).toEqual(
      expected,
    );
  });
});

describe('which occurrences a day shows', () => {
  const of = (year: number, change: Partial<ReturnType<typeof dutyFacts>> = {}) =>
    dutyFacts({
      timing: 'yearly',
      occurrence: on(`${year}-11-15`),
      opensOn: year === 2025 ? null : on(`${year - 1}-11-16`),
      ...change,
    });
  const done = { confirmedOn: on('2025-11-10') };
  test.each<[string, string, ReturnType<typeof dutyFacts>[], number[]]>([
    ['before the first is due', '2025-11-15', [of(2025), of(2026)], [2025]],
    [
      'the next has opened, the first is still owed',
      '2025-11-16',
      [of(2025), of(2026)],
      [2025, 2026],
    ],
    ['the first is done before its day', '2025-11-12', [of(2025, done), of(2026)], [2025]],
    ['the first is done and the next has opened', '2025-11-16', [of(2025, done), of(2026)], [2026]],
    [
      'each body has its own',
      '2025-11-16',
      [of(2025, done), of(2026), of(2025, { agencyId: AgencyId.parse(idOf(2)) })],
      [2026, 2025],
    ],
  ])('%s', (_name, today, duties, years) => {
    expect(
      occurrencesShown(duties, on(today)).map(({ occurrence }) => Number(occurrence?.slice(0, 4))),
    ).toEqual(years);
  });

  test('a part that is no occurrence is shown, upcoming or settled', () => {
    const parts = [dutyFacts({ opensOn: on('2027-01-01') }), dutyFacts(done)];
    expect(occurrencesShown(parts, on('2026-01-01'))).toEqual(parts);
  });
});
