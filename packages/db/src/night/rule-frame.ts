import type { CivilDate } from '@dondoc/domain/calendar';
import type { PlanId, RuleId } from '@dondoc/domain/kernel';
import { earliestIssue, Instrument } from '@dondoc/domain/plan';
import { PlanSettings } from '@dondoc/domain/register';
import { ReportingRule, siblingsOf } from '@dondoc/domain/reporting';
import type { LocalContext, ReporterFacts, StandingPeriod } from '@dondoc/domain/reporting';
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Database } from '../tables/index.ts';
import { readCalendars } from './calendars.ts';
import { reporterFacts } from './horizon-facts.ts';

/** What decides the periods, dates and reporters of a rule of a plan, be it in force or only thought of. */
export interface RuleFrame {
  /** The rules in force. */
  readonly rules: readonly ReportingRule[];
  readonly reporters: ReporterFacts;
  readonly closedOn: CivilDate | null;
  readonly trackedFrom: CivilDate;
  /** The rules under the same name as this one, and what its dates depend on, among the rules in force or those given. */
  readonly around: (
    rule: ReportingRule,
    among?: readonly ReportingRule[],
  ) => {
    readonly siblings: readonly ReportingRule[];
    readonly context: LocalContext;
  };
}

/** The frame of a plan's rules; null where there is no such plan. */
export async function ruleFrame(
  kysely: Kysely<Database>,
  planId: PlanId,
): Promise<RuleFrame | null> {
  const plan = await kysely
    .selectFrom('plan')
    .select(['instrument', 'settings', 'closed_on', 'tracked_from'])
    .where('id', '=', planId)
    .executeTakeFirst();
  if (!plan) return null;
  const rows = await kysely
    .selectFrom('rule')
    .select(['content', 'version'])
    .where('plan_id', '=', planId)
    .where('ended_on', 'is', null)
    .where('in_force', '=', true)
    .execute();
  const rules = rows.map(({ content, version }) => ({ ...ReportingRule.parse(content), version }));
  const issuedOn = earliestIssue(Instrument.parse(plan.instrument));
  const { before } = PlanSettings.parse(plan.settings);
  const calendars = await readCalendars(kysely);
  return {
    rules,
    reporters: await reporterFacts(kysely, planId),
    closedOn: plan.closed_on,
    trackedFrom: plan.tracked_from,
    around: (rule, among = rules) => ({
      siblings: siblingsOf(rule, among),
      context: {
        calendar: calendars.all,
        calendars,
        issuedOn,
        before,
        hostRule: among.find(({ id }) => id === rule.merged?.hostRuleId && id !== rule.id) ?? null,
      },
    }),
  };
}

/** A period for which bodies already owe a rule's report, with the first of the dates that hold for them. */
export interface StandingReports extends StandingPeriod {
  readonly ruleId: RuleId;
  readonly bodies: number;
}

/** The periods of rules that bodies owe, as they stand; those that ended are left out. */
export async function standingPeriods(
  kysely: Kysely<Database>,
  ruleIds: readonly RuleId[],
): Promise<readonly StandingReports[]> {
  if (ruleIds.length === 0) return [];
  const { rows } = await sql<StandingReports>`
    select origin_id as "ruleId", period_key as "periodKey", min(opens_on) as "opensOn",
      min(current_due) as "currentDue", count(*)::int as bodies,
      count(*) filter (where received_on is null and settled_on is null and missing_on is null)::int as waiting
    from obligation where origin_id = any(${ruleIds}::uuid[]) and ended_on is null
    group by origin_id, period_key order by origin_id, period_key`.execute(kysely);
  return rows;
}
