import type { Scope } from '@dondoc/domain/agency';
import type { CivilDate } from '@dondoc/domain/calendar';
import type { AgencyId, DutyId, ObligationId, PlanId } from '@dondoc/domain/kernel';
import { sql } from 'kysely';
import type { Kysely, Selectable, Transaction } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { inPlanWithin } from '../stores/plan-scope.ts';
import { obligationWithin } from '../stores/reporting-scope.ts';
import { json } from '../tables/index.ts';
import type { Database } from '../tables/index.ts';
import type { NoticeTable } from '../tables/night.ts';
import { letterOf } from './outbox.ts';

/** A row for the ledger: one step of one subject, told or not told to one recipient, and why not. */
export interface NewNotice {
  readonly subjectKind: NoticeTable['subject_kind'];
  readonly subjectId: string;
  readonly agencyId: AgencyId | null;
  readonly step: string;
  readonly threshold: CivilDate;
  readonly recipient: string;
  readonly decision: NoticeTable['decision'];
  readonly reason: string | null;
}

/** A row of the ledger as it is kept. */
export type LedgerRow = Selectable<NoticeTable>;

/** Rows after an id, so many of them. */
export interface LedgerPage {
  readonly after: number | null;
  readonly limit: number;
}

/**
 * Writes rows into the ledger in the transaction that moves their subjects on; one that is there already stays as it was written.
 * Answers how many are new.
 */
export async function writeNotices(
  trx: Transaction<Database>,
  night: CivilDate,
  notices: readonly NewNotice[],
): Promise<number> {
  if (notices.length === 0) return 0;
  const column = <K extends keyof NewNotice>(key: K) => notices.map((notice) => notice[key]);
  const { numAffectedRows } = await sql`
    insert into notice (subject_kind, subject_id, agency_id, step, threshold, recipient, decision, reason, night)
    select *, ${night}::date from unnest(
      ${column('subjectKind')}::text[], ${column('subjectId')}::uuid[], ${column('agencyId')}::uuid[],
      ${column('step')}::text[], ${column('threshold')}::date[], ${column('recipient')}::text[],
      ${column('decision')}::text[], ${column('reason')}::text[])
    on conflict do nothing`.execute(trx);
  return Number(numAffectedRows ?? 0);
}

/** What became of the notices of a date that was a mistake: how many nobody was told, and how many of who was told get a correction. */
export interface Withdrawal {
  readonly withdrawn: number;
  readonly corrected: number;
}

/** Duties, each with the date that it had. */
type DatesThatWere = readonly { readonly id: DutyId; readonly due: CivilDate }[];

/**
 * Withdraws what the ledger decided for duties by a date that does not hold and nobody was told yet: held, waiting for a person's
 * signature, or in a letter that has not left. What was told stays as it was told. Answers how many.
 */
export async function withdrawUntold(
  trx: Transaction<Database>,
  dates: DatesThatWere,
  on: CivilDate,
): Promise<number> {
  const { numAffectedRows } = await sql`
    update notice set withdrawn_on = ${on} from ${given(dates)}
    where notice.subject_kind = 'duty' and notice.subject_id = given.id
      and notice.withdrawn_on is null and notice.decision <> 'withheld' and not ${LETTER_LEFT}`.execute(
    trx,
  );
  return Number(numAffectedRows ?? 0);
}

/**
 * Takes back what the ledger decided for duties by a date that was a mistake: as `withdrawUntold`, and who was told is told the
 * correction by the next night, as the step `withdrawn` of that date.
 */
export async function withdrawNotices(
  trx: Transaction<Database>,
  dates: DatesThatWere,
  { on, night }: { readonly on: CivilDate; readonly night: CivilDate },
): Promise<Withdrawal> {
  const withdrawn = await withdrawUntold(trx, dates, on);
  const { rows: told } = await sql<NewNotice>`
    select distinct notice.subject_kind as "subjectKind", notice.subject_id as "subjectId",
      notice.agency_id as "agencyId", ${CORRECTION}::text as step, given.due as threshold, notice.recipient,
      'sent'::text as decision, null::text as reason
    from notice join ${given(dates)} on notice.subject_id = given.id
    where notice.subject_kind = 'duty' and notice.step <> ${CORRECTION} and ${LETTER_LEFT}`.execute(
    trx,
  );
  return { withdrawn, corrected: await writeNotices(trx, night, told) };
}

const given = (dates: DatesThatWere) =>
  sql`unnest(${dates.map(({ id }) => id)}::uuid[], ${dates.map(({ due }) => due)}::date[]) as given (id, due)`;

/** The step by which the ledger knows the correction of a date. */
export const CORRECTION = 'withdrawn';

/** Whether the letter that tells a row of `notice` has left. */
const LETTER_LEFT = sql`exists (select from (${letterOf}) as letter where letter.sent_at is not null)`;

/** Subjects of a plan that the ledger can speak of. */
const subjectsOf = (planId: PlanId) => sql`
  (select 'obligation' as kind, id from obligation where plan_id = ${planId}
   union all select 'duty', id from duty where plan_id = ${planId}) as subject`;

/**
 * Releases the first notices of a plan that are held: the digests of the night of that date, or of the next one to run, tell those
 * that are still owed then. Answers how many.
 */
export async function releaseHeld(
  trx: Transaction<Database>,
  planId: PlanId,
  on: CivilDate,
): Promise<number> {
  const { numAffectedRows } = await sql`
    update notice set released_on = ${on} from ${subjectsOf(planId)}
    where notice.subject_kind = subject.kind and notice.subject_id = subject.id
      and notice.decision = 'held' and notice.released_on is null and notice.withdrawn_on is null`.execute(
    trx,
  );
  return Number(numAffectedRows ?? 0);
}

/** The notices of a plan that are held until somebody has seen and released them, in the order in which they were written. */
export async function heldNotices(
  kysely: Kysely<Database>,
  scope: Scope,
  planId: PlanId,
  page: LedgerPage,
): Promise<readonly LedgerRow[]> {
  const { rows } = await sql<LedgerRow>`
    select notice.* from notice join ${subjectsOf(planId)}
      on notice.subject_kind = subject.kind and notice.subject_id = subject.id
    where notice.decision = 'held' and notice.released_on is null and notice.withdrawn_on is null
      and notice.id > ${page.after ?? 0} and ${inPlanWithin(scope, planId)}
    order by notice.id limit ${page.limit}`.execute(kysely);
  return rows;
}

/** What the ledger holds of one obligation, the latest first, at most 100 rows; nothing of one outside the scope. */
export async function noticesAbout(
  kysely: Kysely<Database>,
  scope: Scope,
  obligationId: ObligationId,
): Promise<readonly LedgerRow[]> {
  return kysely
    .selectFrom('notice')
    .innerJoin('obligation', 'obligation.id', 'notice.subject_id')
    .selectAll('notice')
    .where('subject_kind', '=', 'obligation')
    .where('obligation.id', '=', obligationId)
    .where(obligationWithin(scope))
    .orderBy('notice.id', 'desc')
    .limit(100)
    .execute();
}

/**
 * Notes a finding for each body that a night would have reminded and that has no mailbox, once a plan; a person sees to it.
 */
export async function noteBodiesWithoutContact(
  trx: Transaction<Database>,
  night: CivilDate,
): Promise<void> {
  const { rows } = await sql<{ planId: PlanId; agencyId: AgencyId; name: string }>`
    select distinct coalesce(obligation.plan_id, duty.plan_id) as "planId", agency.id as "agencyId", agency.name
    from notice
      join agency on agency.id = notice.agency_id
      left join obligation on notice.subject_kind = 'obligation' and obligation.id = notice.subject_id
      left join duty on notice.subject_kind = 'duty' and duty.id = notice.subject_id
    where notice.night = ${night} and notice.reason = 'no-contact'`.execute(trx);
  if (rows.length === 0) return;
  await trx
    .insertInto('finding')
    .values(
      rows.map(({ planId, agencyId, name }) => ({
        id: uuidv7(),
        plan_id: planId,
        key: `contact.missing:${agencyId}`,
        code: 'contact.missing' as const,
        anchor_start: null,
        anchor_end: null,
        facts: json({ agencyId, name }),
        note: null,
        noted_by: null,
        noted_at: null,
      })),
    )
    .onConflict((conflict) => conflict.columns(['plan_id', 'key']).doNothing())
    .execute();
}
