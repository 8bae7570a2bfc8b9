import type { Scope } from '@dondoc/domain/agency';
import type { CivilDate } from '@dondoc/domain/calendar';
import type { AgencyId, PlanId, RequestId, RuleId } from '@dondoc/domain/kernel';
import { Period } from '@dondoc/domain/period';
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Database } from '../tables/index.ts';
import { obligationIn } from './obligation.ts';
import type { Obligation } from './obligation.ts';
import { pageOf } from './page.ts';
import type { Cursor, Page, PageRequest } from './page.ts';
import { obligationWithin } from './reporting-scope.ts';

/** A column of a plan's matrix: one period of one rule or request. */
export interface MatrixPeriod {
  readonly originId: RuleId | RequestId;
  readonly periodKey: string;
  readonly period: Period;
  /** The latest current due date of the bodies that owe it; null where none has one. */
  readonly due: CivilDate | null;
  readonly owed: number;
  readonly received: number;
}

/** A row of the matrix: a body and what it owes in the periods asked for. */
export interface MatrixRow {
  readonly agencyId: AgencyId;
  readonly agencyName: string;
  readonly obligations: readonly Obligation[];
}

export interface MatrixWindow {
  readonly planId: PlanId;
  /** Only what these rules or requests ask for; all of them where none is named. */
  readonly origins?: readonly (RuleId | RequestId)[] | undefined;
  /** Due on or after, and on or before; what has no date is always there. */
  readonly from: CivilDate;
  readonly to: CivilDate;
}

const inWindow = ({ from, to, origins }: MatrixWindow) => sql<boolean>`(
  (obligation.current_due is null or obligation.current_due between ${from} and ${to})
  and (${origins ?? null}::uuid[] is null or obligation.origin_id = any(${origins ?? null}::uuid[])))`;

/** The columns of a plan's matrix within the scope, by due date, at most 200. What ended without a report is left out. */
export async function matrixPeriods(
  kysely: Kysely<Database>,
  scope: Scope,
  window: MatrixWindow,
): Promise<readonly MatrixPeriod[]> {
  const rows = await kysely
    .selectFrom('obligation')
    .select((eb) => [
      'origin_id',
      'period_key',
      sql`(array_agg(period))[1]`.as('period'),
      eb.fn.max('current_due').as('due'),
      eb.fn.countAll<number>().as('owed'),
      eb.fn.count<number>('received_on').as('received'),
    ])
    .where('plan_id', '=', window.planId)
    .where('ended_on', 'is', null)
    .where(inWindow(window))
    .where(obligationWithin(scope))
    .groupBy(['origin_id', 'period_key'])
    .orderBy('due', (order) => order.asc().nullsLast())
    .orderBy('period_key')
    .orderBy('origin_id')
    .limit(200)
    .execute();
  return rows.map((row) => ({
    originId: row.origin_id,
    periodKey: row.period_key,
    period: Period.parse(row.period),
    due: row.due,
    owed: row.owed,
    received: row.received,
  }));
}

/** One page of the rows of a plan's matrix within the scope, in the order of the registry, in two queries however many rows. */
export async function matrixRows(
  kysely: Kysely<Database>,
  scope: Scope,
  { after, limit, ...window }: MatrixWindow & PageRequest<Cursor<AgencyId>>,
): Promise<Page<MatrixRow, Cursor<AgencyId>>> {
  let query = kysely
    .selectFrom('agency')
    .select(['agency.id', 'agency.name', 'agency.position'])
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('obligation')
          .select(sql.lit(1).as('one'))
          .whereRef('obligation.agency_id', '=', 'agency.id')
          .where('obligation.plan_id', '=', window.planId)
          .where('obligation.ended_on', 'is', null)
          .where(inWindow(window))
          .where(obligationWithin(scope)),
      ),
    );
  if (after)
    query = query.where(
      sql<boolean>`(agency.position, agency.id) > (${after.position}, ${after.id}::uuid)`,
    );
  const bodies = await query
    .orderBy('agency.position')
    .orderBy('agency.id')
    .limit(limit + 1)
    .execute();
  const shown = bodies.slice(0, limit).map(({ id }) => id);
  const owed =
    shown.length === 0
      ? []
      : await kysely
          .selectFrom('obligation')
          .selectAll()
          .where('plan_id', '=', window.planId)
          .where('agency_id', '=', sql<AgencyId>`any(${shown}::uuid[])`)
          .where('ended_on', 'is', null)
          .where(inWindow(window))
          .where(obligationWithin(scope))
          .orderBy('current_due', (order) => order.asc().nullsLast())
          .orderBy('id')
          .execute();
  const byBody = Map.groupBy(owed.map(obligationIn), ({ agencyId }) => agencyId);
  return pageOf(bodies, limit, {
    item: ({ id, name }) => ({ agencyId: id, agencyName: name, obligations: byBody.get(id) ?? [] }),
    place: ({ position, id }) => ({ position, id }),
  });
}
