import { listOwnPlans, taskPlan } from '@dondoc/db/stores';
import { AgencyId, TaskId } from '@dondoc/domain/kernel';
import { z } from 'zod';
import { refused } from '../error-map.ts';
import { PageLimit } from '../input.ts';
import { guarded } from '../trpc.ts';

/** One page of the bodies that a task asks for a plan of their own: who has issued, with the paper, and who has not. Refuses `not-found`. */
export const ownPlansOf = guarded('plan.see')
  .input(
    z.object({
      taskId: TaskId,
      of: z.enum(['issued', 'missing', 'all']),
      limit: PageLimit,
      after: AgencyId.nullish(),
    }),
  )
  .query(async ({ ctx, input: { taskId, of, ...page } }) => {
    const { kysely } = ctx.db;
    const planId = await taskPlan(kysely, taskId);
    if (planId === null) throw refused({ code: 'not-found', facts: { kind: 'task' } });
    return listOwnPlans(kysely, ctx.scope(), { planId, taskId, of }, page);
  });
