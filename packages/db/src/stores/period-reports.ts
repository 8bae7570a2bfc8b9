import type { Scope } from '@dondoc/domain/agency';
import type { ObligationId, RuleId } from '@dondoc/domain/kernel';
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Database } from '../tables/index.ts';
import { obligationIn } from './obligation.ts';
import type { Obligation } from './obligation.ts';
import { obligationWithin, writtenByOwnBody } from './reporting-scope.ts';
import { latestSent } from './submission-store.ts';
import { submissionIn } from './submission.ts';
import type { Submission } from './submission.ts';

/** What one body owes for a period, and what it sent last: for a part of another report, the report it went in with. */
export interface PeriodReport {
  readonly obligation: Obligation;
  readonly agencyName: string;
  readonly submission: Submission | null;
}

/** All reports of one period of a rule within the scope, in the order of the registry; what ended is left out. */
export async function readPeriodReports(
  kysely: Kysely<Database>,
  scope: Scope,
  { ruleId, periodKey }: { readonly ruleId: RuleId; readonly periodKey: string },
): Promise<readonly PeriodReport[]> {
  const rows = await kysely
    .selectFrom('obligation')
    .innerJoin('agency', 'agency.id', 'obligation.agency_id')
    .selectAll('obligation')
    .select('agency.name as agencyName')
    .where('obligation.origin_id', '=', ruleId)
    .where('obligation.period_key', '=', periodKey)
    .where('obligation.ended_on', 'is', null)
    .where(obligationWithin(scope))
    .orderBy('agency.position')
    .orderBy('agency.id')
    .execute();
  const reports = rows.map((row) => ({
    obligation: obligationIn(row),
    agencyName: row.agencyName,
  }));
  const ids = reports.flatMap(({ obligation: { id, hostId } }) => (hostId ? [id, hostId] : [id]));
  const sent = await latestSent(kysely, scope, ids);
  return reports.map(({ obligation, agencyName }) => ({
    obligation,
    agencyName,
    submission:
      sent.get(obligation.id) ?? (obligation.hostId && sent.get(obligation.hostId)) ?? null,
  }));
}

/** What the own body is still writing for each of the obligations given, within the scope. */
export async function inWriting(
  kysely: Kysely<Database>,
  scope: Scope,
  obligationIds: readonly ObligationId[],
): Promise<ReadonlyMap<ObligationId, Submission>> {
  if (obligationIds.length === 0) return new Map();
  const rows = await kysely
    .selectFrom('submission')
    .innerJoin('obligation', 'obligation.id', 'submission.obligation_id')
    .selectAll('submission')
    .where('obligation.id', '=', sql<ObligationId>`any(${obligationIds}::uuid[])`)
    .where('submission.stage', '<>', 'sent')
    .where(writtenByOwnBody(scope))
    .execute();
  return new Map(rows.map((row) => [row.obligation_id, submissionIn(row)]));
}

/** What the same body sent last for the period before under the same rule, within the scope; null where there was none. */
export async function sentBefore(
  kysely: Kysely<Database>,
  scope: Scope,
  { originId, agencyId, periodKey }: Pick<Obligation, 'originId' | 'agencyId' | 'periodKey'>,
): Promise<Submission | null> {
  const row = await kysely
    .selectFrom('submission')
    .innerJoin('obligation', 'obligation.id', 'submission.obligation_id')
    .selectAll('submission')
    .where('obligation.origin_id', '=', originId)
    .where('obligation.agency_id', '=', agencyId)
    .where('obligation.period_key', '<', periodKey)
    .where('submission.stage', '=', 'sent')
    .where(obligationWithin(scope))
    .orderBy('obligation.period_key', 'desc')
    .orderBy('submission.revision', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? submissionIn(row) : null;
}
