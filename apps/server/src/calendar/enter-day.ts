import { putEnteredDays } from '@dondoc/db/stores';
import { EnteredDay, scopeKey } from '@dondoc/domain/agency';
import { done } from '@dondoc/domain/kernel';
import { guarded } from '../trpc.ts';
import { dayPermit } from './calendar-permit.ts';
import { CalendarCommand, changeCalendar } from './change-calendar.ts';

/**
 * Enters a day off or a day worked, with the document that says so, for all, a level or a body. What was entered of the same day for
 * the same bodies before, it takes the place of.
 */
export const enterDay = guarded('calendar.write')
  .input(CalendarCommand.extend({ day: EnteredDay }))
  .mutation(async ({ ctx, input }) => {
    const { day } = input;
    return changeCalendar({
      permit: await dayPermit(ctx, day.scope),
      input,
      today: ctx.today,
      write: async (trx, { days }) => {
        const before = days.find(
          (one) => one.date === day.date && scopeKey(one.scope) === scopeKey(day.scope),
        );
        await putEnteredDays(trx, [day]);
        return done({ action: 'calendar.enter-day', changes: { day: [before ?? null, day] } });
      },
    });
  });
