import { removeEnteredDay } from '@dondoc/db/stores';
import { DayScope, scopeKey } from '@dondoc/domain/agency';
import { CivilDate } from '@dondoc/domain/calendar';
import { done, refuse } from '@dondoc/domain/kernel';
import { guarded } from '../trpc.ts';
import { dayPermit } from './calendar-permit.ts';
import { CalendarCommand, changeCalendar } from './change-calendar.ts';

/**
 * Takes back a day that was entered, so that the yearly tables, or what was entered for more bodies, count again. Dates that have moved
 * stay where they are.
 */
export const takeBackDay = guarded('calendar.write')
  .input(CalendarCommand.extend({ date: CivilDate, scope: DayScope }))
  .mutation(async ({ ctx, input }) => {
    const { date, scope } = input;
    return changeCalendar({
      permit: await dayPermit(ctx, scope),
      input,
      today: ctx.today,
      write: async (trx, { days }) => {
        const before = days.find(
          (one) => one.date === date && scopeKey(one.scope) === scopeKey(scope),
        );
        if (!before) return refuse({ code: 'not-found', facts: { kind: 'calendar-day' } });
        await removeEnteredDay(trx, date, scope);
        return done({ action: 'calendar.take-back', changes: { day: [before, null] } });
      },
    });
  });
