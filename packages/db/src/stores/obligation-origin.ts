import type { AgencyId, ObligationId, PlanId, RequestId, RuleId } from '@dondoc/domain/kernel';
import { ReportingRule } from '@dondoc/domain/reporting';
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Database } from '../tables/index.ts';

/** Rules by their ids, ended ones among them; whoever asks has seen what they ask for. */
export async function findRules(
  kysely: Kysely<Database>,
  ids: readonly (RuleId | RequestId)[],
): Promise<ReadonlyMap<RuleId | RequestId, ReportingRule>> {
  if (ids.length === 0) return new Map();
  const rows = await kysely
    .selectFrom('rule')
    .select(['id', 'content', 'version'])
    .where('id', '=', sql<RuleId>`any(${[...new Set(ids)]}::uuid[])`)
    .execute();
  return new Map(
    rows.map(({ id, content, version }) => [id, { ...ReportingRule.parse(content), version }]),
  );
}

/** Whose a report is and who keeps or receives it, for the access table. */
export interface ReportParties {
  readonly planId: PlanId;
  readonly bodies: readonly AgencyId[];
  readonly keepers: readonly AgencyId[];
}

/** The parties of one obligation; null where there is none. */
export async function obligationParties(
  kysely: Kysely<Database>,
  id: ObligationId,
): Promise<ReportParties | null> {
  const row = await kysely
    .selectFrom('obligation')
    .select(['agency_id', 'origin_id', 'plan_id'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  return {
    planId: row.plan_id,
    bodies: [row.agency_id],
    keepers: await keepersOf(kysely, row.plan_id, row.origin_id),
  };
}

/** The parties of the report that is made of all reports under a rule: nobody's own; null where there is no such rule. */
export async function ruleParties(
  kysely: Kysely<Database>,
  ruleId: RuleId,
): Promise<ReportParties | null> {
  const row = await kysely
    .selectFrom('rule')
    .select('plan_id')
    .where('id', '=', ruleId)
    .executeTakeFirst();
  if (!row) return null;
  return {
    planId: row.plan_id,
    bodies: [],
    keepers: await keepersOf(kysely, row.plan_id, ruleId),
  };
}

async function keepersOf(
  kysely: Kysely<Database>,
  planId: PlanId,
  originId: RuleId | RequestId,
): Promise<readonly AgencyId[]> {
  const { rows } = await sql<{ id: AgencyId }>`
    select issuer_id as id from plan where id = ${planId}
    union select standing_agency_id from plan where id = ${planId}
    union select (content #>> '{receiver,agencyId}')::uuid from rule
      where id = ${originId} and content #>> '{receiver,agencyId}' is not null`.execute(kysely);
  return rows.map(({ id }) => id);
}

/** What a plan is called where one of its obligations or duties is shown. */
export interface PlanName {
  readonly id: PlanId;
  readonly title: string;
  readonly numberSymbol: string | null;
}

/** The names of plans by their ids; whoever asks has seen something of them. */
export async function planNames(
  kysely: Kysely<Database>,
  ids: readonly PlanId[],
): Promise<ReadonlyMap<PlanId, PlanName>> {
  if (ids.length === 0) return new Map();
  const rows = await kysely
    .selectFrom('plan')
    .select(['id', 'title', 'number_symbol as numberSymbol'])
    .where('id', '=', sql<PlanId>`any(${[...new Set(ids)]}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}
