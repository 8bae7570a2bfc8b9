import type { CivilDate } from '@dondoc/domain/calendar';
import { sql } from 'kysely';
import type { Kysely, Transaction } from 'kysely';
import type { AuditEntry } from '../audit/entry.ts';
import { lookAgainOn } from '../stores/next-on.ts';
import { json } from '../tables/index.ts';
import type { Database } from '../tables/index.ts';
import { movesOf } from './calendar-moves.ts';
import type { CalendarMove } from './calendar-moves.ts';
import { calendarDigest } from './calendars.ts';
import type { KeptCalendars } from './calendars.ts';
import { standMembersApart } from './group-dates.ts';
import { forgetHorizon } from './horizon.ts';
import { recount } from './recount.ts';
import type { MovedDuties, MovedObligations } from './recount.ts';

/** Where the digest of the calendars stands by which all dates were counted last. */
const COUNTED_BY = 'calendar.counted-by';

/**
 * Counts the dates of everything again where the calendars are not those by which they were counted last: a table came with a release,
 * a day was entered or taken back. What has not opened yet is made anew by the horizon, of the next night unless it is remade at once;
 * what has opened, and every duty, moves later or not at all (decision D12), its original date stays. Each plan of which a date moves
 * gets an audit row. Answers what moved: exactly what `calendarMoves` foretold.
 *
 * @example
 * const moves = await takeUpCalendar(trx, await readCalendars(trx), today, audit); // in the command that entered a day
 */
export async function takeUpCalendar(
  trx: Transaction<Database>,
  calendars: KeptCalendars,
  date: CivilDate,
  audit: (entry: AuditEntry) => void,
): Promise<readonly CalendarMove[]> {
  const digest = calendarDigest(calendars);
  const before = await trx
    .selectFrom('setting')
    .select('value')
    .where('key', '=', COUNTED_BY)
    .forUpdate()
    .executeTakeFirst();
  if (before?.value === digest) return [];
  const counted = await recount(trx, calendars, date);
  for (const moved of counted.obligations) await moveObligations(trx, moved);
  // First who leaves the group's row, with the original date that it has.
  for (const moved of counted.duties) await standMembersApart(trx, moved, date);
  for (const moved of counted.duties) await moveDuties(trx, moved);
  await forgetHorizon(trx, 'all');
  await lookAgainOn(trx, 'obligation', 'all', date);
  await lookAgainOn(trx, 'duty', 'all', date);
  await trx
    .insertInto('setting')
    .values({ key: COUNTED_BY, value: json(digest) })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: json(digest) }))
    .execute();
  const moves = movesOf(counted);
  for (const [planId, own] of Map.groupBy(moves, (move) => move.planId))
    audit({
      action: 'plan.take-up-calendar',
      aggregateKind: 'plan',
      aggregateId: planId,
      versionFrom: null,
      versionTo: null,
      changes: {
        dates: [
          own.map(({ of, date: what, from, bodies }) => ({ of, date: what, is: from, bodies })),
          own.map(({ of, date: what, to, bodies }) => ({ of, date: what, is: to, bodies })),
        ],
      },
    });
  return moves;
}

/** Whether the dates are to be counted again; a plain read, so that a night with nothing to do holds nothing. */
export async function isNewCalendar(
  kysely: Kysely<Database>,
  calendars: KeptCalendars,
): Promise<boolean> {
  const before = await kysely
    .selectFrom('setting')
    .select('value')
    .where('key', '=', COUNTED_BY)
    .executeTakeFirst();
  return before?.value !== calendarDigest(calendars);
}

/** A date that somebody set otherwise meanwhile stays as it was set. */
const moveObligations = (
  trx: Transaction<Database>,
  { ids, from, to, explanation }: MovedObligations,
) =>
  sql`
    update obligation set current_due = ${to}, explanation = ${json(explanation)}::jsonb
    where id = any(${ids}::uuid[]) and current_due = ${from}`.execute(trx);

const moveDuties = (trx: Transaction<Database>, { ids, was, now }: MovedDuties) =>
  sql`
    update duty set current_due = ${now.due}, overdue_from = ${now.overdueFrom}
    where id = any(${ids}::uuid[]) and current_due = ${was.due}`.execute(trx);
