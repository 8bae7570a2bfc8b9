import { expect, test } from 'vitest';
import { CivilDate } from '../calendar/civil-date.ts';
import { civilDateOf, dayNumber } from '../calendar/day-number.ts';
import { vietnamCalendar } from '../calendar/vietnam.ts';
import { shiftDay } from '../calendar/working-days.ts';
import { bodyId } from '../testing/agency.ts';
import { calendarsOf } from './calendars.ts';
import { groupCalendars } from './group-calendars.ts';
import { EnteredDay } from './local-days.ts';
import type { DayScope } from './local-days.ts';

const MEMBERS = [1, 2, 3].map(bodyId);
const BODIES = [
  ...MEMBERS.map((id) => ({ id, level: 'commune' as const })),
  { id: bodyId(9), level: 'province' as const },
];
const ALL: DayScope = { kind: 'all' };
const COMMUNES: DayScope = { kind: 'level', level: 'commune' };
const own = (n: number): DayScope => ({ kind: 'agency', agencyId: bodyId(n) });
const said = (date: string, kind: EnteredDay['kind'], scope: DayScope) =>
  EnteredDay.parse({ date, kind, source: 'Thông báo', scope });

/** By a Tuesday, and by a Saturday. */
const TUESDAY = '2026-03-31';
const SATURDAY = '2026-03-28';

// Domain, "Groups: one row with the members of the day of issue"; decision D12: who has days of its own counts by them.
test.each<[string, string, EnteredDay[], string, [string, number[]][]]>([
  ['nobody has days of its own', TUESDAY, [], '2026-03-31', []],
  [
    'a commune is off on the day beside those that are not',
    TUESDAY,
    [said('2026-03-31', 'off', own(1))],
    '2026-03-31',
    [['2026-04-01', [1]]],
  ],
  [
    'a commune is off on another day: it has the date of all the others',
    TUESDAY,
    [said('2026-03-26', 'off', own(1))],
    '2026-03-31',
    [],
  ],
  [
    'two communes are off for days of their own and come to one date',
    TUESDAY,
    [said('2026-03-31', 'off', own(1)), said('2026-03-31', 'off', own(3))],
    '2026-03-31',
    [['2026-04-01', [1, 3]]],
  ],
  [
    'every member is off: the group’s row goes on for all of them',
    TUESDAY,
    [said('2026-03-31', 'off', COMMUNES)],
    '2026-04-01',
    [],
  ],
  [
    'every member is off, one of them a day longer',
    TUESDAY,
    [said('2026-03-31', 'off', COMMUNES), said('2026-04-01', 'off', own(2))],
    '2026-04-01',
    [['2026-04-02', [2]]],
  ],
  [
    'a commune works on the Saturday after which the others go on to Monday',
    SATURDAY,
    [said('2026-03-28', 'worked', own(2))],
    '2026-03-30',
    [['2026-03-28', [2]]],
  ],
  [
    'all are off and a commune works as it says itself',
    TUESDAY,
    [said('2026-03-31', 'off', ALL), said('2026-03-31', 'worked', own(3))],
    '2026-04-01',
    [['2026-03-31', [3]]],
  ],
])('%s', (_what, date, entered, leads, apart) => {
  const calendars = calendarsOf(entered, BODIES, (more) => vietnamCalendar({ more }));
  const dueBy = (calendar: typeof calendars.all) =>
    civilDateOf(shiftDay(calendar, dayNumber(CivilDate.parse(date)), 'next'));
  const counted = groupCalendars(MEMBERS, calendars, dueBy);
  expect(dueBy(counted.leading)).toBe(leads);
  expect(counted.apart.map(({ calendar, members }) => [dueBy(calendar), members])).toEqual(
    apart.map(([due, numbers]) => [due, numbers.map(bodyId)]),
  );
});

test('a group without members counts by the calendar for all', () => {
  const calendars = calendarsOf([], BODIES, (more) => vietnamCalendar({ more }));
  expect(groupCalendars([], calendars, () => '2026-03-31')).toEqual({
    leading: calendars.all,
    apart: [],
  });
});
