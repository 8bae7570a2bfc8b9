import { disarmed } from '@dondoc/domain/task';
import { z } from 'zod';
import { guarded } from '../trpc.ts';
import { retimeTask, TaskCommand, taskTarget } from './timed-task.ts';

/**
 * A register correction: the event of a task was recorded wrongly. It waits again, its duties have no date, and what
 * was to be told of the date is not.
 */
export const takeBackEvent = guarded('task.record-event')
  .input(TaskCommand.extend({ reason: z.string().trim().min(1).max(2000) }))
  .mutation(async ({ ctx, input }) => {
    const permit = ctx.permit(await taskTarget(ctx, input.taskId));
    const { reason } = input;
    return permit.command(input, (trx, audit) =>
      retimeTask({ trx, audit }, input, disarmed, {
        action: 'task.take-back-event',
        reason,
        on: ctx.today,
      }),
    );
  });
