import { describe, expect, test } from 'vitest';
import { CivilDate } from '../calendar/civil-date.ts';
import { vietnamCalendar } from '../calendar/vietnam.ts';
import { recountedDuty } from './recount.ts';
import { timingDates } from './timing-due.ts';
import type { Timing } from './timing.ts';

const on = (text: string) => CivilDate.parse(text);
const day = (text: string | null) => (text === null ? null : on(text));
const by = (date: string): Timing => ({
  kind: 'by',
  date: on(date),
  operator: 'by',
  inheritedFromPlan: false,
});
const counted = (timing: Timing, ...days: string[]) =>
  timingDates(timing, {
    calendar: vietnamCalendar({
      more: days.map((date) => ({ date: on(date), kind: 'off', source: 'Thông báo' })),
    }),
    before: 'end-of-day',
    notBefore: on('2026-01-01'),
  });

describe('a duty fixed before the schedule of 2027 came', () => {
  test.each<[string, Timing, string[], string[], (string | null)[] | null]>([
    [
      'moves to the next working day',
      by('2027-02-11'),
      [],
      ['2027-02-11'],
      ['2027-02-12', '2027-02-13'],
    ],
    ['never moves back', by('2027-02-11'), ['2027-02-11'], [], null],
    ['stays where its day is worked', by('2027-02-11'), [], ['2027-02-12'], null],
    [
      'a window keeps its end and is overdue later',
      { kind: 'window', from: on('2027-01-01'), to: on('2027-02-10') },
      [],
      ['2027-02-11'],
      ['2027-02-10', '2027-02-12'],
    ],
    ['without a date it has none', { kind: 'continuous' }, [], ['2027-02-11'], null],
  ])('%s', (_name, timing, before, after, expected) => {
    const { due, overdueFrom } = counted(timing, ...before);
    const now = recountedDuty({ currentDue: due, overdueFrom }, counted(timing, ...after));
    expect(now && [now.currentDue, now.overdueFrom]).toEqual(expected);
  });

  test('a later day that was given stays', () => {
    const given = { currentDue: on('2027-03-31'), overdueFrom: on('2027-04-01') };
    expect(recountedDuty(given, counted(by('2027-02-11'), '2027-02-11'))).toBeNull();
  });
});

// Decision D12: a date moves later or not at all; what has none gets none by a calendar.
test.each([
  ['a date where it had none', null, '2027-02-12', '2027-02-12', '2027-02-13', null],
  [
    'a day of lateness where it had none',
    '2027-02-11',
    null,
    '2027-02-12',
    '2027-02-13',
    ['2027-02-12', null],
  ],
  ['a date where the timing has none any more', '2027-02-11', '2027-02-12', null, null, null],
  ['a day that is the same', '2027-02-12', '2027-02-13', '2027-02-12', '2027-02-13', null],
])('the calendar gives no duty %s', (_what, due, overdueFrom, nextDue, nextOverdue, expected) => {
  const now = recountedDuty(
    { currentDue: day(due), overdueFrom: day(overdueFrom) },
    {
      opensOn: null,
      nominal: null,
      due: day(nextDue),
      overdueFrom: day(nextOverdue),
      explanation: [],
    },
  );
  expect(now && [now.currentDue, now.overdueFrom]).toEqual(expected);
});
