import { lineageOf } from '@dondoc/domain/agency';
import type { Calendars } from '@dondoc/domain/agency';
import type { CivilDate } from '@dondoc/domain/calendar';
import type { AgencyGroupId, PlanId } from '@dondoc/domain/kernel';
import { earliestIssue, Instrument } from '@dondoc/domain/plan';
import { PlanSettings } from '@dondoc/domain/register';
import { ReportingRule } from '@dondoc/domain/reporting';
import type { Accountable, LocalContext, ReporterFacts } from '@dondoc/domain/reporting';
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { readRegistry } from '../stores/agency-store.ts';
import { findGroups } from '../stores/group-store.ts';
import { readSuccessions } from '../stores/succession-store.ts';
import type { Database } from '../tables/index.ts';

/** A rule in force with what decides its periods. */
export interface HorizonRule {
  readonly rule: ReportingRule;
  readonly siblings: readonly ReportingRule[];
  readonly context: LocalContext;
  readonly madeUntil: CivilDate | null;
  readonly trackedFrom: CivilDate;
  /** Opens what has no data window. */
  readonly inForceOn: CivilDate;
}

/** The rules in force of the registers that are not closed, or of one of them. */
export async function horizonRules(
  kysely: Kysely<Database>,
  calendars: Calendars,
  planId: PlanId | null,
): Promise<readonly HorizonRule[]> {
  let query = kysely
    .selectFrom('rule')
    .innerJoin('plan', 'plan.id', 'rule.plan_id')
    .select(['rule.content', 'rule.made_until', 'plan.instrument', 'plan.settings'])
    .select(['plan.tracked_from', 'plan.in_force_on'])
    .where('rule.in_force', '=', true)
    .where('rule.ended_on', 'is', null)
    .where('plan.closed_on', 'is', null)
    .orderBy('plan.in_force_on')
    .orderBy('rule.position')
    .orderBy('rule.id');
  if (planId !== null) query = query.where('plan.id', '=', planId);
  const rows = (await query.execute()).map((row) => ({
    ...row,
    rule: ReportingRule.parse(row.content),
  }));
  const byId = new Map(rows.map(({ rule }) => [rule.id, rule]));
  const named = Map.groupBy(rows, ({ rule }) => `${rule.planId} ${rule.name}`);
  return rows.map(({ rule, made_until, instrument, settings, tracked_from, in_force_on }) => ({
    rule,
    siblings: (named.get(`${rule.planId} ${rule.name}`) ?? [])
      .map((row) => row.rule)
      .filter((sibling) => sibling.id !== rule.id),
    context: {
      calendar: calendars.all,
      calendars,
      issuedOn: earliestIssue(Instrument.parse(instrument)),
      before: PlanSettings.parse(settings).before,
      hostRule: byId.get(rule.merged?.hostRuleId ?? rule.id) ?? null,
    },
    madeUntil: made_until,
    trackedFrom: tracked_from,
    inForceOn: in_force_on,
  }));
}

/** What decides who reports in each of some plans, in four queries however many. */
export async function reporterFactsOf(
  kysely: Kysely<Database>,
  planIds: readonly PlanId[],
): Promise<(planId: PlanId) => ReporterFacts> {
  const registry = await readRegistry(kysely);
  const groups = await allGroups(kysely);
  const lineage = lineageOf(registry, await readSuccessions(kysely));
  const duties = await kysely
    .selectFrom('duty')
    .select(['plan_id', 'agency_id', 'group_id', 'ended_on'])
    .where('plan_id', '=', sql<PlanId>`any(${planIds}::uuid[])`)
    .where('accountable', '=', true)
    .execute();
  const ofPlan = Map.groupBy(duties, (duty) => duty.plan_id);
  return (planId) => ({
    registry,
    groups,
    lineage,
    accountable: (ofPlan.get(planId) ?? []).map((duty): Accountable => ({
      agencyId: duty.agency_id,
      groupId: duty.group_id,
      endedOn: duty.ended_on,
    })),
  });
}

/** What decides who reports in a plan. */
export const reporterFacts = async (
  kysely: Kysely<Database>,
  planId: PlanId,
): Promise<ReporterFacts> => (await reporterFactsOf(kysely, [planId]))(planId);

async function allGroups(kysely: Kysely<Database>): Promise<ReporterFacts['groups']> {
  const rows = await kysely.selectFrom('agency_group').select('id').execute();
  const groups = await findGroups(
    kysely,
    rows.map((row): AgencyGroupId => row.id),
  );
  return new Map(groups.map((group) => [group.id, group]));
}
