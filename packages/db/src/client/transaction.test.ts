import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { onEachDatabase } from '../testing/index.ts';
import type { TestDb } from '../testing/index.ts';
import { json } from '../tables/index.ts';
import { transact } from './transaction.ts';

onEachDatabase('a transaction', ({ open }) => {
  let db: TestDb;
  beforeAll(async () => {
    db = await open();
  });
  afterAll(() => db.drop());

  const settings = () => db.kysely.selectFrom('setting').select('key').execute();
  const OUTSIDE = /outside the transaction/;

  it('refuses any other query inside it at once', async () => {
    await transact(db, async () => {
      await expect(settings()).rejects.toThrow(OUTSIDE);
      await expect(transact(db, () => Promise.resolve())).rejects.toThrow(OUTSIDE);
      await expect((async () => db.pool.query('select 1'))()).rejects.toThrow(OUTSIDE);
      await expect((async () => db.pool.connect())()).rejects.toThrow(OUTSIDE);
    });
  });

  it('lets work that outlives it query again once it is over', async () => {
    let later: Promise<unknown> | undefined;
    await transact(db, () => {
      later = sleep(20).then(settings);
      return Promise.resolve();
    });
    expect(await later).toEqual([]);
  });

  it('writes all of it or nothing', async () => {
    const halfWay = transact(db, async (trx) => {
      await trx
        .insertInto('setting')
        .values({ key: 'a', value: json(1) })
        .execute();
      throw new Error('no');
    });
    await expect(halfWay).rejects.toThrow('no');
    await transact(db, (trx) =>
      trx
        .insertInto('setting')
        .values({ key: 'b', value: json(1) })
        .execute(),
    );
    expect(await settings()).toEqual([{ key: 'b' }]);
  });
});
