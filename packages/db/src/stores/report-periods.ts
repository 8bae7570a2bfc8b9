import type { Scope } from '@dondoc/domain/agency';
import type { CivilDate } from '@dondoc/domain/calendar';
import type { PlanId, RuleId } from '@dondoc/domain/kernel';
import { Period } from '@dondoc/domain/period';
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Database } from '../tables/index.ts';
import { pageOf } from './page.ts';
import type { Page, PageRequest } from './page.ts';
import { obligationWithin } from './reporting-scope.ts';

/** A period of a rule for which reports are owed, and how many of those expected have come. */
export interface ReportPeriod {
  readonly ruleId: RuleId;
  readonly ruleName: string;
  readonly periodKey: string;
  readonly period: Period;
  /** The latest current due date of the bodies that owe it; null where none has one. */
  readonly due: CivilDate | null;
  /** Bodies expected: neither exempt nor excused, and not ended. */
  readonly owed: number;
  readonly received: number;
}

export interface ReportPeriodCursor {
  readonly periodKey: string;
  readonly ruleId: RuleId;
}

/** One page of the periods of a plan's rules within the scope that have opened by a day, the last one first. */
export async function listReportPeriods(
  kysely: Kysely<Database>,
  scope: Scope,
  {
    planId,
    openedBy,
    after,
    limit,
  }: PageRequest<ReportPeriodCursor> & { readonly planId: PlanId; readonly openedBy: CivilDate },
): Promise<Page<ReportPeriod, ReportPeriodCursor>> {
  let query = kysely
    .selectFrom('obligation')
    .innerJoin('rule', (join) =>
      join.on(sql<boolean>`rule.id = obligation.origin_id and obligation.origin_kind = 'rule'`),
    )
    .select((eb) => [
      'rule.id as ruleId',
      sql<string>`rule.content ->> 'name'`.as('ruleName'),
      'obligation.period_key as periodKey',
      sql`(array_agg(obligation.period))[1]`.as('period'),
      eb.fn.max('obligation.current_due').as('due'),
      eb.fn.countAll<number>().as('owed'),
      sql<number>`count(*) filter (
        where obligation.received_on <= ${openedBy}
          and (obligation.asked_more_on is null or obligation.accepted_on is not null))`.as(
        'received',
      ),
    ])
    .where('obligation.plan_id', '=', planId)
    .where('obligation.opens_on', '<=', openedBy)
    .where('obligation.ended_on', 'is', null)
    .where('obligation.exempt_on', 'is', null)
    .where('obligation.excused_on', 'is', null)
    .where(obligationWithin(scope));
  if (after)
    query = query.where(
      sql<boolean>`(obligation.period_key, rule.id) < (${after.periodKey}, ${after.ruleId}::uuid)`,
    );
  const rows = await query
    .groupBy(['rule.id', 'obligation.period_key'])
    .orderBy('obligation.period_key', 'desc')
    .orderBy('rule.id', 'desc')
    .limit(limit + 1)
    .execute();
  return pageOf(rows, limit, {
    item: (row) => ({ ...row, period: Period.parse(row.period) }),
    place: ({ periodKey, ruleId }) => ({ periodKey, ruleId }),
  });
}
