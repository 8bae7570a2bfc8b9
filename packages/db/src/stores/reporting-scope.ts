import type { Scope } from '@dondoc/domain/agency';
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { agenciesUnder } from './place-store.ts';

type Condition = RawBuilder<boolean>;

/** How rows are reached from a body: `among` compares a column of agency ids with the bodies of a grant. */
interface Reached {
  readonly planId: RawBuilder<unknown>;
  readonly own: (among: (column: string) => Condition) => Condition | null;
  readonly kept: (among: (column: string) => Condition) => Condition;
}

const anyOf = (conditions: readonly Condition[]): Condition =>
  conditions.length === 0 ? sql`false` : sql`(${sql.join(conditions, sql` or `)})`;

function within(scope: Scope, rows: Reached): Condition {
  return anyOf(
    scope.clauses.map(({ planId, reach }) => {
      const ofPlan: Condition = planId === null ? sql`true` : sql`${rows.planId} = ${planId}`;
      if (reach.kind === 'all') return ofPlan;
      const isBody = (column: string): Condition => sql`${sql.ref(column)} = ${reach.agencyId}`;
      const isUnder = (column: string): Condition =>
        sql`${sql.ref(column)} in ${agenciesUnder(reach.agencyId)}`;
      const ways = [
        reach.own ? rows.own(isBody) : null,
        reach.keeper ? rows.kept(isBody) : null,
        reach.below ? rows.own(isUnder) : null,
        reach.below ? rows.kept(isUnder) : null,
      ].filter((way) => way !== null);
      return sql`(${ofPlan} and ${anyOf(ways)})`;
    }),
  );
}

const keepsPlan = (planId: RawBuilder<unknown>, among: (column: string) => Condition): Condition =>
  sql`exists (
    select from plan where plan.id = ${planId}
      and (${among('plan.issuer_id')} or ${among('plan.standing_agency_id')}))`;

/**
 * The condition under which rows of `obligation` lie within a scope: own is what a body owes; kept is what is owed in a plan of the
 * body, or to it by the rule.
 */
export const obligationWithin = (scope: Scope): Condition =>
  within(scope, {
    planId: sql.ref('obligation.plan_id'),
    own: (among) => among('obligation.agency_id'),
    kept: (among) => sql`(
      ${keepsPlan(sql.ref('obligation.plan_id'), among)}
      or exists (
        select from (
          select (rule.content #>> '{receiver,agencyId}')::uuid as id from rule
          where rule.id = obligation.origin_id) as receiver
        where ${among('receiver.id')}))`,
  });

/** The same for rows of `consolidation`: nobody's own, kept by who keeps the plan, whose report it is or who receives it. */
export const consolidationWithin = (scope: Scope): Condition =>
  within(scope, {
    planId: sql.ref('consolidation.plan_id'),
    own: () => null,
    kept: (among) => sql`(
      ${keepsPlan(sql.ref('consolidation.plan_id'), among)}
      or ${among('consolidation.agency_id')}
      or exists (
        select from (select (consolidation.receiver ->> 'agencyId')::uuid as id) as receiver
        where ${among('receiver.id')}))`,
  });

/**
 * The condition under which what a body is still writing is shown: only to that body itself, for a draft counts as nothing to
 * anybody else. It is a condition on rows of `obligation`.
 */
export const writtenByOwnBody = (scope: Scope): Condition =>
  anyOf(
    scope.clauses.map(({ planId, reach }) => {
      if (reach.kind === 'all' || !reach.own) return sql`false`;
      const ofPlan: Condition = planId === null ? sql`true` : sql`obligation.plan_id = ${planId}`;
      return sql`(${ofPlan} and obligation.agency_id = ${reach.agencyId})`;
    }),
  );
