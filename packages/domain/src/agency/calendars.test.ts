import { expect, test } from 'vitest';
import type { CalendarDay } from '../calendar/calendar.ts';
import { CivilDate } from '../calendar/civil-date.ts';
import { vietnamCalendar } from '../calendar/vietnam.ts';
import { isWorkingDay } from '../calendar/working-days.ts';
import { AgencyId } from '../kernel/id.ts';
import { idOf } from '../testing/draft.ts';
import { calendarsOf } from './calendars.ts';
import { EnteredDay } from './local-days.ts';
import type { DayScope } from './local-days.ts';

const communes = Array.from({ length: 99 }, (_, at) => ({
  id: AgencyId.parse(idOf(at + 1)),
  level: 'commune' as const,
}));
const department = { id: AgencyId.parse(idOf(100)), level: 'province' } as const;
const bodies = [...communes, department];
const own = (n: number): DayScope => ({ kind: 'agency', agencyId: AgencyId.parse(idOf(n)) });

const off = (date: string, scope: DayScope) =>
  EnteredDay.parse({ date, kind: 'off', source: 'Thông báo', scope });

/** The calendars of all bodies, and how many were built for them. */
const builtFor = (...days: EnteredDay[]) => {
  let built = 0;
  const calendars = calendarsOf(days, bodies, (more: readonly CalendarDay[]) => {
    built += 1;
    return vietnamCalendar({ more });
  });
  const distinct = new Set(bodies.map(({ id }) => calendars.of(id)));
  return { calendars, built, distinct: distinct.size };
};

test.each<[string, EnteredDay[], number]>([
  ['nothing was entered', [], 1],
  ['a day for all', [off('2026-06-15', { kind: 'all' })], 1],
  ['a day of the level of 99 of them', [off('2026-06-15', { kind: 'level', level: 'commune' })], 2],
  ['a day of one of them', [off('2026-06-15', own(1))], 2],
  [
    'a day of the level and one of one of them',
    [off('2026-06-15', { kind: 'level', level: 'commune' }), off('2026-06-16', own(1))],
    3,
  ],
  [
    'a day of a level that none of them has',
    [off('2026-06-15', { kind: 'level', level: 'central' })],
    1,
  ],
])('a hundred bodies share calendars: %s', (_name, days, distinct) => {
  const { built, distinct: found } = builtFor(...days);
  expect(found).toBe(distinct);
  expect(built).toBeLessThanOrEqual(distinct);
});

test('a body counts by its own days, a group and a body not named by those for all', () => {
  const date = CivilDate.parse('2026-06-15');
  const { calendars } = builtFor(off('2026-06-15', own(1)));
  const works = (id: AgencyId | null) => isWorkingDay(calendars.of(id), date);
  expect([works(AgencyId.parse(idOf(1))), works(AgencyId.parse(idOf(2))), works(null)]).toEqual([
    false,
    true,
    true,
  ]);
  expect(works(AgencyId.parse(idOf(999)))).toBe(true);
});
