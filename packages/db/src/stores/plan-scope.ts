import type { Scope, ScopeClause } from '@dondoc/domain/agency';
import type { AgencyId, PlanId } from '@dondoc/domain/kernel';
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { agenciesUnder } from './place-store.ts';

/**
 * The condition under which rows of `plan` lie within a scope. A plan is kept by its issuer and standing agency, and is the own
 * plan of every body that has a duty in it, alone or as a member of a group, or owes a report under it.
 */
export function planWithin(scope: Scope): RawBuilder<boolean> {
  const conditions = scope.clauses.map(clause);
  return conditions.length === 0 ? sql`false` : sql`(${sql.join(conditions, sql` or `)})`;
}

/** The condition under which what belongs to a plan lies within a scope, for rows that are read by the plan alone. */
export const inPlanWithin = (scope: Scope, planId: PlanId): RawBuilder<boolean> =>
  sql`exists (select from plan where plan.id = ${planId} and ${planWithin(scope)})`;

function clause({ planId, reach }: ScopeClause): RawBuilder<boolean> {
  const ofPlan = planId === null ? sql<boolean>`true` : sql<boolean>`plan.id = ${planId}`;
  if (reach.kind === 'all') return ofPlan;
  const reached: RawBuilder<boolean>[] = [];
  const just = sql`(${reach.agencyId}::uuid)`;
  if (reach.keeper) reached.push(keptBy(just));
  if (reach.own) reached.push(namedIn(reach.agencyId));
  if (reach.below) {
    const under = agenciesUnder(reach.agencyId);
    reached.push(keptBy(under), concerning(under), namingAMember(under));
  }
  return reached.length === 0 ? sql`false` : sql`(${ofPlan} and (${sql.join(reached, sql` or `)}))`;
}

const keptBy = (bodies: RawBuilder<unknown>): RawBuilder<boolean> =>
  sql`(plan.issuer_id in ${bodies} or plan.standing_agency_id in ${bodies})`;

const concerning = (bodies: RawBuilder<unknown>): RawBuilder<boolean> => sql`(
  exists (select from duty where duty.plan_id = plan.id and duty.agency_id in ${bodies})
  or exists (select from obligation where obligation.plan_id = plan.id and obligation.agency_id in ${bodies}))`;

const namedIn = (body: AgencyId): RawBuilder<boolean> => {
  const just = sql`(${body}::uuid)`;
  return sql`(${concerning(just)} or ${namingAMember(just)})`;
};

const namingAMember = (bodies: RawBuilder<unknown>): RawBuilder<boolean> => sql`exists (
  select from duty
  join agency_group on agency_group.id = duty.group_id
  join agency on ${isMember}
  where duty.plan_id = plan.id and agency.id in ${bodies})`;

/** Whether the body of a row of `agency` belongs to the group of a row of `agency_group` now, by its list or by its rule. */
export const isMember: RawBuilder<boolean> = sql`(
  agency_group.membership -> 'members' ? agency.id::text
  or (agency_group.membership ->> 'kind' = 'rule'
    and agency.kind = coalesce(agency_group.membership ->> 'agencyKind', agency.kind)
    and agency.level = coalesce(agency_group.membership ->> 'level', agency.level)
    and coalesce(agency.parent_id::text, '') =
      coalesce(agency_group.membership ->> 'parentId', agency.parent_id::text, '')))`;
