import type { Scope } from '@dondoc/domain/agency';
import type { PlanId, RuleId, TaskId } from '@dondoc/domain/kernel';
import { parsePeriodKey } from '@dondoc/domain/period';
import type { Period } from '@dondoc/domain/period';
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { planWithin } from '../stores/plan-scope.ts';
import type { Database } from '../tables/index.ts';
import type { SubjectOf } from './subjects.ts';

/** What a person calls the thing that a night speaks of. */
export type SubjectName =
  | { readonly kind: 'report'; readonly name: string; readonly period: Period }
  | { readonly kind: 'task'; readonly label: string; readonly wording: string };

/** Subjects of one kind with their plan and their name. */
export interface NamedSubject {
  readonly plan: { readonly id: PlanId; readonly numberSymbol: string | null };
  readonly about: SubjectName;
}

/**
 * The names of what a rehearsal speaks of, in three queries; null for what lies in no plan of the scope.
 *
 * @example
 * const named = await nameSubjects(kysely, scope, rehearsal.made);
 * named(rehearsal.made[0]); // { plan: { numberSymbol: '45/KH-UBND', ... }, about: { kind: 'report', ... } }
 */
export async function nameSubjects(
  kysely: Kysely<Database>,
  scope: Scope,
  subjects: readonly SubjectOf[],
): Promise<(subject: SubjectOf) => NamedSubject | null> {
  const plans = await kysely
    .selectFrom('plan')
    .select(['id', 'number_symbol as numberSymbol'])
    .where('id', '=', sql<PlanId>`any(${distinct(subjects.map(({ planId }) => planId))}::uuid[])`)
    .where(planWithin(scope))
    .execute();
  const planOf = new Map(plans.map((plan) => [plan.id, plan]));
  const origins = distinct(subjects.map(({ origin }) => origin));
  const rules = await kysely
    .selectFrom('rule')
    .select(['id', sql<string>`content ->> 'name'`.as('name')])
    .where('id', '=', sql<RuleId>`any(${origins}::uuid[])`)
    .execute();
  const ruleOf = new Map<string, string>(rules.map(({ id, name }) => [id, name]));
  const tasks = await kysely
    .selectFrom('task_text')
    .innerJoin('edition', 'edition.id', 'task_text.edition_id')
    .distinctOn('task_text.task_id')
    .select(['task_text.task_id', 'task_text.label', 'task_text.wording'])
    .where('task_text.task_id', '=', sql<TaskId>`any(${origins}::uuid[])`)
    .orderBy('task_text.task_id')
    .orderBy('edition.number', 'desc')
    .execute();
  const taskOf = new Map<string, (typeof tasks)[number]>(tasks.map((row) => [row.task_id, row]));
  return ({ planId, origin, periodKey }) => {
    const plan = planOf.get(planId);
    if (!plan) return null;
    const period = periodKey === null ? null : parsePeriodKey(periodKey);
    const { label = '', wording = '' } = taskOf.get(origin) ?? {};
    return {
      plan,
      about: period
        ? { kind: 'report', name: ruleOf.get(origin) ?? '', period }
        : { kind: 'task', label, wording },
    };
  };
}

const distinct = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];
