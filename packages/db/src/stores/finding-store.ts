import type { CivilDate, Instant } from '@dondoc/domain/calendar';
import { done, refuse } from '@dondoc/domain/kernel';
import type { AccountId, PlanId, Result } from '@dondoc/domain/kernel';
import type { Finding, FindingCode } from '@dondoc/domain/plan';
import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { json } from '../tables/index.ts';
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
    .where('resolved_on', 'is', null)
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

/**
 * Brings the findings of one code of a plan to what holds on a day: new ones are added, others take the new facts and keep their note.
 * What no longer holds is resolved on that day where a person has noted it, and its note stays; else it leaves.
 */
export async function followFindings(
  trx: Transaction<Database>,
  planId: PlanId,
  code: FindingCode,
  findings: readonly Finding[],
  on: CivilDate,
): Promise<void> {
  const keys = findings.map(({ key }) => key);
  const gone = sql<boolean>`plan_id = ${planId} and code = ${code} and not key = any(${keys}::text[])`;
  await trx.deleteFrom('finding').where(gone).where('note', 'is', null).execute();
  await trx
    .updateTable('finding')
    .set({ resolved_on: on })
    .where(gone)
    .where('resolved_on', 'is', null)
    .execute();
  if (findings.length === 0) return;
  await trx
    .insertInto('finding')
    .values(
      findings.map(({ key, anchor, facts }) => ({
        id: uuidv7(),
        plan_id: planId,
        key,
        code,
        anchor_start: anchor?.start ?? null,
        anchor_end: anchor?.end ?? null,
        facts: json(facts),
        note: null,
        noted_by: null,
        noted_at: null,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['plan_id', 'key']).doUpdateSet((eb) => ({
        anchor_start: eb.ref('excluded.anchor_start'),
        anchor_end: eb.ref('excluded.anchor_end'),
        facts: eb.ref('excluded.facts'),
        resolved_on: null,
      })),
    )
    .execute();
}
