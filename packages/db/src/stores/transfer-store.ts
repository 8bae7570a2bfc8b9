import type { Scope, TransferItem } from '@dondoc/domain/agency';
import type { CivilDate } from '@dondoc/domain/calendar';
import type { AccountId, AgencyId, DutyId, ObligationId, PlanId } from '@dondoc/domain/kernel';
import type { DecisionDocument } from '@dondoc/domain/plan';
import { sql } from 'kysely';
import type { Kysely, Transaction } from 'kysely';
import { json } from '../tables/index.ts';
import type { Database } from '../tables/index.ts';
import { setNextOn } from './next-on.ts';
import type { NightSubject } from './next-on.ts';
import { planWithin } from './plan-scope.ts';

/** An open duty or obligation of a body, with what a transfer list says of it. */
export interface OpenItem extends TransferItem<DutyId | ObligationId> {
  readonly kind: NightSubject;
  /** Of an obligation its own, of a duty its task's (decision D15). */
  readonly version: number;
  /** What a person calls it: of a duty its wording, of an obligation the name of its rule. */
  readonly name: string;
  readonly planId: PlanId;
  /** Number and symbol of the plan, as far as it has one. */
  readonly plan: string | null;
  /** Of an obligation its period. */
  readonly periodKey: string | null;
  readonly originalDue: CivilDate | null;
}

/**
 * What bodies have open in registers within the scope that are not closed, in the order of plan and due date: duties of their own neither confirmed nor
 * ended, and reports of periods that have closed, or were requested, and did not come in. What they owe of periods still open follows
 * the registry by itself.
 */
export async function openItems(
  kysely: Kysely<Database>,
  scope: Scope,
  bodies: readonly AgencyId[],
): Promise<readonly OpenItem[]> {
  if (bodies.length === 0) return [];
  const { rows } = await sql<OpenItem>`
    with item as (
      select 'duty' as kind, duty.id, task.version, duty.agency_id, duty.plan_id, task_text.wording, task_text.wording as name, null as period_key, duty.original_due,
        coalesce((plan.instrument ->> 'issuedOn')::date, plan.in_force_on) as given_on
      from duty
      join plan on plan.id = duty.plan_id
      join task on task.id = duty.task_id
      join task_text on task_text.task_id = duty.task_id and task_text.edition_id = duty.edition_id
      where duty.agency_id = any(${bodies}::uuid[]) and plan.closed_on is null and ${planWithin(scope)}
        and duty.confirmed_on is null and duty.ended_on is null
      union all
      select 'obligation', obligation.id, obligation.version, obligation.agency_id, obligation.plan_id,
        coalesce(rule.content ->> 'name', '') || ' ' || coalesce(rule.content ->> 'wording', ''), coalesce(rule.content ->> 'name', ''), obligation.period_key,
        obligation.original_due, coalesce(obligation.window_to, obligation.original_due, obligation.opens_on)
      from obligation
      join plan on plan.id = obligation.plan_id
      left join rule on rule.id = obligation.origin_id
      where obligation.agency_id = any(${bodies}::uuid[]) and plan.closed_on is null and ${planWithin(scope)}
        and (obligation.members_fixed or obligation.origin_kind = 'request')
        and (obligation.received_on is null or obligation.asked_more_on is not null)
        and obligation.accepted_on is null and obligation.missing_on is null and obligation.ended_on is null
        and obligation.excused_on is null and obligation.exempt_on is null
    )
    select item.kind, item.id, item.version, item.agency_id as "agencyId", item.plan_id as "planId", plan.number_symbol as plan,
      trim(item.wording) as wording, item.name, item.period_key as "periodKey", item.original_due as "originalDue", waiting.to_id as chosen,
      greatest(item.given_on, (select max(moved_on) from transfer where subject_id = item.id)) as since
    from item
    join plan on plan.id = item.plan_id
    left join transfer as waiting on waiting.subject_kind = item.kind and waiting.subject_id = item.id
      and waiting.moved_on is null and waiting.from_id = item.agency_id
    order by plan.in_force_on, item.plan_id, item.original_due, item.id`.execute(kysely);
  return rows;
}

/** Who takes over an open item, as a person chose. */
export interface Choice {
  readonly kind: NightSubject;
  readonly id: DutyId | ObligationId;
  readonly from: AgencyId;
  readonly to: AgencyId;
}

/** Notes who takes over open items; what was chosen before for one is chosen anew. Nothing moves yet. */
export async function chooseSuccessors(
  trx: Transaction<Database>,
  choices: readonly Choice[],
  by: AccountId,
): Promise<void> {
  if (choices.length === 0) return;
  await sql`
    insert into transfer (subject_kind, subject_id, from_id, to_id, chosen_by)
    select chosen.*, ${by} from unnest(${choices.map(({ kind }) => kind)}::text[], ${choices.map(({ id }) => id)}::uuid[],
      ${choices.map(({ from }) => from)}::uuid[], ${choices.map(({ to }) => to)}::uuid[]) as chosen
    on conflict (subject_kind, subject_id) where moved_on is null
    do update set from_id = excluded.from_id, to_id = excluded.to_id, chosen_by = excluded.chosen_by`.execute(
    trx,
  );
}

/** Why what an ended body held ends: its successor holds the same already. */
const HELD_ALREADY = 'held-by-successor';

/**
 * Moves items to who was chosen for each, by the signed list; the body that held one stays in its transfer. Where the successor has the
 * same task accountable, or owes the same period, the item ends with that reason, an obligation as a part of the successor's report, which it owes again if it had ceased to.
 * The night looks at all that moved on its next run. Answers how many moved and how many ended.
 */
export async function moveItems(
  trx: Transaction<Database>,
  items: readonly Pick<Choice, 'kind' | 'id'>[],
  on: CivilDate,
  document: DecisionDocument,
): Promise<{ readonly moved: number; readonly ended: number }> {
  const idsOf = (kind: NightSubject) =>
    items.filter((item) => item.kind === kind).map(({ id }) => id);
  const duties = await moveDuties(trx, idsOf('duty'), on);
  const obligations = await moveObligations(trx, idsOf('obligation'), on);
  await trx
    .updateTable('transfer')
    .set({ moved_on: on, document: json(document) })
    .where('moved_on', 'is', null)
    .where('subject_id', '=', sql<DutyId>`any(${items.map(({ id }) => id)}::uuid[])`)
    .execute();
  const all = [...duties, ...obligations];
  const moved = all.filter((row) => !row.ended).length;
  return { moved, ended: all.length - moved };
}

interface Moved<Id> {
  readonly id: Id;
  readonly ended: boolean;
  readonly asleep: boolean;
}

async function moveDuties(
  trx: Transaction<Database>,
  ids: readonly string[],
  on: CivilDate,
): Promise<readonly Moved<DutyId>[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<Moved<DutyId>>`
    with given as (
      select duty.id, duty.task_id, duty.accountable, duty.occurrence, transfer.to_id,
        first_value(duty.id) over (
          partition by duty.task_id, duty.accountable, duty.occurrence, transfer.to_id order by duty.id) as first
      from duty
      join transfer on transfer.subject_kind = 'duty' and transfer.subject_id = duty.id
        and transfer.moved_on is null and transfer.from_id = duty.agency_id
      where duty.id = any(${ids}::uuid[])
    ), judged as (
      select given.id, given.to_id, given.first <> given.id or exists (
        select from duty as other
        where other.task_id = given.task_id and other.agency_id = given.to_id and other.accountable = given.accountable
          and other.occurrence is not distinct from given.occurrence and other.ended_on is null) as held
      from given
    )
    update duty set
      agency_id = case when judged.held then duty.agency_id else judged.to_id end,
      ended_on = case when judged.held then ${on}::date end,
      ended_reason = case when judged.held then ${HELD_ALREADY} end
    from judged where duty.id = judged.id
    returning duty.id, judged.held as ended, duty.history as asleep`.execute(trx);
  await sql`
    update task set version = version + 1
    where id in (select task_id from duty where id = any(${ids}::uuid[]))`.execute(trx);
  await setNextOn(
    trx,
    'duty',
    rows.map((row) => indexOf(row, on)),
  );
  return rows;
}

async function moveObligations(
  trx: Transaction<Database>,
  ids: readonly string[],
  on: CivilDate,
): Promise<readonly Moved<ObligationId>[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<Moved<ObligationId> & { readonly host: ObligationId | null }>`
    with given as (
      select obligation.id, obligation.origin_id, obligation.period_key, transfer.to_id,
        first_value(obligation.id) over (
          partition by obligation.origin_id, obligation.period_key, transfer.to_id order by obligation.id) as first
      from obligation
      join transfer on transfer.subject_kind = 'obligation' and transfer.subject_id = obligation.id
        and transfer.moved_on is null and transfer.from_id = obligation.agency_id
      where obligation.id = any(${ids}::uuid[])
    ), judged as (
      select given.id, given.to_id, coalesce(other.id, nullif(given.first, given.id)) as host
      from given
      left join obligation as other on other.origin_id = given.origin_id and other.period_key = given.period_key
        and other.agency_id = given.to_id
    )
    update obligation set
      version = obligation.version + 1,
      agency_id = case when judged.host is null then judged.to_id else obligation.agency_id end,
      host_obligation_id = coalesce(judged.host, obligation.host_obligation_id),
      ended_on = case when judged.host is not null then ${on}::date end,
      ended_reason = case when judged.host is not null then ${HELD_ALREADY} end
    from judged where obligation.id = judged.id
    returning obligation.id, judged.host is not null as ended, obligation.history as asleep, judged.host`.execute(
    trx,
  );
  await setNextOn(
    trx,
    'obligation',
    [...rows, ...(await oweAgain(trx, rows))].map((row) => indexOf(row, on)),
  );
  return rows;
}

/** What a successor had ceased to owe it owes again, where what it takes over goes in inside it. */
async function oweAgain(
  trx: Transaction<Database>,
  moved: readonly { readonly host: ObligationId | null }[],
): Promise<readonly Moved<ObligationId>[]> {
  const hosts = moved.flatMap(({ host }) => host ?? []);
  const { rows } = await sql<Moved<ObligationId>>`
    update obligation set version = version + 1, ended_on = null, ended_reason = null
    where id = any(${hosts}::uuid[]) and ended_on is not null and received_on is null
    returning id, false as ended, history as asleep`.execute(trx);
  return rows;
}

const indexOf = <Id>({ id, ended, asleep }: Moved<Id>, on: CivilDate) => ({
  id,
  nextOn: ended || asleep ? null : on,
  settledOn: ended ? on : null,
});
