import type { Calendars } from '@dondoc/domain/agency';
import type { CivilDate } from '@dondoc/domain/calendar';
import type { AgencyId, DutyId, ObligationId, PlanId, RuleId, TaskId } from '@dondoc/domain/kernel';
import { Period } from '@dondoc/domain/period';
import { PlanSettings } from '@dondoc/domain/register';
import {
  deadlineFor,
  DeadlineStep,
  localDeadlines,
  periodsToMake,
  recountedDue,
} from '@dondoc/domain/reporting';
import { recountedDuty, Timing, timingDates } from '@dondoc/domain/task';
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Database } from '../tables/index.ts';
import { EACH_FOR_ITSELF, movedGroupDuties } from './group-dates.ts';
import { horizonRules } from './horizon-facts.ts';
import type { HorizonRule } from './horizon-facts.ts';

/** Obligations of one period that move alike. */
export interface MovedObligations {
  readonly planId: PlanId;
  readonly ids: readonly ObligationId[];
  readonly ruleId: RuleId;
  readonly period: Period;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly explanation: readonly DeadlineStep[];
}

/** The date of a duty, and the first day on which it is overdue. */
export interface DutyDates {
  readonly due: CivilDate;
  readonly overdueFrom: CivilDate | null;
}

/** Duties of one task that move alike. */
export interface MovedDuties {
  readonly planId: PlanId;
  readonly ids: readonly DutyId[];
  /** Members of a group that get a row of their own, because they count by days off of their own. */
  readonly members: readonly { readonly group: DutyId; readonly agencyId: AgencyId }[];
  readonly taskId: TaskId;
  readonly occurrence: CivilDate | null;
  readonly was: DutyDates;
  readonly now: DutyDates;
}

/** The rows whose dates move by a calendar, with the dates that they had and have then. */
export interface Recount {
  readonly obligations: readonly MovedObligations[];
  readonly duties: readonly MovedDuties[];
}

/**
 * Counts the dates of what has opened and of every duty by calendars, each by that of its body: a date moves later or not at all
 * (decision D12). Reads only.
 */
export async function recount(
  kysely: Kysely<Database>,
  calendars: Calendars,
  date: CivilDate,
): Promise<Recount> {
  const rules = await horizonRules(kysely, calendars, null);
  const obligations: MovedObligations[] = [];
  for (const rule of rules) obligations.push(...(await movedObligations(kysely, rule, date)));
  const duties = await movedDuties(kysely, calendars);
  return { obligations, duties: [...duties, ...(await movedGroupDuties(kysely, calendars))] };
}

/** How many periods that have not opened have another date or another first day by calendars. Reads only. */
export async function redatedPeriods(
  kysely: Kysely<Database>,
  calendars: Calendars,
  date: CivilDate,
): Promise<number> {
  let count = 0;
  for (const rule of await horizonRules(kysely, calendars, null)) {
    const { rows } = await sql<{
      key: string;
      opensOn: CivilDate;
      currentDue: CivilDate | null;
      agencies: readonly AgencyId[];
    }>`
      select period_key as key, opens_on as "opensOn", current_due as "currentDue", array_agg(agency_id) as agencies
      from obligation
      where origin_id = ${rule.rule.id} and opens_on > ${date} and ended_on is null and received_on is null
        and not members_fixed
      group by period_key, opens_on, current_due`.execute(kysely);
    if (rows.length === 0) continue;
    const owed = new Map(
      periodsToMake(rule.rule, rule.siblings, rule.context, { date, madeUntil: null }).map(
        ({ key, period }) => [key, period],
      ),
    );
    const redated = rows.filter(({ key, opensOn, currentDue, agencies }) => {
      const period = owed.get(key);
      if (!period) return false;
      return localDeadlines(rule.rule, period, rule.context, agencies).some(
        ({ deadline: { effective, window } }) =>
          effective !== currentDue || (window?.from ?? rule.inForceOn) !== opensOn,
      );
    });
    count += new Set(redated.map(({ key }) => key)).size;
  }
  return count;
}

async function movedObligations(
  kysely: Kysely<Database>,
  { rule, context }: HorizonRule,
  date: CivilDate,
): Promise<readonly MovedObligations[]> {
  const { rows } = await sql<{
    ids: readonly ObligationId[];
    agencies: readonly AgencyId[];
    period: unknown;
    currentDue: CivilDate;
    explanation: unknown;
  }>`
    select array_agg(id order by id) as ids, array_agg(agency_id order by id) as agencies, period,
      current_due as "currentDue", explanation
    from obligation
    where origin_id = ${rule.id} and opens_on <= ${date} and current_due is not null and not history
      and received_on is null and settled_on is null
    group by period_key, period, current_due, explanation
    order by period_key, current_due, ids`.execute(kysely);
  return rows.flatMap(({ ids, agencies, period: kept, currentDue, explanation }) => {
    const period = Period.parse(kept);
    const fixed = { currentDue, explanation: DeadlineStep.array().parse(explanation ?? []) };
    const idOf = new Map(agencies.map((agencyId, at) => [agencyId, ids[at]]));
    return [...Map.groupBy(agencies, (agencyId) => context.calendars.of(agencyId))].flatMap(
      ([calendar, bodies]): MovedObligations[] => {
        const deadline = deadlineFor(rule, period, { ...context, calendar });
        const now = recountedDue(fixed, deadline, { calendar, on: date });
        if (!now?.currentDue) return [];
        return [
          {
            ids: bodies.flatMap((agencyId) => idOf.get(agencyId) ?? []),
            planId: rule.planId,
            ruleId: rule.id,
            period,
            from: currentDue,
            to: now.currentDue,
            explanation: now.explanation,
          },
        ];
      },
    );
  });
}

async function movedDuties(
  kysely: Kysely<Database>,
  calendars: Calendars,
): Promise<readonly MovedDuties[]> {
  const { rows } = await sql<{
    ids: readonly DutyId[];
    agencies: readonly (AgencyId | null)[];
    planId: PlanId;
    taskId: TaskId;
    timing: unknown;
    settings: unknown;
    occurrence: CivilDate | null;
    trackedFrom: CivilDate;
    currentDue: CivilDate;
    overdueFrom: CivilDate | null;
  }>`
    select array_agg(duty.id order by duty.id) as ids, array_agg(duty.agency_id order by duty.id) as agencies,
      plan.id as "planId", duty.task_id as "taskId", task_text.timing, plan.settings, duty.occurrence,
      plan.tracked_from as "trackedFrom", duty.current_due as "currentDue", duty.overdue_from as "overdueFrom"
    from duty
    join task_text on task_text.task_id = duty.task_id and task_text.edition_id = duty.edition_id
    join task on task.id = duty.task_id
    join plan on plan.id = duty.plan_id
    where not ${EACH_FOR_ITSELF} and duty.current_due is not null and not duty.history and duty.settled_on is null
      and duty.claimed_on is null and plan.closed_on is null
    group by plan.id, duty.task_id, task_text.timing, duty.occurrence, duty.current_due, duty.overdue_from
    order by plan.in_force_on, plan.id, duty.task_id, duty.occurrence, duty.current_due, ids`.execute(
    kysely,
  );
  return rows.flatMap((row) => {
    const { ids, agencies, planId, taskId, occurrence, currentDue, overdueFrom } = row;
    const { before } = PlanSettings.parse(row.settings);
    const timing = Timing.parse(row.timing);
    const notBefore = occurrence ?? row.trackedFrom;
    const duties = ids.map((id, at) => ({ id, calendar: calendars.of(agencies[at] ?? null) }));
    return [...Map.groupBy(duties, ({ calendar }) => calendar)].flatMap(
      ([calendar, some]): MovedDuties[] => {
        const dates = timingDates(timing, { calendar, before, notBefore });
        const now = recountedDuty({ currentDue, overdueFrom }, dates);
        if (!now?.currentDue) return [];
        return [
          {
            ids: some.map(({ id }) => id),
            members: [],
            planId,
            taskId,
            occurrence,
            was: { due: currentDue, overdueFrom },
            now: { due: now.currentDue, overdueFrom: now.overdueFrom },
          },
        ];
      },
    );
  });
}
