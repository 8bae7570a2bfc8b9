import type { Instant } from '@dondoc/domain/calendar';
import type { AccountId } from '@dondoc/domain/kernel';
import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../tables/index.ts';

/** What is known of a file that somebody brought, beside its bytes. */
export interface FileRecord {
  readonly sha256: string;
  /** Its name where it came from. */
  readonly name: string;
  readonly size: number;
  /** The media type that its bytes show. */
  readonly type: string;
  readonly createdBy: AccountId;
  readonly createdAt: Instant;
}

/** Records a file whose bytes are stored already. The same bytes again keep their first record. */
export async function insertFile(trx: Transaction<Database>, file: FileRecord): Promise<void> {
  await trx
    .insertInto('file')
    .values({
      sha256: file.sha256,
      name: file.name,
      size: file.size,
      type: file.type,
      created_by: file.createdBy,
      created_at: file.createdAt,
    })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .execute();
}

/** The record of a file, or null. */
export async function findFile(
  kysely: Kysely<Database>,
  sha256: string,
): Promise<FileRecord | null> {
  const row = await kysely
    .selectFrom('file')
    .select([
      'sha256',
      'name',
      'size',
      'type',
      'created_by as createdBy',
      'created_at as createdAt',
    ])
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  return row ?? null;
}
