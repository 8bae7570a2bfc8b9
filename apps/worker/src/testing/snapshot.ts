import type { Db } from '@dondoc/db/client';

/** Everything a night writes, by natural keys: without ids, and without the moments at which it was written. */
export async function snapshot({ kysely }: Db) {
  const timeless = { id: null, host_obligation_id: null, claimed_at: null, sent_at: null };
  const obligations = await kysely
    .selectFrom('obligation')
    .selectAll()
    .orderBy('origin_id')
    .orderBy('agency_id')
    .orderBy('period_key')
    .execute();
  const keys = new Map(
    obligations.map((row) => [
      String(row.id),
      `${row.origin_id} ${row.agency_id} ${row.period_key}`,
    ]),
  );
  const notices = await kysely.selectFrom('notice').selectAll().execute();
  return {
    obligations: obligations.map((row) => ({ ...row, ...timeless })),
    duties: await kysely.selectFrom('duty').selectAll().orderBy('id').execute(),
    notices: notices
      .map((row) => ({
        ...row,
        id: null,
        outbox_id: null,
        subject_id: keys.get(row.subject_id) ?? row.subject_id,
      }))
      .toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
    outbox: (
      await kysely.selectFrom('outbox').selectAll().orderBy('night').orderBy('recipient').execute()
    ).map((row) => ({ ...row, ...timeless })),
    nights: await kysely
      .selectFrom('night')
      .select(['date', 'counts', 'failure'])
      .orderBy('date')
      .execute(),
    findings: await kysely
      .selectFrom('finding')
      .select(['plan_id', 'key', 'code', 'facts'])
      .orderBy('key')
      .execute(),
  };
}
