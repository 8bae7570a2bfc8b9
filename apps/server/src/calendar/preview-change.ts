import { calendarMoves, calendarsWith, movedSubject, nameSubjects } from '@dondoc/db/night';
import { CalendarChange, changedCalendar, scopeFor } from '@dondoc/domain/agency';
import { z } from 'zod';
import { guarded } from '../trpc.ts';
import { OF_ALL } from './calendar-permit.ts';
import { readEnteredCalendar } from './entered-calendar.ts';

/** Dates shown at most; a preview of more says how many it leaves out. */
const SHOWN = 100;

/**
 * What a change of the calendar would move, and the version of the calendar for which that is foretold. Nothing is written. Dates of
 * plans that who asks may not see are counted without a name; `upcoming` are periods that have not opened, which the next night takes up.
 */
export const previewChange = guarded('calendar.write')
  .input(z.object({ change: CalendarChange }))
  .query(async ({ ctx, input: { change } }) => {
    ctx.permit(OF_ALL);
    const { kysely } = ctx.db;
    const { version, ...entered } = await readEnteredCalendar(kysely);
    const thought = await calendarsWith(kysely, changedCalendar(entered, change));
    const { moves, upcoming } = await calendarMoves(kysely, thought, ctx.today);
    const seen = scopeFor(ctx.session.grants, 'plan.see');
    const named = await nameSubjects(kysely, seen, moves.map(movedSubject));
    const items = moves.flatMap((move) => {
      const subject = named(movedSubject(move));
      const { date, from, to, bodies } = move;
      return subject ? [{ ...subject, date, from, to, bodies }] : [];
    });
    return {
      version,
      items: items.slice(0, SHOWN),
      others: Math.max(0, items.length - SHOWN),
      unnamed: moves.length - items.length,
      upcoming,
    };
  });
