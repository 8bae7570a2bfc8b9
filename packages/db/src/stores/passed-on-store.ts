import type { Scope } from '@dondoc/domain/agency';
import type { CivilDate } from '@dondoc/domain/calendar';
import type { ConsolidationId, ObligationId, PlanId } from '@dondoc/domain/kernel';
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Database } from '../tables/index.ts';
import type { Consolidation } from './consolidation-store.ts';
import { obligationIn } from './obligation.ts';
import type { Obligation } from './obligation.ts';
import { consolidationWithin, obligationWithin } from './reporting-scope.ts';
import type { Submission } from './submission.ts';

/** Reports read at most to find the one that a consolidation is; those due nearest to today come first. */
const NEAREST = 200;

/** What the body of a consolidation owes, and which of it an earlier consolidation of the same period was passed on as. */
export interface OwedByBody {
  readonly owed: readonly Obligation[];
  readonly corrects: ObligationId | null;
}

/**
 * The reports that may become those of a consolidation, within the scope: owed by its body under other rules of plans that are not closed,
 * and not received yet or asked for more, the nearest to the day given first; with them the one that an earlier consolidation of this
 * period became.
 */
export async function reportsOwedBy(
  kysely: Kysely<Database>,
  scope: Scope,
  { agencyId, ruleId, periodKey }: Pick<Consolidation, 'agencyId' | 'ruleId' | 'periodKey'>,
  today: CivilDate,
): Promise<OwedByBody> {
  const earlier = await kysely
    .selectFrom('submission')
    .innerJoin('consolidation', 'consolidation.id', 'submission.consolidation_id')
    .select('submission.obligation_id as id')
    .where('consolidation.rule_id', '=', ruleId)
    .where('consolidation.period_key', '=', periodKey)
    .orderBy('submission.recorded_at', 'desc')
    .orderBy('submission.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  const corrects = earlier?.id ?? null;
  const rows = await kysely
    .selectFrom('obligation')
    .innerJoin('plan', 'plan.id', 'obligation.plan_id')
    .selectAll('obligation')
    .where('obligation.agency_id', '=', agencyId)
    .where('obligation.origin_id', '<>', ruleId)
    .where('plan.closed_on', 'is', null)
    .where((eb) =>
      eb.or([
        eb.and([
          eb('obligation.ended_on', 'is', null),
          eb('obligation.exempt_on', 'is', null),
          eb('obligation.excused_on', 'is', null),
          eb.or([
            eb('obligation.received_on', 'is', null),
            eb('obligation.asked_more_on', 'is not', null),
          ]),
        ]),
        sql<boolean>`obligation.id = ${corrects}::uuid`,
      ]),
    )
    .where(obligationWithin(scope))
    .orderBy(sql`abs(coalesce(obligation.current_due, ${today}::date) - ${today}::date)`)
    .orderBy('obligation.id')
    .limit(NEAREST)
    .execute();
  return { owed: rows.map(obligationIn), corrects };
}

/** The report that a consolidation became; null while it is none, and outside the scope. */
export async function passedOnAs(
  kysely: Kysely<Database>,
  scope: Scope,
  id: ConsolidationId,
): Promise<{ readonly obligation: Obligation; readonly revision: number } | null> {
  const row = await kysely
    .selectFrom('submission')
    .innerJoin('obligation', 'obligation.id', 'submission.obligation_id')
    .selectAll('obligation')
    .select('submission.revision')
    .where('submission.consolidation_id', '=', id)
    .where(obligationWithin(scope))
    .executeTakeFirst();
  return row ? { obligation: obligationIn(row), revision: row.revision } : null;
}

/** Of some consolidations those within the scope, each with its plan: where the report that one became can be followed down. */
export async function consolidationsBehind(
  kysely: Kysely<Database>,
  scope: Scope,
  submissions: readonly Pick<Submission, 'consolidationId'>[],
): Promise<ReadonlyMap<ConsolidationId, PlanId>> {
  const ids = submissions.flatMap(({ consolidationId }) => consolidationId ?? []);
  if (ids.length === 0) return new Map();
  const rows = await kysely
    .selectFrom('consolidation')
    .select(['id', 'plan_id'])
    .where('id', '=', sql<ConsolidationId>`any(${ids}::uuid[])`)
    .where(consolidationWithin(scope))
    .execute();
  return new Map(rows.map((row) => [row.id, row.plan_id]));
}
