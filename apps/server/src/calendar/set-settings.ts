import { CalendarSettings, yearOf } from '@dondoc/domain/calendar';
import { done, refuse } from '@dondoc/domain/kernel';
import { guarded } from '../trpc.ts';
import { OF_ALL } from './calendar-permit.ts';
import { CalendarCommand, changeCalendar } from './change-calendar.ts';

/**
 * Sets whether 24 November is a day off, and of which years the official schedule was entered. Refuses a year of which no day was
 * entered for all: what is computed of it would give way to nothing.
 */
export const setSettings = guarded('setting.write')
  .input(CalendarCommand.extend({ settings: CalendarSettings }))
  .mutation(({ ctx, input }) =>
    changeCalendar({
      permit: ctx.permit(OF_ALL),
      input,
      today: ctx.today,
      write: async (_trx, { days, settings: before }) => {
        const { settings } = input;
        const entered = new Set(
          days.filter(({ scope }) => scope.kind === 'all').map(({ date }) => yearOf(date)),
        );
        const empty = settings.officialYears.find((year) => !entered.has(year));
        if (empty !== undefined)
          return refuse({
            code: 'state.refused',
            facts: { action: 'calendar.official-year', state: 'no-day-entered' },
          });
        return done({
          action: 'calendar.set',
          settings,
          changes: { settings: [before, settings] },
        });
      },
    }),
  );
