import { expect, test } from 'vitest';
import { onEachDatabase } from '../testing/index.ts';

onEachDatabase('a connection that is lost while it is held', ({ open }) => {
  test('fails its next query and does not end the process', async () => {
    const db = await open();
    const held = await db.pool.connect();
    const lost = new Promise((resolve) => held.once('end', resolve));
    if (db.process) await db.process.kill();
    else
      await db.pool.query(
        'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()',
      );
    await lost;
    await expect(held.query('select 1')).rejects.toThrow(/not queryable|terminated/);
    held.release(true);
    await db.drop();
  });
});
