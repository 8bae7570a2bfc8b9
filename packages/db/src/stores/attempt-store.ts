import type { Instant } from '@dondoc/domain/calendar';
import { sql } from 'kysely';
import type { Db } from '../client/open-database.ts';

/** How many attempts a key has within a window, in seconds. */
export interface AttemptLimit {
  readonly window: number;
  readonly max: number;
}

/** Windows are never longer; older rows mean nothing any more. */
const FORGET_AFTER = 86_400_000;

/**
 * Counts one attempt under a key, for all servers together, and says whether it is still within the limit. The window begins with
 * the first attempt. One statement, so that attempts made at once are all counted.
 *
 * @example
 * await countAttempt(db, 'sign-in:office', { window: 900, max: 20 }, clock.now()); // { allowed: true, retryAfter: null }
 */
export async function countAttempt(
  { kysely }: Db,
  key: string,
  { window, max }: AttemptLimit,
  at: Instant,
): Promise<{ readonly allowed: boolean; readonly retryAfter: number | null }> {
  const now = Date.parse(at);
  const over = sql<boolean>`rate_limit.last_request <= ${now - window * 1000}`;
  const row = await kysely
    .insertInto('rate_limit')
    .values({ key, count: 1, last_request: now })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet({
        count: sql`case when ${over} then 1 else rate_limit.count + 1 end`,
        last_request: sql`case when ${over} then excluded.last_request else rate_limit.last_request end`,
      }),
    )
    .returning(['count', 'last_request'])
    .executeTakeFirstOrThrow();
  await kysely
    .deleteFrom('rate_limit')
    .where('last_request', '<', now - FORGET_AFTER)
    .execute();
  return row.count <= max
    ? { allowed: true, retryAfter: null }
    : { allowed: false, retryAfter: Math.ceil((row.last_request + window * 1000 - now) / 1000) };
}
