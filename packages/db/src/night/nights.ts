import type { CivilDate, Instant } from '@dondoc/domain/calendar';
import { addDays } from '@dondoc/domain/calendar';
import { sql } from 'kysely';
import type { Kysely, Transaction } from 'kysely';
import { json } from '../tables/index.ts';
import type { Database } from '../tables/index.ts';

/** The last night that was finished; null before the first. */
export async function lastFinishedNight(kysely: Kysely<Database>): Promise<CivilDate | null> {
  const last = await kysely
    .selectFrom('night')
    .select('date')
    .where('finished_at', 'is not', null)
    .orderBy('date', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.date ?? null;
}

/**
 * The nights still to be run up to a date, in order: each day since the last finished one; where none was ever finished, since the
 * day on which the first register came in force, and that date alone where there is none.
 *
 * @example
 * await missingNights(kysely, today); // ['2026-07-18', '2026-07-19', '2026-07-20'] after a weekend without power
 */
export async function missingNights(
  kysely: Kysely<Database>,
  until: CivilDate,
): Promise<readonly CivilDate[]> {
  const last = await lastFinishedNight(kysely);
  let date = last === null ? await firstNight(kysely, until) : addDays(last, 1);
  const nights: CivilDate[] = [];
  for (; date <= until; date = addDays(date, 1)) nights.push(date);
  return nights;
}

async function firstNight(kysely: Kysely<Database>, until: CivilDate): Promise<CivilDate> {
  const { first } = await kysely
    .selectFrom('plan')
    .select((eb) => eb.fn.min('in_force_on').as('first'))
    .executeTakeFirstOrThrow();
  return first !== null && first < until ? first : until;
}

/** Notes that a night has begun; one that was begun before keeps its beginning. */
export async function beginNight(
  trx: Transaction<Database>,
  date: CivilDate,
  at: Instant,
): Promise<void> {
  await trx
    .insertInto('night')
    .values({ date, started_at: at, finished_at: null, counts: json({}), failure: null })
    .onConflict((conflict) => conflict.column('date').doUpdateSet({ failure: null }))
    .execute();
}

/** Adds to the counts of a night, in the transaction of what is counted. */
export async function countInNight(
  trx: Transaction<Database>,
  date: CivilDate,
  name: string,
  amount: number,
): Promise<void> {
  if (amount === 0) return;
  await sql`
    update night set counts = counts
      || jsonb_build_object(${name}::text, coalesce((counts ->> ${name})::bigint, 0) + ${amount})
    where date = ${date}`.execute(trx);
}

/** What the ledger holds of a night, by decision. */
export async function noticeCounts(
  trx: Kysely<Database>,
  date: CivilDate,
): Promise<Readonly<Record<string, number>>> {
  const rows = await trx
    .selectFrom('notice')
    .select((eb) => ['decision', eb.fn.countAll<number>().as('count')])
    .where('night', '=', date)
    .groupBy('decision')
    .execute();
  return Object.fromEntries(rows.map(({ decision, count }) => [decision, count]));
}

/** Marks a night finished with what its ledger holds; one that is finished already stays as it is. */
export async function finishNight(
  trx: Transaction<Database>,
  date: CivilDate,
  at: Instant,
): Promise<void> {
  const counts = json(await noticeCounts(trx, date));
  await sql`
    update night set finished_at = ${at}, counts = counts || ${counts}::jsonb
    where date = ${date} and finished_at is null`.execute(trx);
}

/** Notes why a night stopped before its end, a code without words of any document; it is run again. */
export async function failNight(
  trx: Transaction<Database>,
  date: CivilDate,
  failure: string,
): Promise<void> {
  await trx.updateTable('night').set({ failure }).where('date', '=', date).execute();
}
