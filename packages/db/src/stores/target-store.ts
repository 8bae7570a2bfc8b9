import type { Scope } from '@dondoc/domain/agency';
import type { CivilDate, Instant } from '@dondoc/domain/calendar';
import { done, refuse } from '@dondoc/domain/kernel';
import type {
  AccountId,
  AgencyId,
  ConsolidationId,
  PlanId,
  Result,
  TargetId,
} from '@dondoc/domain/kernel';
import { DecisionDocument } from '@dondoc/domain/plan';
import type { Anchor } from '@dondoc/domain/plan';
import { Measurement, Target } from '@dondoc/domain/reporting';
import { sql } from 'kysely';
import type { Kysely, Transaction } from 'kysely';
import { json } from '../tables/index.ts';
import type { Database } from '../tables/index.ts';
import { inPlanWithin } from './plan-scope.ts';
import { staleOrMissing } from './stale.ts';

/** A figure found for a target, by which paper. */
export interface FoundFigure extends Measurement {
  /** Of whose share it is; null: of the whole. */
  readonly agencyId: AgencyId | null;
  readonly document: DecisionDocument | null;
  /** The consolidated report that brought it; null where somebody recorded it. */
  readonly consolidationId: ConsolidationId | null;
}

/** A target of a plan with the figures found for it, the earliest first; of a day and share the one recorded last stands last. */
export interface PlanTarget {
  readonly target: Target;
  readonly anchor: Anchor;
  readonly version: number;
  readonly measured: readonly FoundFigure[];
}

/** Figures of one target that a page shows at most: the latest. */
const SHOWN = 100;

/** The targets of a plan in the order of the paper, each with its latest figures: two queries. */
export async function readPlanTargets(
  kysely: Kysely<Database>,
  scope: Scope,
  planId: PlanId,
): Promise<readonly PlanTarget[]> {
  const targets = await kysely
    .selectFrom('target')
    .select(['id', 'content', 'anchor_start', 'anchor_end', 'version'])
    .where('plan_id', '=', planId)
    .where(inPlanWithin(scope, planId))
    .orderBy('position')
    .execute();
  if (targets.length === 0) return [];
  const figures = await kysely
    .selectFrom('target')
    .innerJoinLateral(
      (inner) =>
        inner
          .selectFrom('measurement')
          .select(['measurement.id', 'target_id', 'agency_id', 'measured_on', 'value', 'document'])
          .select('consolidation_id')
          .whereRef('measurement.target_id', '=', 'target.id')
          .orderBy('measured_on', 'desc')
          .orderBy('measurement.id', 'desc')
          .limit(SHOWN)
          .as('found'),
      (join) => join.onTrue(),
    )
    .selectAll('found')
    .where('target.plan_id', '=', planId)
    .orderBy('found.measured_on')
    .orderBy('found.id')
    .execute();
  const found = Map.groupBy(figures, ({ target_id }) => target_id);
  return targets.map(({ id, content, anchor_start, anchor_end, version }) => ({
    target: Target.parse(content),
    anchor: { start: anchor_start, end: anchor_end },
    version,
    measured: (found.get(id) ?? []).map(
      ({ agency_id, measured_on, value, document, consolidation_id }) => ({
        ...Measurement.parse({ on: measured_on, value }),
        agencyId: agency_id,
        document: DecisionDocument.nullable().parse(document),
        consolidationId: consolidation_id,
      }),
    ),
  }));
}

/** The plan of a target; null where there is no such target. */
export const targetPlan = async (kysely: Kysely<Database>, id: TargetId): Promise<PlanId | null> =>
  (await kysely.selectFrom('target').select('plan_id').where('id', '=', id).executeTakeFirst())
    ?.plan_id ?? null;

/**
 * A target at the version that was seen, held until the transaction ends. Refuses `version.stale` and `not-found`; who may touch it was
 * asked before.
 */
export async function holdTarget(
  trx: Transaction<Database>,
  id: TargetId,
  seen: number,
): Promise<Result<{ readonly target: Target; readonly closedOn: CivilDate | null }>> {
  const held = await trx
    .selectFrom('target')
    .innerJoin('plan', 'plan.id', 'target.plan_id')
    .select(['target.content', 'target.version', 'plan.closed_on'])
    .where('target.id', '=', id)
    .forUpdate('target')
    .executeTakeFirst();
  if (!held) return refuse({ code: 'not-found', facts: { kind: 'target' } });
  if (held.version !== seen) return staleOrMissing(trx, 'target', id, seen);
  return done({ target: Target.parse(held.content), closedOn: held.closed_on });
}

/**
 * The targets of a plan that a column of a form measures, held until the transaction ends, each with its version.
 */
export async function holdMeasured(
  trx: Transaction<Database>,
  planId: PlanId,
): Promise<readonly { readonly target: Target; readonly version: number }[]> {
  const rows = await trx
    .selectFrom('target')
    .select(['content', 'version'])
    .where('plan_id', '=', planId)
    .where(sql<boolean>`content -> 'source' <> 'null'::jsonb`)
    .orderBy('position')
    .forUpdate()
    .execute();
  return rows.map(({ content, version }) => ({ target: Target.parse(content), version }));
}

/** Writes a held target; answers its new version. Only after `holdTarget` in the same transaction. */
export async function changeTarget(
  trx: Transaction<Database>,
  target: Target,
  seen: number,
): Promise<number> {
  const version = seen + 1;
  await trx
    .updateTable('target')
    .set({ content: json(target), version })
    .where('id', '=', target.id)
    .execute();
  return version;
}

/** Keeps figures that were found for a held target; answers the target's new version. Only after `holdTarget`. */
export async function addMeasurements(
  trx: Transaction<Database>,
  targetId: TargetId,
  figures: readonly FoundFigure[],
  record: { readonly seen: number; readonly by: AccountId; readonly at: Instant },
): Promise<number> {
  const version = record.seen + 1;
  await trx
    .insertInto('measurement')
    .values(
      figures.map(({ on, value, agencyId, document, consolidationId }) => ({
        target_id: targetId,
        agency_id: agencyId,
        measured_on: on,
        value,
        document: document && json(document),
        consolidation_id: consolidationId,
        recorded_by: record.by,
        recorded_at: record.at,
      })),
    )
    .execute();
  await trx.updateTable('target').set({ version }).where('id', '=', targetId).execute();
  return version;
}
