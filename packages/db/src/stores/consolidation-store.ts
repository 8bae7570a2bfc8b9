import type { Scope } from '@dondoc/domain/agency';
import type { CivilDate, Instant } from '@dondoc/domain/calendar';
import { askTable, done, refuse } from '@dondoc/domain/kernel';
import type { AgencyId, ConsolidationId, PlanId, Result, RuleId } from '@dondoc/domain/kernel';
import {
  CONSOLIDATION_ACTIONS,
  ConsolidationContent,
  consolidationState,
  Receiver,
} from '@dondoc/domain/reporting';
import type { ConsolidationAction } from '@dondoc/domain/reporting';
import { sql } from 'kysely';
import type { Kysely, Selectable, Transaction } from 'kysely';
import { json } from '../tables/index.ts';
import type { Database } from '../tables/index.ts';
import type { ConsolidationTable } from '../tables/reporting.ts';
import type { ReportParties } from './obligation-origin.ts';
import { consolidationWithin } from './reporting-scope.ts';
import { staleOrMissing } from './stale.ts';

/** A receiver's report on one period: drafting, then frozen with the approval, then numbered, then sent. */
export interface Consolidation {
  readonly id: ConsolidationId;
  readonly planId: PlanId;
  readonly ruleId: RuleId;
  readonly periodKey: string;
  /** Whose report it is. */
  readonly agencyId: AgencyId;
  /** To whom it goes. */
  readonly receiver: Receiver;
  readonly content: ConsolidationContent;
  readonly draftedAt: Instant;
  readonly approvedOn: CivilDate | null;
  readonly frozenOn: CivilDate | null;
  readonly frozenTextSha256: string | null;
  /** The document as it was frozen. */
  readonly fileSha256: string | null;
  readonly number: string | null;
  readonly numberedOn: CivilDate | null;
  readonly sentOn: CivilDate | null;
  readonly version: number;
}

export type NewConsolidation = Pick<
  Consolidation,
  'id' | 'planId' | 'ruleId' | 'periodKey' | 'agencyId' | 'receiver' | 'content' | 'draftedAt'
>;

const consolidationIn = (row: Selectable<ConsolidationTable>): Consolidation => ({
  id: row.id,
  planId: row.plan_id,
  ruleId: row.rule_id,
  periodKey: row.period_key,
  agencyId: row.agency_id,
  receiver: Receiver.parse(row.receiver),
  content: ConsolidationContent.parse(row.content),
  draftedAt: row.drafted_at,
  approvedOn: row.approved_on,
  frozenOn: row.frozen_on,
  frozenTextSha256: row.frozen_text_sha256,
  fileSha256: row.file_sha256,
  number: row.number,
  numberedOn: row.numbered_on,
  sentOn: row.sent_on,
  version: row.version,
});

/** Keeps the first draft of a period's report. Refuses `state.refused` where the rule and period have one that is not frozen. */
export async function insertConsolidation(
  trx: Transaction<Database>,
  consolidation: NewConsolidation,
): Promise<Result<Consolidation>> {
  const row = await trx
    .insertInto('consolidation')
    .values({
      id: consolidation.id,
      plan_id: consolidation.planId,
      rule_id: consolidation.ruleId,
      period_key: consolidation.periodKey,
      agency_id: consolidation.agencyId,
      receiver: json(consolidation.receiver),
      content: json(consolidation.content),
      drafted_at: consolidation.draftedAt,
      approved_on: null,
      frozen_on: null,
      frozen_text_sha256: null,
      file_sha256: null,
      number: null,
      numbered_on: null,
      sent_on: null,
    })
    .onConflict((conflict) =>
      conflict.columns(['rule_id', 'period_key']).where('frozen_on', 'is', null).doNothing(),
    )
    .returningAll()
    .executeTakeFirst();
  return row
    ? done(consolidationIn(row))
    : refuse({
        code: 'state.refused',
        facts: { action: 'consolidation.start', state: 'drafting' },
      });
}

/** A consolidation within the scope, or null. */
export async function findConsolidation(
  kysely: Kysely<Database>,
  scope: Scope,
  id: ConsolidationId,
): Promise<Consolidation | null> {
  const row = await kysely
    .selectFrom('consolidation')
    .selectAll()
    .where('id', '=', id)
    .where(consolidationWithin(scope))
    .executeTakeFirst();
  return row ? consolidationIn(row) : null;
}

/** A consolidation without its words, for a list. */
export type ConsolidationLine = Omit<Consolidation, 'content' | 'receiver'>;

/** The consolidations of some periods of a plan within the scope, newest first. */
export async function consolidationLines(
  kysely: Kysely<Database>,
  scope: Scope,
  { planId, periodKeys }: { readonly planId: PlanId; readonly periodKeys: readonly string[] },
): Promise<readonly ConsolidationLine[]> {
  return kysely
    .selectFrom('consolidation')
    .select([
      'id',
      'plan_id as planId',
      'rule_id as ruleId',
      'period_key as periodKey',
      'agency_id as agencyId',
      'drafted_at as draftedAt',
      'approved_on as approvedOn',
      'frozen_on as frozenOn',
      'frozen_text_sha256 as frozenTextSha256',
      'file_sha256 as fileSha256',
      'number',
      'numbered_on as numberedOn',
      'sent_on as sentOn',
      'version',
    ])
    .where('plan_id', '=', planId)
    .where('period_key', '=', sql<string>`any(${periodKeys}::text[])`)
    .where(consolidationWithin(scope))
    .orderBy('drafted_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** Who keeps a consolidation: who keeps its plan, whose report it is and who receives it; null where there is none. It is nobody's own. */
export async function consolidationParties(
  kysely: Kysely<Database>,
  id: ConsolidationId,
): Promise<ReportParties | null> {
  const { rows } = await sql<{ planId: PlanId; keepers: readonly AgencyId[] }>`
    select consolidation.plan_id as "planId",
      array_remove(array[plan.issuer_id, plan.standing_agency_id, consolidation.agency_id,
        (consolidation.receiver ->> 'agencyId')::uuid], null)::text[] as keepers
    from consolidation join plan on plan.id = consolidation.plan_id
    where consolidation.id = ${id}`.execute(kysely);
  const [row] = rows;
  return row ? { ...row, bodies: [] } : null;
}

type Change =
  | { readonly content: ConsolidationContent }
  | {
      readonly approvedOn: CivilDate;
      readonly content: ConsolidationContent;
      readonly frozenTextSha256: string;
      readonly fileSha256: string | null;
    }
  | { readonly number: string; readonly numberedOn: CivilDate }
  | { readonly sentOn: CivilDate };

/**
 * Changes a consolidation at the version that was seen. Its words change only before it is approved; approval freezes them on its
 * day; number, then sending, follow only after that. Refuses `version.stale`, `not-found`, `state.refused`.
 *
 * @example
 * await changeConsolidation(trx, id, 2, { number: '45/BC-UBND', numberedOn: today });
 */
export async function changeConsolidation(
  trx: Transaction<Database>,
  id: ConsolidationId,
  seen: number,
  change: Change,
): Promise<Result<Consolidation>> {
  const before = await trx
    .selectFrom('consolidation')
    .selectAll()
    .where('id', '=', id)
    .where('version', '=', seen)
    .forUpdate()
    .executeTakeFirst();
  if (!before) return staleOrMissing(trx, 'consolidation', id, seen);
  const state = consolidationState({
    frozenOn: before.frozen_on,
    numberedOn: before.numbered_on,
    sentOn: before.sent_on,
  });
  const allowed = askTable(CONSOLIDATION_ACTIONS, actionOf(change), state);
  if (!allowed.ok) return allowed;
  const row = await trx
    .updateTable('consolidation')
    .set({ ...columnsOf(change), version: seen + 1 })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  return done(consolidationIn(row));
}

function actionOf(change: Change): ConsolidationAction {
  if ('sentOn' in change) return 'record-sent';
  if ('number' in change) return 'record-number';
  return 'approvedOn' in change ? 'approve' : 'edit';
}

function columnsOf(change: Change) {
  if ('sentOn' in change) return { sent_on: change.sentOn };
  if ('number' in change) return { number: change.number, numbered_on: change.numberedOn };
  const content = json(change.content);
  if (!('approvedOn' in change)) return { content };
  return {
    content,
    approved_on: change.approvedOn,
    frozen_on: change.approvedOn,
    frozen_text_sha256: change.frozenTextSha256,
    file_sha256: change.fileSha256,
  };
}
