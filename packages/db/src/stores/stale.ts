import { refuse } from '@dondoc/domain/kernel';
import type { Refusal } from '@dondoc/domain/kernel';
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Database } from '../tables/index.ts';

/** Tables whose rows are aggregates with a version (decision D15). */
export type Versioned =
  | 'agency'
  | 'agency_group'
  | 'draft'
  | 'plan'
  | 'task'
  | 'rule'
  | 'obligation'
  | 'submission'
  | 'consolidation'
  | 'target'
  | 'difficulty'
  | 'input_request';

/**
 * Why an edit that named the version it saw met no row: somebody else's edit came first (`version.stale`), or there is no such
 * thing (`not-found`).
 */
export async function staleOrMissing(
  kysely: Kysely<Database>,
  aggregate: Versioned,
  id: string,
  seen: number,
): Promise<{ readonly ok: false; readonly refusal: Refusal }> {
  const { rows } = await sql<{ version: number }>`
    select version from ${sql.table(aggregate)} where id = ${id}`.execute(kysely);
  const current = rows[0]?.version;
  return current === undefined
    ? refuse({ code: 'not-found', facts: { kind: aggregate } })
    : refuse({ code: 'version.stale', facts: { aggregate, seen, current } });
}
