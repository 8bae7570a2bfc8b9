import { z } from 'zod';
import { Reason } from '../submission/submission-input.ts';
import { guarded } from '../trpc.ts';
import { switchedTask } from './switched-task.ts';
import { TaskCommand, taskTarget } from './timed-task.ts';

/**
 * A person says that a task asks each body for a plan of its own, or no longer. What was said before stays as it was said. Refuses
 * `state.refused` where it stands so already, or the plan is closed.
 */
export const askOwnPlan = guarded('task.ask-own-plan')
  .input(TaskCommand.extend({ ownPlan: z.boolean(), reason: Reason }))
  .mutation(async ({ ctx, input }) => {
    const permit = ctx.permit(await taskTarget(ctx, input.taskId));
    const { ownPlan: to, reason } = input;
    return permit.command(input, (trx, audit) =>
      switchedTask(
        { trx, audit },
        input,
        { which: 'own_plan', field: 'ownPlan', to },
        { action: 'task.ask-own-plan', reason, on: ctx.today },
      ),
    );
  });
