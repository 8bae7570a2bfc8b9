import { sql } from 'kysely';
import { canonicalJson, sha256 } from '../canonical-json.ts';
import type { Db } from '../client/open-database.ts';
import { transact } from '../client/transaction.ts';

/** Rows sealed in one step. */
const STEP = 1000;
/** An audit row whose transaction ended this many rows later than its neighbours' is still found. */
const LATE = 10_000;

const START = sha256('dondoc audit');

const sealOf = (row: object, before: string): string => sha256(`${before}\n${canonicalJson(row)}`);

/**
 * Gives audit rows that have none yet their place in the chain, up to 1,000 a call; answers how many. Two at once wait for each
 * other. It stands apart from the writes, which need no order among themselves.
 *
 * @example
 * while ((await sealAudit(db)) > 0);
 */
export const sealAudit = (db: Db): Promise<number> =>
  transact(db, async (trx) => {
    await sql`lock table audit_seal in exclusive mode`.execute(trx);
    const last = await trx
      .selectFrom('audit_seal')
      .selectAll()
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst();
    const { newest } = await trx
      .selectFrom('audit_seal')
      .select((eb) => eb.fn.coalesce(eb.fn.max('audit_id'), sql.lit(0)).as('newest'))
      .executeTakeFirstOrThrow();
    const rows = await trx
      .selectFrom('audit')
      .leftJoin('audit_seal', 'audit_seal.audit_id', 'audit.id')
      .selectAll('audit')
      .where('audit_seal.audit_id', 'is', null)
      .where('audit.id', '>', newest - LATE)
      .orderBy('audit.id')
      .limit(STEP)
      .execute();
    let seq = last?.seq ?? 0;
    let hash = last?.hash ?? START;
    const seals = rows.map((row) => {
      seq += 1;
      hash = sealOf(row, hash);
      return { seq, audit_id: row.id, hash };
    });
    if (seals.length > 0) await trx.insertInto('audit_seal').values(seals).execute();
    return seals.length;
  });

/**
 * Walks the chain from its start and answers the id of the first audit row that is not as it was sealed, or null where every
 * sealed row still is.
 */
export async function firstBrokenSeal(db: Db): Promise<number | null> {
  let before = START;
  let seq = 0;
  for (;;) {
    const rows = await db.kysely
      .selectFrom('audit_seal')
      .leftJoin('audit', 'audit.id', 'audit_seal.audit_id')
      .select(['audit_seal.seq', 'audit_seal.hash', 'audit_seal.audit_id'])
      .selectAll('audit')
      .where('audit_seal.seq', '>', seq)
      .orderBy('audit_seal.seq')
      .limit(STEP)
      .execute();
    if (rows.length === 0) return null;
    for (const { seq: place, hash, audit_id, ...row } of rows) {
      const whole = place === seq + 1 && row.id === audit_id;
      if (!whole || sealOf(row, before) !== hash) return audit_id;
      before = hash;
      seq = place;
    }
  }
}
