import { readCalendar } from '@dondoc/db/night';
import {
  findPlan,
  readPlanFindings,
  readPlanNames,
  readPlanRules,
  readPlanTasks,
} from '@dondoc/db/stores';
import type { PlanDuty, PlanTask } from '@dondoc/db/stores';
import type { Calendar, CivilDate } from '@dondoc/domain/calendar';
import { PlanId } from '@dondoc/domain/kernel';
import { DEFAULT_ESCALATION } from '@dondoc/domain/plan';
import { cellsOfPlan } from '@dondoc/domain/register';
import { dutyLateBy, dutyState } from '@dondoc/domain/task';
import { z } from 'zod';
import { refused } from '../error-map.ts';
import { guarded } from '../trpc.ts';

/**
 * A plan with its text, its tasks and duties in the state they have today, its rules and findings, and the official table. States
 * are derived here by the domain's rules; none is stored.
 */
export const getPlan = guarded('plan.see')
  .input(z.object({ planId: PlanId }))
  .query(async ({ ctx, input: { planId } }) => {
    const { kysely } = ctx.db;
    const plan = await findPlan(kysely, ctx.scope(), planId, ctx.today);
    if (!plan) throw refused({ code: 'not-found', facts: { kind: 'plan' } });
    const tasks = await readPlanTasks(kysely, planId, plan.edition.id);
    const calendar = await readCalendar(kysely);
    return {
      plan,
      tasks: tasks.map((task) => ({
        ...task,
        duties: task.duties.map((duty) => asOf(duty, calendar, ctx.today)),
      })),
      rules: await readPlanRules(kysely, planId),
      findings: await readPlanFindings(kysely, planId),
      names: await readPlanNames(kysely, planId),
      six: cellsOfPlan(
        tasks.map(counted),
        tasks.flatMap((task) => task.duties),
        ctx.today,
      ),
    };
  });

const counted = ({ id, timing }: PlanTask) => ({
  id,
  parentId: null,
  timing: timing.kind,
  endedOn: null,
});

const asOf = (duty: PlanDuty, calendar: Calendar, today: CivilDate) => ({
  ...duty,
  state: dutyState(duty, { calendar, steps: DEFAULT_ESCALATION.task }, today),
  /** Working days by the current date and by the original one. */
  lateBy: dutyLateBy(duty, duty.currentDue, calendar, today),
  lateByOriginal: dutyLateBy(duty, duty.originalDue, calendar, today),
});
