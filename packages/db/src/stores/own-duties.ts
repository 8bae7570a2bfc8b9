import type { Scope } from '@dondoc/domain/agency';
import type { CivilDate } from '@dondoc/domain/calendar';
import type { DutyId } from '@dondoc/domain/kernel';
import { DutyAsk, Timing } from '@dondoc/domain/task';
import type { DutyFacts } from '@dondoc/domain/task';
import { sql } from 'kysely';
import type { Kysely, RawBuilder } from 'kysely';
import type { Database } from '../tables/index.ts';
import { dutyFactsIn } from './duty-facts.ts';
import { pageOf } from './page.ts';
import type { Page, PageRequest } from './page.ts';
import { isMember } from './plan-scope.ts';

const NEVER = '2199-12-31';

/** A duty of a body as its people see it: the task's words, the plan, the facts that decide its state. */
export interface OwnDuty extends DutyFacts {
  readonly label: string;
  readonly wording: string;
  readonly timingWording: string | null;
  readonly planTitle: string;
  readonly numberSymbol: string | null;
  /** The version of its task (decision D15). */
  readonly version: number;
  /** What the body asked about it, and nobody has decided yet. */
  readonly asked: DutyAsk | null;
}

export interface OwnDutyCursor {
  /** `2199-12-31` for what has no date. */
  readonly due: CivilDate;
  readonly id: DutyId;
}

/**
 * One page of what the bodies of a scope's own clauses answer for or are asked to do, alone or as a member of a group for which no row
 * of its own speaks (decision D4), by current due date. Left out: what is confirmed or ended, what a closed register holds, history, and parts that owe nothing by themselves (coordinate, advise, monitor).
 */
export async function listOwnDuties(
  kysely: Kysely<Database>,
  scope: Scope,
  { after, limit }: PageRequest<OwnDutyCursor>,
): Promise<Page<OwnDuty, OwnDutyCursor>> {
  const due = sql<CivilDate>`coalesce(duty.current_due, ${NEVER}::date)`;
  let query = kysely
    .selectFrom('duty')
    .innerJoin('task', 'task.id', 'duty.task_id')
    .innerJoin('plan', 'plan.id', 'duty.plan_id')
    .innerJoin('task_text', (join) =>
      join
        .onRef('task_text.task_id', '=', 'duty.task_id')
        .onRef('task_text.edition_id', '=', 'duty.edition_id'),
    )
    .leftJoin('duty_ask', (join) =>
      join.onRef('duty_ask.duty_id', '=', 'duty.id').on('duty_ask.decision_id', 'is', null),
    )
    .selectAll('duty')
    .select('duty_ask.content as asked')
    .select(['task_text.label', 'task_text.wording', 'task_text.timing', 'task.version'])
    .select(['task_text.timing_wording', 'plan.title', 'plan.number_symbol'])
    .select(due.as('due'))
    .where(ownDuty(scope))
    .where((eb) => eb.or([eb('duty.accountable', '=', true), eb('duty.role', '=', 'request')]))
    .where('duty.confirmed_on', 'is', null)
    .where('duty.ended_on', 'is', null)
    .where('plan.closed_on', 'is', null)
    .where('duty.history', '=', false);
  if (after)
    query = query.where(sql<boolean>`(${due}, duty.id) > (${after.due}::date, ${after.id}::uuid)`);
  const rows = await query
    .orderBy(due)
    .orderBy('duty.id')
    .limit(limit + 1)
    .execute();
  return pageOf(rows, limit, {
    item: (row) => ({
      ...dutyFactsIn(row, Timing.parse(row.timing).kind),
      label: row.label,
      wording: row.wording,
      timingWording: row.timing_wording,
      planTitle: row.title,
      numberSymbol: row.number_symbol,
      version: row.version,
      asked: row.asked === null ? null : DutyAsk.parse(row.asked),
    }),
    place: (row) => ({ due: row.due, id: row.id }),
  });
}

function ownDuty(scope: Scope): RawBuilder<boolean> {
  const conditions = scope.clauses.flatMap(({ planId, reach }) => {
    if (reach.kind === 'all' || !reach.own) return [];
    const ofPlan = planId === null ? sql`true` : sql`duty.plan_id = ${planId}`;
    return [
      sql`(${ofPlan} and (duty.agency_id = ${reach.agencyId} or (exists (
        select from agency_group join agency on ${isMember}
        where agency_group.id = duty.group_id and agency.id = ${reach.agencyId})
        and not exists (
          select from duty own where own.task_id = duty.task_id and own.agency_id = ${reach.agencyId}
            and own.occurrence is not distinct from duty.occurrence))))`,
    ];
  });
  return conditions.length === 0 ? sql`false` : sql`(${sql.join(conditions, sql` or `)})`;
}
