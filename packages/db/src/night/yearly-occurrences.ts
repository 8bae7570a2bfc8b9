import { addDays } from '@dondoc/domain/calendar';
import type { CivilDate } from '@dondoc/domain/calendar';
import { DutyId } from '@dondoc/domain/kernel';
import type { AgencyId, PlanId } from '@dondoc/domain/kernel';
import { Instrument } from '@dondoc/domain/plan';
import { PlanSettings } from '@dondoc/domain/register';
import { occurrencesUntil } from '@dondoc/domain/reporting';
import { Timing, timingOccurrences } from '@dondoc/domain/task';
import type { TimingContext, TimingOccurrence } from '@dondoc/domain/task';
import { sql } from 'kysely';
import type { Kysely, RawBuilder, Transaction } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { setNextOn } from '../stores/next-on.ts';
import type { Database } from '../tables/index.ts';
import { readCalendars } from './calendars.ts';
import { dateMembers } from './group-dates.ts';

/** A duty of a yearly task of which further occurrences are to be made. */
export interface OccurrenceWork {
  /** An occurrence that there is: the new ones are the same part of the same body. */
  readonly like: DutyId;
  readonly made: readonly TimingOccurrence[];
}

/**
 * The yearly duties of plans that are not closed of which an occurrence comes within twelve months of a night and within the plan's
 * period. Reads only. A duty or a body that has ended has no more; a member's own row of a group's duty has none, its group's row goes on for it
 * (decision D4).
 */
export async function occurrenceWork(
  kysely: Kysely<Database>,
  date: CivilDate,
): Promise<readonly OccurrenceWork[]> {
  const last = sql`duty.occurrence <= ${date} and not exists (
    select from duty as other where ${samePart('other')} and other.occurrence > duty.occurrence)`;
  return occurrencesOf(kysely, { which: last, date }, (row) => {
    const until = occurrencesUntil(
      date,
      row.extendedTo ?? Instrument.parse(row.instrument).periodTo,
    );
    return timingOccurrences(
      row.timing,
      { ...row.context, notBefore: row.occurrence },
      until,
    ).slice(1);
  });
}

/**
 * The occurrences of a plan's yearly duties from a day on that come before the first that there is: those that a register owes once it
 * is tracked from that day (decision D6). Reads only; whose duty or body has ended by `date` gets none.
 */
export async function earlierOccurrenceWork(
  kysely: Kysely<Database>,
  planId: PlanId,
  { from, date }: { readonly from: CivilDate; readonly date: CivilDate },
): Promise<readonly OccurrenceWork[]> {
  const first = sql`duty.plan_id = ${planId} and duty.occurrence > ${from} and not exists (
    select from duty as other where ${samePart('other')} and other.occurrence < duty.occurrence)`;
  return occurrencesOf(kysely, { which: first, date }, (row) => {
    const until = addDays(row.occurrence, -1);
    return timingOccurrences(row.timing, { ...row.context, notBefore: from }, until).filter(
      ({ occurrence }) => occurrence !== null && occurrence <= until,
    );
  });
}

/** A yearly duty at one of its occurrences. */
interface YearlyDuty {
  readonly occurrence: CivilDate;
  readonly timing: Timing;
  readonly context: Pick<TimingContext, 'calendar' | 'before'>;
  readonly instrument: unknown;
  readonly extendedTo: CivilDate | null;
}

async function occurrencesOf(
  kysely: Kysely<Database>,
  { which, date }: { readonly which: RawBuilder<unknown>; readonly date: CivilDate },
  made: (duty: YearlyDuty) => readonly TimingOccurrence[],
): Promise<readonly OccurrenceWork[]> {
  const { rows } = await sql<{
    id: DutyId;
    agencyId: AgencyId | null;
    occurrence: CivilDate;
    timing: unknown;
    instrument: unknown;
    settings: unknown;
    extendedTo: CivilDate | null;
  }>`
    select duty.id, duty.agency_id as "agencyId", duty.occurrence, task_text.timing, plan.instrument, plan.settings,
      (select (amendment ->> 'periodTo')::date from edition where edition.plan_id = plan.id
        and amendment ->> 'periodTo' is not null order by number desc limit 1) as "extendedTo"
    from duty
    join task on task.id = duty.task_id
    join task_text on task_text.task_id = duty.task_id and task_text.edition_id = duty.edition_id
    join plan on plan.id = duty.plan_id
    left join agency on agency.id = duty.agency_id
    where ${which} and duty.ended_on is null and (agency.valid_to is null or agency.valid_to >= ${date})
      and task.ended_on is null and plan.closed_on is null
      and not exists (
        select from duty as whole where whole.task_id = duty.task_id and whole.role = duty.role
          and whole.anchor_start = duty.anchor_start and whole.group_id is not null and duty.agency_id is not null)
    order by duty.id`.execute(kysely);
  if (rows.length === 0) return [];
  const calendars = await readCalendars(kysely);
  return rows.flatMap((row): OccurrenceWork[] => {
    const { before } = PlanSettings.parse(row.settings);
    const context = { calendar: calendars.of(row.agencyId), before };
    const occurrences = made({ ...row, timing: Timing.parse(row.timing), context });
    return occurrences.length === 0 ? [] : [{ like: row.id, made: occurrences }];
  });
}

/** Makes occurrences of one duty in the transaction given; those that are there already stay. The night of `date` looks at them. */
export async function makeOccurrences(
  trx: Transaction<Database>,
  { like, made }: OccurrenceWork,
  date: CivilDate,
): Promise<void> {
  const held = await trx
    .selectFrom('duty')
    .select('group_id')
    .where('id', '=', like)
    .forUpdate()
    .executeTakeFirst();
  const ofGroup = (held?.group_id ?? null) !== null;
  for (const { occurrence, opensOn, due, overdueFrom } of made) {
    const { rows } = await sql<{ id: DutyId }>`
      insert into duty (id, task_id, plan_id, agency_id, group_id, role, accountable, edition_id, anchor_start, anchor_end,
        occurrence, opens_on, original_due, current_due, overdue_from)
      select ${DutyId.parse(uuidv7())}, task_id, plan_id, agency_id, group_id, role, accountable, edition_id, anchor_start, anchor_end,
        ${occurrence}::date, ${opensOn}::date, ${due}::date, ${due}::date, ${overdueFrom}::date
      from duty where id = ${like} and ended_on is null
        and not exists (select from duty as other where ${samePart('other')} and other.occurrence = ${occurrence}::date)
      returning id`.execute(trx);
    await setNextOn(
      trx,
      'duty',
      rows.map(({ id }) => ({ id, nextOn: date, settledOn: null })),
    );
    const dutyIds = rows.map(({ id }) => id);
    if (ofGroup) await dateMembers(trx, { dutyIds }, await readCalendars(trx), { date });
  }
}

/** Whether another row is the same body's or group's part in the same task. */
const samePart = (other: string) => sql`(
  ${sql.ref(`${other}.task_id`)} = duty.task_id and ${sql.ref(`${other}.role`)} = duty.role
  and ${sql.ref(`${other}.anchor_start`)} = duty.anchor_start
  and ${sql.ref(`${other}.agency_id`)} is not distinct from duty.agency_id
  and ${sql.ref(`${other}.group_id`)} is not distinct from duty.group_id)`;
