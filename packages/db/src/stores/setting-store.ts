import { done, refuse } from '@dondoc/domain/kernel';
import type { Result } from '@dondoc/domain/kernel';
import type { Kysely, Transaction } from 'kysely';
import { json } from '../tables/index.ts';
import type { Database } from '../tables/index.ts';

/** One setting as it is kept; the reader brings the schema of its value. */
export interface Setting {
  readonly value: unknown;
  readonly version: number;
}

/** A setting, or null where it was never set. */
export async function readSetting(kysely: Kysely<Database>, key: string): Promise<Setting | null> {
  const row = await kysely
    .selectFrom('setting')
    .select(['value', 'version'])
    .where('key', '=', key)
    .executeTakeFirst();
  return row ?? null;
}

/** Sets a setting, if it is still as the person saw it; `seen` null: not set yet. Refuses `version.stale`. */
export async function writeSetting(
  trx: Transaction<Database>,
  key: string,
  value: unknown,
  seen: number | null,
): Promise<Result<Setting>> {
  const row =
    seen === null
      ? await trx
          .insertInto('setting')
          .values({ key, value: json(value) })
          .onConflict((conflict) => conflict.column('key').doNothing())
          .returning(['value', 'version'])
          .executeTakeFirst()
      : await trx
          .updateTable('setting')
          .set({ value: json(value), version: seen + 1 })
          .where('key', '=', key)
          .where('version', '=', seen)
          .returning(['value', 'version'])
          .executeTakeFirst();
  if (row) return done(row);
  const current = await readSetting(trx, key);
  const facts = { aggregate: `setting ${key}`, seen: seen ?? -1, current: current?.version ?? -1 };
  return refuse({ code: 'version.stale', facts });
}
