import { groupCalendars } from '@dondoc/domain/agency';
import type { Calendars, GroupCalendars } from '@dondoc/domain/agency';
import type { Calendar, CivilDate } from '@dondoc/domain/calendar';
import { DutyId } from '@dondoc/domain/kernel';
import type { AgencyGroupId, AgencyId, PlanId, TaskId } from '@dondoc/domain/kernel';
import { PlanSettings } from '@dondoc/domain/register';
import { recountedDuty, Timing, timingDates } from '@dondoc/domain/task';
import { sql } from 'kysely';
import type { Kysely, RawBuilder, Transaction } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { groupStandings } from '../stores/group-duty.ts';
import { setNextOn } from '../stores/next-on.ts';
import type { Database } from '../tables/index.ts';
import type { DutyDates, MovedDuties } from './recount.ts';

/** Which duties are looked at. */
export type DutiesOf =
  | { readonly planId: PlanId }
  | { readonly taskId: TaskId }
  | { readonly dutyIds: readonly DutyId[] };

/** A group's duty that each member owes for itself, open and dated. */
interface GroupDuty extends DutyDates {
  readonly id: DutyId;
  readonly planId: PlanId;
  readonly taskId: TaskId;
  readonly occurrence: CivilDate | null;
  readonly trackedFrom: CivilDate;
  /** The members for which its row speaks. */
  readonly open: readonly AgencyId[];
  readonly datesBy: (calendar: Calendar) => DutyDates | null;
}

/** A member that gets a row of its own, because its own calendar comes to another day. */
interface MemberApart {
  readonly group: DutyId;
  readonly agencyId: AgencyId;
  readonly dates: DutyDates;
  /** Null: that of the group's row. */
  readonly originalDue: CivilDate | null;
  readonly history: boolean;
}

/**
 * Dates the duties of groups that were dated just now by the calendar for all, each member by its own: the group's row takes the date
 * to which its members come, and a member that comes to another one has a row of its own (decision D4). Of a task that all do together
 * the row stays one. The next night looks at each. Of dates that were only moved the original one stays.
 */
export async function dateMembers(
  trx: Transaction<Database>,
  of: DutiesOf,
  calendars: Calendars,
  { date, moved = false }: { readonly date: CivilDate; readonly moved?: boolean },
): Promise<void> {
  const apart: MemberApart[] = [];
  for (const duty of await groupDuties(trx, of)) {
    const counted = countedBy(duty, calendars, duty.datesBy);
    const led = duty.datesBy(counted.leading);
    if (led && keyOf(led) !== keyOf(duty))
      await sql`
        update duty set original_due = case when ${moved} then original_due else ${led.due}::date end, current_due = ${led.due}, overdue_from = ${led.overdueFrom}
        where id = ${duty.id}`.execute(trx);
    for (const { calendar, members } of counted.apart) {
      const dates = duty.datesBy(calendar);
      if (!dates) continue;
      const history = dates.due < duty.trackedFrom;
      for (const agencyId of members)
        apart.push({
          group: duty.id,
          agencyId,
          dates,
          originalDue: moved ? null : dates.due,
          history,
        });
    }
  }
  await standApart(trx, apart, date);
}

/**
 * What calendars do to the dates of duties of groups: they move later or not at all (decision D12), each member by its own. Reads only.
 */
export async function movedGroupDuties(
  kysely: Kysely<Database>,
  calendars: Calendars,
): Promise<readonly MovedDuties[]> {
  const duties = await groupDuties(kysely, null);
  return duties.flatMap((duty): MovedDuties[] => {
    const { id, planId, taskId, occurrence, due, overdueFrom, datesBy } = duty;
    const was = { due, overdueFrom };
    const later = (calendar: Calendar): DutyDates => {
      const counted = datesBy(calendar);
      const now =
        counted && recountedDuty({ currentDue: due, overdueFrom }, { ...UNSAID, ...counted });
      return now?.currentDue ? { due: now.currentDue, overdueFrom: now.overdueFrom } : was;
    };
    const { leading, apart } = countedBy(duty, calendars, later);
    const of = { planId, taskId, occurrence, was };
    const now = later(leading);
    return [
      ...(keyOf(now) === keyOf(was) ? [] : [{ ...of, ids: [id], members: [], now }]),
      ...apart.map(({ calendar, members }) => ({
        ...of,
        ids: [],
        members: members.map((agencyId) => ({ group: id, agencyId })),
        now: later(calendar),
      })),
    ];
  });
}

/** Gives the members of moved duties that stand apart their rows; their original date is that of the group. */
export const standMembersApart = (
  trx: Transaction<Database>,
  { members, now }: MovedDuties,
  date: CivilDate,
): Promise<void> =>
  standApart(
    trx,
    members.map((member) => ({ ...member, dates: now, originalDue: null, history: false })),
    date,
  );

const UNSAID = { opensOn: null, nominal: null, explanation: [] } as const;
const keyOf = ({ due, overdueFrom }: DutyDates): string => `${due} ${overdueFrom}`;

function countedBy(
  { open }: GroupDuty,
  calendars: Calendars,
  datesBy: GroupDuty['datesBy'],
): GroupCalendars {
  return groupCalendars(open, calendars, (calendar) => {
    const dates = datesBy(calendar);
    return dates ? keyOf(dates) : '';
  });
}

async function groupDuties(
  kysely: Kysely<Database>,
  of: DutiesOf | null,
): Promise<readonly GroupDuty[]> {
  const which = of === null ? sql`true` : among(of);
  const { rows } = await sql<{
    id: DutyId;
    planId: PlanId;
    taskId: TaskId;
    groupId: AgencyGroupId;
    occurrence: CivilDate | null;
    trackedFrom: CivilDate;
    due: CivilDate;
    overdueFrom: CivilDate | null;
    timing: unknown;
    settings: unknown;
  }>`
    select duty.id, duty.plan_id as "planId", duty.task_id as "taskId", duty.group_id as "groupId", duty.occurrence,
      plan.tracked_from as "trackedFrom", duty.current_due as due, duty.overdue_from as "overdueFrom",
      task_text.timing, plan.settings
    from duty
    join task on task.id = duty.task_id
    join task_text on task_text.task_id = duty.task_id and task_text.edition_id = duty.edition_id
    join plan on plan.id = duty.plan_id
    where ${which} and ${EACH_FOR_ITSELF} and duty.current_due is not null and not duty.history
      and duty.settled_on is null and duty.claimed_on is null and plan.closed_on is null
    order by plan.in_force_on, plan.id, duty.task_id, duty.occurrence, duty.id`.execute(kysely);
  const standings = await groupStandings(kysely, rows);
  return rows.map(({ timing: kept, settings, ...duty }) => {
    const timing = Timing.parse(kept);
    const { before } = PlanSettings.parse(settings);
    const notBefore = duty.occurrence ?? duty.trackedFrom;
    return {
      ...duty,
      open: standings.get(duty.id)?.open ?? [],
      datesBy: (calendar) => {
        const { due, overdueFrom } = timingDates(timing, { calendar, before, notBefore });
        return due && { due, overdueFrom };
      },
    };
  });
}

function among(of: DutiesOf): RawBuilder<unknown> {
  if ('planId' in of) return sql`duty.plan_id = ${of.planId}`;
  if ('taskId' in of) return sql`duty.task_id = ${of.taskId}`;
  return sql`duty.id = any(${of.dutyIds}::uuid[])`;
}

/** Of a row of `duty` beside its `task`: a group answers for it, each member with a state of its own. */
export const EACH_FOR_ITSELF = sql`(duty.group_id is not null and duty.accountable and task.mode = 'each')`;

async function standApart(
  trx: Transaction<Database>,
  members: readonly MemberApart[],
  date: CivilDate,
): Promise<void> {
  if (members.length === 0) return;
  const rows = members.map((member) => ({ ...member, id: DutyId.parse(uuidv7()) }));
  await sql`
    insert into duty (id, task_id, plan_id, agency_id, role, accountable, edition_id, anchor_start, anchor_end,
      occurrence, opens_on, original_due, current_due, overdue_from, history)
    select given.id, whole.task_id, whole.plan_id, given.agency_id, whole.role, whole.accountable, whole.edition_id,
      whole.anchor_start, whole.anchor_end, whole.occurrence, whole.opens_on,
      coalesce(given.original_due, whole.original_due), given.due, given.overdue_from, given.history
    from unnest(
      ${rows.map(({ id }) => id)}::uuid[],
      ${rows.map(({ group }) => group)}::uuid[],
      ${rows.map(({ agencyId }) => agencyId)}::uuid[],
      ${rows.map(({ originalDue }) => originalDue)}::date[],
      ${rows.map(({ dates }) => dates.due)}::date[],
      ${rows.map(({ dates }) => dates.overdueFrom)}::date[],
      ${rows.map(({ history }) => history)}::boolean[]
    ) as given (id, group_duty, agency_id, original_due, due, overdue_from, history)
    join duty as whole on whole.id = given.group_duty`.execute(trx);
  await setNextOn(
    trx,
    'duty',
    rows.map(({ id }) => ({ id, nextOn: date, settledOn: null })),
  );
}
