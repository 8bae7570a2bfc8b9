import type { Db } from '@dondoc/db/client';
import { PgBoss } from 'pg-boss';
import type { Db as BossDatabase } from 'pg-boss';

/** pg-boss's statements on our own pool; a connection on which one failed is thrown away, for a transaction may be open on it. */
const onPool = ({ pool }: Db): BossDatabase => ({
  executeSql: async (text, values) => {
    const client = await pool.connect();
    try {
      const result = await client.query(text, values);
      client.release();
      return result;
    } catch (error) {
      client.release(true);
      throw error;
    }
  },
});

/**
 * pg-boss on our own pool. Its tables are its own: it makes and moves them in its schema `pgboss`, guarded against two at once, when a
 * worker starts. They are no part of our migrations, because they hold nothing that must outlive a release (which nights are finished
 * stands in our own table) and their shape belongs to the library's version, which the worker alone has.
 */
export const makeBoss = (db: Db): PgBoss =>
  new PgBoss({
    db: onPool(db),
    schema: 'pgboss',
    monitorVacuum: false,
    reindex: false,
    queueCacheIntervalSeconds: 3600,
    cronMonitorIntervalSeconds: 30,
    cronWorkerIntervalSeconds: 5,
    useListenNotify: false,
  });
