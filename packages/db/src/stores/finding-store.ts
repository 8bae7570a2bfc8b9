import type { Instant } from '@dondoc/domain/calendar';
import { done, refuse } from '@dondoc/domain/kernel';
import type { AccountId, PlanId, Result } from '@dondoc/domain/kernel';
import type { Transaction } from 'kysely';
import type { Database } from '../tables/index.ts';

/** A note on a finding of a plan; null takes the note back. */
export interface FindingNote {
  readonly planId: PlanId;
  readonly key: string;
  readonly note: string | null;
  readonly accountId: AccountId;
  readonly at: Instant;
}

/**
 * Writes a note on a finding, or takes it back; answers the finding's row and the note it had. Refuses `not-found`, and
 * `state.refused` where there is a note already or none to take back.
 */
export async function noteFinding(
  trx: Transaction<Database>,
  { planId, key, note, accountId, at }: FindingNote,
): Promise<Result<{ readonly id: string; readonly before: string | null }>> {
  const finding = await trx
    .selectFrom('finding')
    .select(['id', 'note'])
    .where('plan_id', '=', planId)
    .where('key', '=', key)
    .forUpdate()
    .executeTakeFirst();
  if (!finding) return refuse({ code: 'not-found', facts: { kind: 'finding' } });
  if ((finding.note === null) === (note === null))
    return refuse({
      code: 'state.refused',
      facts: { action: 'note', state: note === null ? 'open' : 'noted' },
    });
  await trx
    .updateTable('finding')
    .set(
      note === null
        ? { note, noted_by: null, noted_at: null }
        : { note, noted_by: accountId, noted_at: at },
    )
    .where('id', '=', finding.id)
    .execute();
  return done({ id: finding.id, before: finding.note });
}
