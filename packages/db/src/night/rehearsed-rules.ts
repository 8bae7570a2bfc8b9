import type { Scope } from '@dondoc/domain/agency';
import type { RehearsedRule, ReportTemplate } from '@dondoc/domain/reporting';
import type { Kysely } from 'kysely';
import { planWithin } from '../stores/plan-scope.ts';
import { findTemplates } from '../stores/template-store.ts';
import type { Database } from '../tables/index.ts';
import { readCalendars } from './calendars.ts';
import { horizonRules, reporterFactsOf } from './horizon-facts.ts';

/** The rules in force of every open register within the scope, with what decides their periods, dates and reporters. */
export async function rehearsedRules(
  kysely: Kysely<Database>,
  scope: Scope,
): Promise<readonly RehearsedRule[]> {
  const plans = await kysely
    .selectFrom('plan')
    .select('id')
    .where('closed_on', 'is', null)
    .where(planWithin(scope))
    .execute();
  const within = new Set(plans.map(({ id }) => id));
  const rules = (await horizonRules(kysely, await readCalendars(kysely), null)).filter(({ rule }) =>
    within.has(rule.planId),
  );
  const factsOf = await reporterFactsOf(kysely, [...new Set(rules.map(({ rule }) => rule.planId))]);
  const templates = await findTemplates(
    kysely,
    rules.map(({ rule }) => rule.id),
  );
  return rules.map(({ rule, siblings, context }) => ({
    ...templateOf(templates.get(rule.id)),
    rule,
    siblings,
    context,
    reporters: factsOf(rule.planId),
  }));
}

const templateOf = (template: ReportTemplate | undefined) => (template ? { template } : {});
