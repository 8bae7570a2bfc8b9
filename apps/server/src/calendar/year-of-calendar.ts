import { calendarsWith } from '@dondoc/db/night';
import { findAgencies } from '@dondoc/db/stores';
import { may } from '@dondoc/domain/agency';
import { calendarYear, yearOf } from '@dondoc/domain/calendar';
import { z } from 'zod';
import { guarded } from '../trpc.ts';
import { OF_ALL } from './calendar-permit.ts';
import { readEnteredCalendar } from './entered-calendar.ts';

/** Years that can be looked at: those in which a plan of our time may have dates. */
const Year = z.int().min(2000).max(2100);

/**
 * A year of the calendar: the days that differ from their weekday for all, each with its source, what was entered and for whom, the
 * settings, and what who asks may do about it.
 */
export const yearOfCalendar = guarded('calendar.see')
  .input(z.object({ year: Year }))
  .query(async ({ ctx, input: { year } }) => {
    ctx.permit(OF_ALL);
    const { kysely } = ctx.db;
    const { grants } = ctx.session;
    const { version, ...kept } = await readEnteredCalendar(kysely);
    const { all } = await calendarsWith(kysely, kept);
    const { days, settings } = kept;
    const entered = days.filter(({ date }) => yearOf(date) === year);
    const bodies = entered.flatMap(({ scope }) =>
      scope.kind === 'agency' ? [scope.agencyId] : [],
    );
    const names = new Map((await findAgencies(kysely, bodies)).map(({ id, name }) => [id, name]));
    return {
      year,
      provisional: !all.officialYears.has(year),
      days: calendarYear(all, year),
      entered: entered.map((day) => ({
        ...day,
        agencyName: day.scope.kind === 'agency' ? (names.get(day.scope.agencyId) ?? null) : null,
      })),
      settings,
      version,
      acts: {
        enter: may(grants, 'calendar.write', OF_ALL),
        set: may(grants, 'setting.write', OF_ALL),
      },
    };
  });
