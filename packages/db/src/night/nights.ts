import type { CivilDate, Instant } from '@dondoc/domain/calendar';
import { addDays } from '@dondoc/domain/calendar';
import { nightsDue } from '@dondoc/domain/night';
import { sql } from 'kysely';
import type { Kysely, Selectable, Transaction } from 'kysely';
import { z } from 'zod';
import { json } from '../tables/index.ts';
import type { Database } from '../tables/index.ts';
import type { NightTable } from '../tables/night.ts';

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
  return nightsDue(last ?? addDays(await firstNight(kysely, until), -1), until);
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

/**
 * Marks a night finished with what its ledger and its outbox hold; one that is finished already stays as it is.
 */
export async function finishNight(
  trx: Transaction<Database>,
  date: CivilDate,
  at: Instant,
): Promise<void> {
  const rows = await trx
    .selectFrom('notice')
    .select((eb) => ['decision', eb.fn.countAll<number>().as('count')])
    .where('night', '=', date)
    .groupBy('decision')
    .execute();
  const { letters } = await trx
    .selectFrom('outbox')
    .select((eb) => eb.fn.countAll<number>().as('letters'))
    .where('night', '=', date)
    .executeTakeFirstOrThrow();
  const counts = Object.fromEntries(rows.map(({ decision, count }) => [decision, count]));
  await sql`
    update night set finished_at = ${at}, counts = counts || ${json({ ...counts, letters })}::jsonb
    where date = ${date} and finished_at is null`.execute(trx);
}

const count = z.int().nonnegative().default(0);
const NightCounts = z.object({
  made: count,
  sent: count,
  held: count,
  withheld: count,
  proposed: count,
  failed: count,
  letters: count,
});
/** What came of a night: obligations made, notices by decision, rows that failed, letters; 0 where there were none. */
export type NightCounts = z.infer<typeof NightCounts>;

/** A night as it is kept. */
export interface KeptNight {
  readonly date: CivilDate;
  readonly startedAt: Instant;
  readonly finishedAt: Instant | null;
  readonly counts: NightCounts;
  readonly failure: string | null;
}

const nightIn = (row: Selectable<NightTable>): KeptNight => ({
  date: row.date,
  startedAt: row.started_at,
  finishedAt: row.finished_at,
  counts: NightCounts.parse(row.counts),
  failure: row.failure,
});

/** Nights, the latest first; those before a date where one is given. */
export async function listNights(
  kysely: Kysely<Database>,
  page: { readonly before: CivilDate | null; readonly limit: number },
): Promise<readonly KeptNight[]> {
  let query = kysely.selectFrom('night').selectAll();
  if (page.before !== null) query = query.where('date', '<', page.before);
  const rows = await query.orderBy('date', 'desc').limit(page.limit).execute();
  return rows.map(nightIn);
}

/** One night; null where it was never begun. */
export async function findNight(
  kysely: Kysely<Database>,
  date: CivilDate,
): Promise<KeptNight | null> {
  const row = await kysely
    .selectFrom('night')
    .selectAll()
    .where('date', '=', date)
    .executeTakeFirst();
  return row ? nightIn(row) : null;
}

/** Notes why a night stopped before its end, a code without words of any document; it is run again. */
export async function failNight(
  trx: Transaction<Database>,
  date: CivilDate,
  failure: string,
): Promise<void> {
  await trx.updateTable('night').set({ failure }).where('date', '=', date).execute();
}
