import { z } from 'zod';
import { Reason } from '../submission/submission-input.ts';
import { guarded } from '../trpc.ts';
import { switchedTask } from './switched-task.ts';
import { TaskCommand, taskTarget } from './timed-task.ts';

/**
 * A person switches a task so that it is met by number, date and receiver of a paper sent by its own channel, without words, or back.
 * What was said before stays as it was said. Refuses `state.refused` where it stands so already, or the plan is closed.
 */
export const switchTaskByReference = guarded('task.switch-by-reference')
  .input(TaskCommand.extend({ byReferenceOnly: z.boolean(), reason: Reason }))
  .mutation(async ({ ctx, input }) => {
    const permit = ctx.permit(await taskTarget(ctx, input.taskId));
    const { byReferenceOnly: to, reason } = input;
    return permit.command(input, (trx, audit) =>
      switchedTask(
        { trx, audit },
        input,
        { which: 'by_reference_only', field: 'byReferenceOnly', to },
        { action: 'task.switch-by-reference', reason, on: ctx.today },
      ),
    );
  });
