import { searchKey } from '@dondoc/domain/agency';
import type { Scope } from '@dondoc/domain/agency';
import type { CivilDate, Instant } from '@dondoc/domain/calendar';
import type { ObligationId, PlanId, TaskId } from '@dondoc/domain/kernel';
import { NoticeReason } from '@dondoc/domain/night';
import type { NoticeDecision } from '@dondoc/domain/night';
import { Period } from '@dondoc/domain/period';
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { anywhere } from '../search-key.ts';
import { pageOf } from '../stores/page.ts';
import type { Page, PageRequest } from '../stores/page.ts';
import { planWithin } from '../stores/plan-scope.ts';
import type { Database } from '../tables/index.ts';
import { letterOf } from './outbox.ts';
import type { SubjectName } from './subject-names.ts';

/** One row of the ledger with the names of what it speaks of. */
export interface LedgerLine {
  readonly id: number;
  readonly night: CivilDate;
  readonly step: string;
  readonly threshold: CivilDate;
  readonly decision: NoticeDecision;
  readonly reason: NoticeReason | null;
  readonly releasedOn: CivilDate | null;
  /** The day on which it was taken back, before anybody was told. */
  readonly withdrawnOn: CivilDate | null;
  readonly agencyName: string | null;
  readonly plan: { readonly id: PlanId; readonly numberSymbol: string | null };
  readonly about: LedgerSubject;
  /** The letter that tells it, where one does. */
  readonly letter: LedgerLetter | null;
}

/** What a row speaks of: the report that a body owes, or the task of a duty; each with the id that leads to it. */
export type LedgerSubject =
  | (Extract<SubjectName, { kind: 'report' }> & { readonly obligationId: ObligationId })
  | (Extract<SubjectName, { kind: 'task' }> & { readonly taskId: TaskId });

/** How far a letter came: gone, given up with the code of the reason, or waiting for its hour. */
export interface LedgerLetter {
  readonly recipient: string;
  readonly sentAt: Instant | null;
  readonly failure: string | null;
}

export interface LedgerFilter {
  readonly decision?: NoticeDecision | null | undefined;
  /** Only what this night decided. */
  readonly night?: CivilDate | null | undefined;
  /** Only what is told to bodies of which this is a part of a name, with or without diacritics. */
  readonly body?: string | null | undefined;
}

interface Row {
  readonly id: number;
  readonly night: CivilDate;
  readonly step: string;
  readonly threshold: CivilDate;
  readonly decision: NoticeDecision;
  readonly reason: string | null;
  readonly released_on: CivilDate | null;
  readonly withdrawn_on: CivilDate | null;
  readonly obligation_id: ObligationId | null;
  readonly task_id: TaskId | null;
  readonly agency_name: string | null;
  readonly plan_id: PlanId;
  readonly number_symbol: string | null;
  readonly rule_name: string | null;
  readonly period: unknown;
  readonly label: string | null;
  readonly wording: string | null;
  readonly recipient: string | null;
  readonly sent_at: Instant | null;
  readonly failure: string | null;
}

/**
 * One page of the ledger within the scope, the latest row first, in one query.
 *
 * @example
 * await readLedger(kysely, ctx.scope(), { limit: 50, decision: 'withheld' });
 */
export async function readLedger(
  kysely: Kysely<Database>,
  scope: Scope,
  { limit, after, decision, night, body }: LedgerFilter & PageRequest<number>,
): Promise<Page<LedgerLine, number>> {
  const conditions = [
    planWithin(scope),
    ...(after ? [sql<boolean>`notice.id < ${after}`] : []),
    ...(decision ? [sql<boolean>`notice.decision = ${decision}`] : []),
    ...(night ? [sql<boolean>`notice.night = ${night}`] : []),
    ...(body ? [toldTo(body)] : []),
  ];
  const { rows } = await sql<Row>`
    select notice.id, notice.night, notice.step, notice.threshold, notice.decision, notice.reason,
      notice.released_on, notice.withdrawn_on, agency.name as agency_name, obligation.id as obligation_id, duty.task_id,
      plan.id as plan_id, plan.number_symbol,
      rule.content ->> 'name' as rule_name, obligation.period, task_text.label, task_text.wording,
      letter.recipient, letter.sent_at, letter.failure
    from notice
      left join obligation on notice.subject_kind = 'obligation' and obligation.id = notice.subject_id
      left join duty on notice.subject_kind = 'duty' and duty.id = notice.subject_id
      join plan on plan.id = coalesce(obligation.plan_id, duty.plan_id)
      left join rule on rule.id = obligation.origin_id
      left join task_text on task_text.task_id = duty.task_id and task_text.edition_id = duty.edition_id
      left join agency on agency.id = notice.agency_id
      left join lateral (${letterOf}) as letter on true
    where ${sql.join(conditions, sql` and `)}
    order by notice.id desc limit ${limit + 1}`.execute(kysely);
  return pageOf(rows, limit, { item: lineIn, place: ({ id }) => id });
}

const toldTo = (body: string) => sql<boolean>`notice.agency_id in (
  select id from agency where search_key like ${anywhere(searchKey(body))})`;

const lineIn = (row: Row): LedgerLine => ({
  id: row.id,
  night: row.night,
  step: row.step,
  threshold: row.threshold,
  decision: row.decision,
  reason: NoticeReason.nullable().parse(row.reason),
  releasedOn: row.released_on,
  withdrawnOn: row.withdrawn_on,
  agencyName: row.agency_name,
  plan: { id: row.plan_id, numberSymbol: row.number_symbol },
  about: subjectIn(row),
  letter:
    row.recipient === null
      ? null
      : { recipient: row.recipient, sentAt: row.sent_at, failure: row.failure },
});

function subjectIn({ obligation_id: obligationId, task_id: taskId, ...row }: Row): LedgerSubject {
  if (obligationId !== null) {
    const { rule_name: name, period } = row;
    return { kind: 'report', name: name ?? '', period: Period.parse(period), obligationId };
  }
  if (taskId === null)
    throw new Error(`notice ${row.id} speaks of neither an obligation nor a duty`);
  return { kind: 'task', label: row.label ?? '', wording: row.wording ?? '', taskId };
}
