import { done, refuse } from '@dondoc/domain/kernel';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { transact } from '../client/transaction.ts';
import { onEachDatabase } from '../testing/index.ts';
import type { TestDb } from '../testing/index.ts';
import { readSetting, writeSetting } from './setting-store.ts';

onEachDatabase('settings', ({ open }) => {
  let db: TestDb;
  beforeAll(async () => {
    db = await open();
  });
  afterAll(() => db.drop());

  const write = (value: unknown, seen: number | null) =>
    transact(db, (trx) => writeSetting(trx, 'sending-hours', value, seen));

  it('keeps a setting only over the one that the person saw', async () => {
    expect(await readSetting(db.kysely, 'sending-hours')).toBeNull();
    expect(await write(['07:30', '17:30'], null)).toEqual(
      done({ value: ['07:30', '17:30'], version: 0 }),
    );
    expect(await write('x', null)).toEqual(
      refuse({
        code: 'version.stale',
        facts: { aggregate: 'setting sending-hours', seen: -1, current: 0 },
      }),
    );
    expect(await write(null, 0)).toEqual(done({ value: null, version: 1 }));
    expect((await write('x', 0)).ok).toBe(false);
    expect(await readSetting(db.kysely, 'sending-hours')).toEqual({ value: null, version: 1 });
  });
});
