import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Db } from '../client/open-database.ts';
import { transact } from '../client/transaction.ts';
import { onEachDatabase, TEST_INSTANT } from '../testing/index.ts';
import type { TestDb } from '../testing/index.ts';
import { firstBrokenSeal, sealAudit } from './seal.ts';
import { writeAudit } from './write-audit.ts';

const actor = {
  accountId: null,
  role: 'night',
  scope: null,
  commandId: null,
  at: TEST_INSTANT,
} as const;

const write = (db: Db, ids: readonly string[]) =>
  transact(db, (trx) =>
    writeAudit(
      trx,
      actor,
      ids.map((aggregateId) => ({
        action: 'plan.close',
        aggregateKind: 'plan',
        aggregateId,
        versionFrom: 1,
        versionTo: 2,
        changes: { closedOn: [null, '2026-03-20'], b: [{ z: 1, a: 'ư' }, []] },
        reason: 'Hết hạn',
        document: { role: 'Chủ tịch', number: '45', date: null },
      })),
    ),
  );

onEachDatabase('the audit', ({ open }) => {
  let db: TestDb;
  beforeAll(async () => {
    db = await open();
  });
  afterEach(() => db.empty());
  afterAll(() => db.drop());

  it('is sealed row by row, each once, also by two sealers at once', async () => {
    await write(
      db,
      Array.from({ length: 1200 }, (_, n) => `p${n}`),
    );
    const sealed = await Promise.all([sealAudit(db), sealAudit(db)]);
    expect(sealed.toSorted((a, b) => a - b)).toEqual([200, 1000]);
    await write(db, ['later']);
    expect(await sealAudit(db)).toBe(1);
    expect(await sealAudit(db)).toBe(0);
    expect(await firstBrokenSeal(db)).toBeNull();
    const seals = await db.kysely.selectFrom('audit_seal').select('seq').orderBy('seq').execute();
    expect(seals.map(({ seq }) => seq)).toEqual(Array.from({ length: 1201 }, (_, n) => n + 1));
  });

  it('cannot be changed, deleted or emptied', async () => {
    await write(db, ['a']);
    await sealAudit(db);
    for (const table of ['audit', 'audit_seal'])
      for (const statement of [
        `update ${table} set ${table === 'audit' ? "reason = 'x'" : "hash = 'x'"}`,
        `delete from ${table}`,
        `truncate ${table} cascade`,
      ])
        await expect(db.pool.query(statement)).rejects.toThrow(/kept as written/);
  });

  it('shows the first row that was changed past the triggers', async () => {
    await write(db, ['a', 'b', 'c']);
    await sealAudit(db);
    await db.pool.query(`alter table audit disable trigger audit_kept;
      update audit set changes = '{}' where aggregate_id = 'b'`);
    const changed = await db.kysely
      .selectFrom('audit')
      .select('id')
      .where('aggregate_id', '=', 'b')
      .executeTakeFirst();
    expect(await firstBrokenSeal(db)).toBe(changed?.id);
  });

  it('shows a row that was taken away past the triggers', async () => {
    await write(db, ['a', 'b']);
    await sealAudit(db);
    await db.pool.query(`alter table audit_seal drop constraint audit_seal_audit_id_fkey;
      alter table audit disable trigger audit_kept; delete from audit where aggregate_id = 'a'`);
    expect(await firstBrokenSeal(db)).not.toBeNull();
  });
});
