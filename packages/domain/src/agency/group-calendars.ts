import type { Calendar } from '../calendar/calendar.ts';
import type { AgencyId } from '../kernel/id.ts';
import type { Calendars } from './calendars.ts';

/** Members of a group to whom their own calendar gives another date than the group's row has. */
export interface MembersApart {
  readonly calendar: Calendar;
  readonly members: readonly AgencyId[];
}

/** By which calendar the row of a group counts, and which members need a row of their own. */
export interface GroupCalendars {
  readonly leading: Calendar;
  /** By their dates, the earliest first. */
  readonly apart: readonly MembersApart[];
}

/**
 * How a date that the members of a group owe each for itself is counted (decision D4): every member has the date of its own calendar. The
 * group's row has that of the calendar for all where any member comes to it, else the earliest; who comes to another stands apart.
 *
 * @param dateBy the date by a calendar, in a form that sorts; two calendars with the same one are not told apart
 * @example
 * const dateBy = ({ days }: Calendar) => (days.has('2026-10-07') ? '2026-10-08' : '2026-10-07');
 * groupCalendars([health.id, culture.id], calendars, dateBy).apart; // [], neither has days of its own
 */
export function groupCalendars(
  members: readonly AgencyId[],
  calendars: Calendars,
  dateBy: (calendar: Calendar) => string,
): GroupCalendars {
  const byCalendar = Map.groupBy(members, (id) => calendars.of(id));
  const byDate = Map.groupBy(byCalendar, ([calendar]) => dateBy(calendar));
  const dates = [...byDate.keys()].toSorted();
  const ofAll = dateBy(calendars.all);
  const [earliest = ofAll] = dates;
  const led = byDate.has(ofAll) ? ofAll : earliest;
  const [leading = calendars.all] = led === ofAll ? [] : (byDate.get(led) ?? []).map(first);
  return {
    leading,
    apart: dates.flatMap((date): MembersApart[] => {
      const alike = byDate.get(date) ?? [];
      const [calendar] = alike.map(first);
      return date === led || !calendar
        ? []
        : [{ calendar, members: alike.flatMap(([, some]) => some) }];
    }),
  };
}

const first = ([calendar]: readonly [Calendar, ...unknown[]]): Calendar => calendar;
