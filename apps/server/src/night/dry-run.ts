import { lastFinishedNight, movedSubject, nameSubjects, rehearseNights } from '@dondoc/db/night';
import type { CalendarMove, NamedSubject, SubjectOf } from '@dondoc/db/night';
import { findAgencies } from '@dondoc/db/stores';
import { addDays } from '@dondoc/domain/calendar';
import { guarded } from '../trpc.ts';

/** Kinds of things shown of each part; a rehearsal of more says how many it leaves out. */
const SHOWN = 100;

/**
 * What tonight's night would do on the facts of this moment, with those still to be made up before it. Nothing is written. Where the
 * night of this day is finished, tonight's is that of the next day.
 */
export const dryRun = guarded('night.see').query(async ({ ctx }) => {
  const { kysely } = ctx.db;
  const scope = ctx.scope();
  const last = await lastFinishedNight(kysely);
  const until = last !== null && last >= ctx.today ? addDays(last, 1) : ctx.today;
  const { nights, letters, moves, made, notices, changes } = await rehearseNights(kysely, until);
  const named = await nameSubjects(kysely, scope, [
    ...moves.map(movedSubject),
    ...made,
    ...notices,
    ...changes,
  ]);
  const bodies = [...new Set(notices.flatMap((notice) => notice.bodies))];
  const nameOf = new Map((await findAgencies(kysely, bodies)).map(({ id, name }) => [id, name]));
  return {
    until,
    nights,
    letters,
    moves: part(
      moves.map((move) => ({ ...movedSubject(move), ...datesOf(move) })),
      named,
    ),
    made: part(made, named),
    notices: part(
      notices.map(({ bodies: told, ...notice }) => ({
        ...notice,
        bodyNames: told.flatMap((id) => nameOf.get(id) ?? []),
      })),
      named,
    ),
    changes: part(changes, named),
  };
});

const datesOf = ({ date, from, to, bodies }: CalendarMove) => ({ date, from, to, count: bodies });

/** What lies within the scope, by name, as much as is shown. */
function part<T extends SubjectOf>(
  all: readonly T[],
  named: (subject: SubjectOf) => NamedSubject | null,
) {
  const items = all.flatMap((one) => {
    const subject = named(one);
    return subject ? [{ ...one, ...subject }] : [];
  });
  return { items: items.slice(0, SHOWN), others: Math.max(0, items.length - SHOWN) };
}
