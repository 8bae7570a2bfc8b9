import type { Calendar, CalendarDay } from '../calendar/calendar.ts';
import type { AgencyId } from '../kernel/id.ts';
import type { Agency } from './agency.ts';
import { daysFor, withoutScope } from './local-days.ts';
import type { EnteredDay } from './local-days.ts';

/** By which calendar each body counts. */
export interface Calendars {
  /** That of all bodies without days of their own, of groups, and of the deployment itself. */
  readonly all: Calendar;
  /** That of a body; of nobody in particular (null) the one for all. Bodies for which the same days hold share one. */
  readonly of: (agencyId: AgencyId | null) => Calendar;
}

/**
 * One calendar by which everybody counts.
 *
 * @example
 * oneCalendar(calendar).of(health.id) === calendar; // true
 */
export const oneCalendar = (calendar: Calendar): Calendars => ({
  all: calendar,
  of: () => calendar,
});

/**
 * The calendars that follow from the days entered. `make` builds one from days; it is asked once for each distinct set of days, so that
 * the communes of a province without days of their own share one.
 *
 * @param bodies those for which a day could have been entered, by body or by level; any other counts by the calendar for all
 * @example
 * const own = { date: '2026-10-07', kind: 'off', source: 'lũ', scope: { kind: 'agency', agencyId: health.id } };
 * const local = calendarsOf([own], [health, culture], (more) => vietnamCalendar({ more }));
 * [health, culture].map(({ id }) => isWorkingDay(local.of(id), CivilDate.parse('2026-10-07'))); // [false, true]
 */
export function calendarsOf(
  entered: readonly EnteredDay[],
  bodies: readonly Pick<Agency, 'id' | 'level'>[],
  make: (days: readonly CalendarDay[]) => Calendar,
): Calendars {
  const scopes = entered.map(({ scope }) => scope);
  const levels = new Set(scopes.flatMap((scope) => (scope.kind === 'level' ? scope.level : [])));
  const own = new Set(scopes.flatMap((scope) => (scope.kind === 'agency' ? scope.agencyId : [])));
  const local = new Map(
    bodies
      .filter(({ id, level }) => own.has(id) || levels.has(level))
      .map((body) => [body.id, body]),
  );
  const all = make(withoutScope(entered.filter(({ scope }) => scope.kind === 'all')));
  const made = new Map<string, Calendar>();
  return {
    all,
    of: (agencyId) => {
      const body = agencyId && local.get(agencyId);
      if (!body) return all;
      const key = own.has(body.id) ? body.id : body.level;
      const calendar = made.get(key) ?? make(daysFor(body, entered));
      made.set(key, calendar);
      return calendar;
    },
  };
}
