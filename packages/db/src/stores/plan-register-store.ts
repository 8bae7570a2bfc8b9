import type { Agency, Scope } from '@dondoc/domain/agency';
import type { CivilDate } from '@dondoc/domain/calendar';
import type { AgencyId, EditionId, PlanId, TaskId } from '@dondoc/domain/kernel';
import { Finding } from '@dondoc/domain/plan';
import type { Anchor } from '@dondoc/domain/plan';
import { CarriedFrom, DraftTask, EditionAmendment } from '@dondoc/domain/register';
import type { AmendingPaper, ClosingOutcome } from '@dondoc/domain/register';
import { ReportingRule } from '@dondoc/domain/reporting';
import { TaskSource, Timing } from '@dondoc/domain/task';
import type { DutyClaim, DutyFacts, DutyReply, TaskMode } from '@dondoc/domain/task';
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Database } from '../tables/index.ts';
import { outcomeIn } from './closing-store.ts';
import { dutyFactsIn } from './duty-facts.ts';
import { claimIn, replyIn } from './duty-store.ts';
import { inPlanWithin, isMember } from './plan-scope.ts';

/** A duty with where it stands in the edition's text. */
export interface PlanDuty extends DutyFacts {
  readonly anchor: Anchor;
  readonly claim: DutyClaim | null;
  readonly reply: DutyReply | null;
  readonly endedReason: string | null;
  /** What became of it when the register was closed; null for what was not open then, and while the register is not closed. */
  readonly outcome: ClosingOutcome | null;
}

/** A task as an edition words it, with its duties. */
export interface PlanTask {
  readonly id: TaskId;
  readonly position: number;
  readonly mode: TaskMode;
  readonly byReferenceOnly: boolean;
  /** It asks each body for a plan of its own. */
  readonly ownPlan: boolean;
  readonly label: string;
  readonly wording: string;
  readonly anchor: Anchor;
  readonly timing: Timing;
  readonly timingWording: string | null;
  readonly timingAnchor: Anchor | null;
  /** The paper by which a later instrument set the timing; null while it is as the text says. */
  readonly timedBy: AmendingPaper | null;
  readonly deliverables: DraftTask['deliverables'];
  /** Where it comes from: the paper, or a leader's direction. */
  readonly source: TaskSource;
  /** The task of an earlier plan that it goes on with; null of most. */
  readonly carriedFrom: CarriedFrom | null;
  readonly duties: readonly PlanDuty[];
  readonly version: number;
}

/** The tasks of a plan as one edition words them, in the order of the paper, each with its duties: two queries. None outside the scope. */
export async function readPlanTasks(
  kysely: Kysely<Database>,
  scope: Scope,
  planId: PlanId,
  editionId: EditionId,
): Promise<readonly PlanTask[]> {
  const tasks = await kysely
    .selectFrom('task')
    .innerJoin('task_text', 'task_text.task_id', 'task.id')
    .leftJoin('edition as timed', 'timed.id', 'task_text.timing_edition_id')
    .selectAll('task_text')
    .select('timed.amendment as timed_by')
    .select(['task.id', 'task.position', 'task.mode', 'task.by_reference_only', 'task.version'])
    .select(['task.source', 'task.own_plan', 'task.carried_from'])
    .where('task.plan_id', '=', planId)
    .where('task_text.edition_id', '=', editionId)
    .where(inPlanWithin(scope, planId))
    .orderBy('task.position')
    .execute();
  const timings = new Map(tasks.map((task) => [task.id, Timing.parse(task.timing)]));
  const duties = await readDuties(kysely, planId, timings);
  return tasks.flatMap((task): PlanTask[] => {
    const timing = timings.get(task.id);
    if (!timing) return [];
    return [
      {
        id: task.id,
        position: task.position,
        mode: task.mode,
        byReferenceOnly: task.by_reference_only,
        ownPlan: task.own_plan,
        label: task.label,
        wording: task.wording,
        anchor: { start: task.anchor_start, end: task.anchor_end },
        timing,
        timingWording: task.timing_wording,
        timingAnchor: anchorOf(task.timing_start, task.timing_end),
        timedBy: task.timed_by === null ? null : EditionAmendment.parse(task.timed_by).paper,
        deliverables: DraftTask.shape.deliverables.parse(task.deliverables),
        source: TaskSource.parse(task.source),
        carriedFrom: CarriedFrom.nullable().parse(task.carried_from),
        duties: duties.get(task.id) ?? [],
        version: task.version,
      },
    ];
  });
}

async function readDuties(
  kysely: Kysely<Database>,
  planId: PlanId,
  timings: ReadonlyMap<TaskId, Timing>,
): Promise<ReadonlyMap<TaskId, readonly PlanDuty[]>> {
  const rows = await kysely
    .selectFrom('duty')
    .selectAll()
    .where('plan_id', '=', planId)
    .orderBy('anchor_start')
    .orderBy('occurrence')
    .orderBy('id')
    .execute();
  const duties = new Map<TaskId, PlanDuty[]>();
  for (const row of rows) {
    const timing = timings.get(row.task_id);
    if (!timing) continue;
    const duty: PlanDuty = {
      ...dutyFactsIn(row, timing.kind),
      anchor: { start: row.anchor_start, end: row.anchor_end },
      claim: claimIn(row.claim),
      reply: replyIn(row.confirmation),
      endedReason: row.ended_reason,
      outcome: outcomeIn(row.outcome),
    };
    duties.set(row.task_id, [...(duties.get(row.task_id) ?? []), duty]);
  }
  return duties;
}

/** The reporting rules of a plan in their order, ended ones left out. */
export async function readPlanRules(
  kysely: Kysely<Database>,
  scope: Scope,
  planId: PlanId,
): Promise<readonly ReportingRule[]> {
  const rows = await kysely
    .selectFrom('rule')
    .select(['content', 'version'])
    .where('plan_id', '=', planId)
    .where(inPlanWithin(scope, planId))
    .where('ended_on', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.map(({ content, version }) => ({ ...ReportingRule.parse(content), version }));
}

/** A finding of a plan in force, with the day on which it no longer held; null while it holds. */
export interface PlanFinding extends Finding {
  readonly resolvedOn: CivilDate | null;
}

/** The findings of a plan, in the order of the text; those without a place first. */
export async function readPlanFindings(
  kysely: Kysely<Database>,
  scope: Scope,
  planId: PlanId,
): Promise<readonly PlanFinding[]> {
  const rows = await kysely
    .selectFrom('finding')
    .selectAll()
    .where('plan_id', '=', planId)
    .where(inPlanWithin(scope, planId))
    .orderBy(sql`anchor_start nulls first`)
    .orderBy('key')
    .execute();
  return rows.map(({ key, code, anchor_start, anchor_end, facts, note, resolved_on }) => ({
    ...Finding.parse({ key, code, anchor: anchorOf(anchor_start, anchor_end), facts, note }),
    resolvedOn: resolved_on,
  }));
}

/** The names of every body and group that a plan's page shows, in one query each. */
export async function readPlanNames(
  kysely: Kysely<Database>,
  scope: Scope,
  planId: PlanId,
): Promise<{
  readonly agencies: readonly Pick<Agency, 'id' | 'name'>[];
  readonly groups: readonly { readonly id: string; readonly name: string }[];
}> {
  const agencies = await kysely
    .selectFrom('agency')
    .select(['id', 'name'])
    .where(
      sql<boolean>`id in (
        select agency_id from duty where plan_id = ${planId} and agency_id is not null
        union select agency_id from obligation where plan_id = ${planId}
        union select issuer_id from plan where id = ${planId}
        union select standing_agency_id from plan where id = ${planId})`,
    )
    .where(inPlanWithin(scope, planId))
    .orderBy('position')
    .execute();
  const groups = await kysely
    .selectFrom('agency_group')
    .select(['id', 'name'])
    .where(
      sql<boolean>`id in (select group_id from duty where plan_id = ${planId} and group_id is not null)`,
    )
    .where(inPlanWithin(scope, planId))
    .orderBy('position')
    .execute();
  return { agencies, groups };
}

/** Who keeps a plan and whom it concerns, for the access table; null where there is no such plan. */
export async function planParties(
  kysely: Kysely<Database>,
  planId: PlanId,
): Promise<{ readonly keepers: readonly AgencyId[]; readonly bodies: readonly AgencyId[] } | null> {
  const plan = await kysely
    .selectFrom('plan')
    .select(['issuer_id', 'standing_agency_id'])
    .where('id', '=', planId)
    .executeTakeFirst();
  if (!plan) return null;
  const { rows } = await sql<{ id: AgencyId }>`
    select agency_id as id from duty where plan_id = ${planId} and agency_id is not null
    union select agency_id from obligation where plan_id = ${planId}
    union select agency.id from agency join agency_group on ${isMember}
      where agency_group.id in (select group_id from duty where plan_id = ${planId})`.execute(
    kysely,
  );
  return {
    keepers: [...new Set([plan.issuer_id, plan.standing_agency_id])],
    bodies: rows.map((row) => row.id),
  };
}

const anchorOf = (start: number | null, end: number | null): Anchor | null =>
  start === null || end === null ? null : { start, end };
