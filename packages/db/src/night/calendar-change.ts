import { compareDates } from '@dondoc/domain/calendar';
import type { Calendar, CivilDate } from '@dondoc/domain/calendar';
import type { DutyId, ObligationId, PlanId } from '@dondoc/domain/kernel';
import { Period } from '@dondoc/domain/period';
import { PlanSettings } from '@dondoc/domain/register';
import { deadlineFor, DeadlineStep, recountedDue } from '@dondoc/domain/reporting';
import { recountedDuty, Timing, timingDates } from '@dondoc/domain/task';
import { sql } from 'kysely';
import type { Kysely, Transaction } from 'kysely';
import { canonicalJson, sha256 } from '../canonical-json.ts';
import { lookAgainOn } from '../stores/next-on.ts';
import { json } from '../tables/index.ts';
import type { Database } from '../tables/index.ts';
import { forgetHorizon } from './horizon.ts';
import { horizonRules } from './horizon-facts.ts';
import type { HorizonRule } from './horizon-facts.ts';

/** Where the digest of the calendar stands by which all dates were counted last. */
const COUNTED_BY = 'calendar.counted-by';

/** What of a calendar decides dates, in few letters. */
function digestOf({ days, officialYears }: Calendar): string {
  const sorted = [...days.values()].toSorted((a, b) => compareDates(a.date, b.date));
  return sha256(canonicalJson([sorted, [...officialYears].toSorted((a, b) => a - b)]));
}

/**
 * Counts the dates of everything again where the calendar is not the one by which they were counted last: a table came with a release,
 * a day was entered or taken back. What has not opened yet is made anew by the horizon; what has opened, and every duty, moves later or
 * not at all (decision D12), its original date stays. Answers how many rows moved.
 */
export async function takeUpCalendar(
  trx: Transaction<Database>,
  calendar: Calendar,
  date: CivilDate,
): Promise<number> {
  const digest = digestOf(calendar);
  const before = await trx
    .selectFrom('setting')
    .select('value')
    .where('key', '=', COUNTED_BY)
    .forUpdate()
    .executeTakeFirst();
  if (before?.value === digest) return 0;
  let moved = await moveDuties(trx, calendar);
  for (const rule of await horizonRules(trx, calendar, null))
    moved += await moveObligations(trx, rule, date);
  await forgetHorizon(trx, 'all');
  await lookAgainOn(trx, 'obligation', 'all', date);
  await lookAgainOn(trx, 'duty', 'all', date);
  await trx
    .insertInto('setting')
    .values({ key: COUNTED_BY, value: json(digest) })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: json(digest) }))
    .execute();
  return moved;
}

/** Whether the dates are to be counted again; a plain read, so that a night with nothing to do holds nothing. */
export async function isNewCalendar(
  kysely: Kysely<Database>,
  calendar: Calendar,
): Promise<boolean> {
  const before = await kysely
    .selectFrom('setting')
    .select('value')
    .where('key', '=', COUNTED_BY)
    .executeTakeFirst();
  return before?.value !== digestOf(calendar);
}

async function moveObligations(
  trx: Transaction<Database>,
  { rule, context }: HorizonRule,
  date: CivilDate,
): Promise<number> {
  const { rows } = await sql<{
    ids: readonly ObligationId[];
    period: unknown;
    currentDue: CivilDate;
    explanation: unknown;
  }>`
    select array_agg(id) as ids, period, current_due as "currentDue", explanation from obligation
    where origin_id = ${rule.id} and opens_on <= ${date} and current_due is not null and not history
      and received_on is null and settled_on is null
    group by period, current_due, explanation`.execute(trx);
  let moved = 0;
  for (const { ids, period, currentDue, explanation } of rows) {
    const kept = { currentDue, explanation: DeadlineStep.array().parse(explanation ?? []) };
    const now = recountedDue(kept, deadlineFor(rule, Period.parse(period), context), date);
    if (!now) continue;
    await sql`
      update obligation set current_due = ${now.currentDue}, explanation = ${json(now.explanation)}::jsonb
      where id = any(${ids}::uuid[])`.execute(trx);
    moved += ids.length;
  }
  return moved;
}

async function moveDuties(trx: Transaction<Database>, calendar: Calendar): Promise<number> {
  const { rows } = await sql<{
    ids: readonly DutyId[];
    planId: PlanId;
    timing: unknown;
    settings: unknown;
    notBefore: CivilDate;
    currentDue: CivilDate;
    overdueFrom: CivilDate | null;
  }>`
    select array_agg(duty.id) as ids, task_text.timing, plan.settings,
      coalesce(duty.occurrence, plan.tracked_from) as "notBefore",
      duty.current_due as "currentDue", duty.overdue_from as "overdueFrom"
    from duty
    join task_text on task_text.task_id = duty.task_id and task_text.edition_id = duty.edition_id
    join plan on plan.id = duty.plan_id
    where duty.current_due is not null and not duty.history and duty.settled_on is null
      and duty.claimed_on is null and plan.closed_on is null
    group by task_text.timing, plan.id, coalesce(duty.occurrence, plan.tracked_from),
      duty.current_due, duty.overdue_from`.execute(trx);
  let moved = 0;
  for (const { ids, timing, settings, notBefore, currentDue, overdueFrom } of rows) {
    const { before } = PlanSettings.parse(settings);
    const dates = timingDates(Timing.parse(timing), { calendar, before, notBefore });
    const now = recountedDuty({ currentDue, overdueFrom }, dates);
    if (!now) continue;
    await sql`
      update duty set current_due = ${now.currentDue}, overdue_from = ${now.overdueFrom}
      where id = any(${ids}::uuid[])`.execute(trx);
    moved += ids.length;
  }
  return moved;
}
