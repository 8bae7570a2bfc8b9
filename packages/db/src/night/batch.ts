import type { Calendars } from '@dondoc/domain/agency';
import type { CivilDate } from '@dondoc/domain/calendar';
import { addDays } from '@dondoc/domain/calendar';
import { nightPlan } from '@dondoc/domain/night';
import type { PlanId } from '@dondoc/domain/kernel';
import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { Db } from '../client/open-database.ts';
import { transact } from '../client/transaction.ts';
import { setNextOn, takeDueRows } from '../stores/next-on.ts';
import type { Due, NightSubject } from '../stores/next-on.ts';
import { json } from '../tables/index.ts';
import type { Database } from '../tables/index.ts';
import { settledOn } from './derived-index.ts';
import { batchFacts, failedRows, sinceOf } from './facts.ts';
import { writeNotices } from './ledger.ts';
import { countInNight } from './nights.ts';

/** The night at work: its date, and the calendars by which it counts the working days of each body. */
export interface NightAtWork {
  readonly date: CivilDate;
  readonly calendars: Calendars;
}

/** Rows decided in one transaction: on the embedded database everybody else waits for it. */
export const BATCH = 500;

/**
 * Decides the next batch of one kind in one transaction: ledger rows and the new derived index together. Answers how many rows it
 * took; 0 where none is to be had. Rows that cannot be decided are set aside one by one, each with a finding, until the next day.
 *
 * @example
 * while ((await decideBatch(db, 'obligation', night)) > 0);
 */
export async function decideBatch(db: Db, kind: NightSubject, night: NightAtWork): Promise<number> {
  let taken: readonly Due[] = [];
  try {
    await transact(db, async (trx) => {
      taken = await takeDueRows(trx, kind, night.date, BATCH);
      await decide(trx, kind, taken, night);
    });
  } catch (error) {
    await stillThere(db, error);
    await decideApart(db, kind, taken, night, error);
  }
  return taken.length;
}

async function decide(
  trx: Transaction<Database>,
  kind: NightSubject,
  due: readonly Due[],
  { date, calendars }: NightAtWork,
): Promise<void> {
  if (due.length === 0) return;
  const { plans, rows } = await batchFacts(trx, kind, due);
  const writes = nightPlan({ date, calendars, plans, rows });
  await writeNotices(trx, date, writes.ledger);
  const settled = new Map(rows.map(({ subject }) => [subject.facts.id, settledOn(subject)]));
  await setNextOn(
    trx,
    kind,
    writes.nextOn.map(({ id, nextOn }) => ({
      id,
      nextOn,
      settledOn: nextOn === null ? (settled.get(id) ?? null) : null,
    })),
  );
}

/** Decides rows whose batch failed in halves, down to the single row that makes it fail. */
async function decideApart(
  db: Db,
  kind: NightSubject,
  due: readonly Due[],
  night: NightAtWork,
  error: unknown,
): Promise<void> {
  const [first] = due;
  if (!first) throw error;
  if (due.length === 1) return setAside(db, kind, first, night.date);
  const middle = Math.ceil(due.length / 2);
  for (const half of [due.slice(0, middle), due.slice(middle)])
    try {
      await transact(db, async (trx) => {
        const ids = half.map(({ id }) => id);
        await decide(trx, kind, await takeDueRows(trx, kind, night.date, ids), night);
      });
    } catch (again) {
      await stillThere(db, again);
      await decideApart(db, kind, half, night, again);
    }
}

/** Throws the error on where it is the database that is gone, not a row that is bad. */
async function stillThere(db: Db, error: unknown): Promise<void> {
  try {
    await db.pool.query('select 1');
  } catch {
    throw error;
  }
}

/** Leaves a row that cannot be decided to the next day, with a finding that says so. */
const setAside = (db: Db, kind: NightSubject, due: Due, date: CivilDate): Promise<void> =>
  transact(db, async (trx) => {
    const [held] = await takeDueRows(trx, kind, date, [due.id]);
    if (!held) return;
    const { rows } = await sql<{ planId: PlanId }>`
      select plan_id as "planId" from ${sql.table(kind)} where id = ${due.id}`.execute(trx);
    const [row] = rows;
    if (!row) return;
    const before = (await failedRows(trx, [row.planId])).get(due.id);
    const since = sinceOf(before, due.nextOn);
    const facts = json({ subject: kind, id: due.id, night: date, since });
    await trx
      .insertInto('finding')
      .values({
        id: uuidv7(),
        plan_id: row.planId,
        key: `night.row-failed:${due.id}`,
        code: 'night.row-failed',
        anchor_start: null,
        anchor_end: null,
        facts,
        note: null,
        noted_by: null,
        noted_at: null,
      })
      .onConflict((conflict) => conflict.columns(['plan_id', 'key']).doUpdateSet({ facts }))
      .execute();
    await countInNight(trx, date, 'failed', 1);
    await setNextOn(trx, kind, [{ id: due.id, nextOn: addDays(date, 1), settledOn: null }]);
  });
