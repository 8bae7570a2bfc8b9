import { armed, TaskEvent } from '@dondoc/domain/task';
import { guarded } from '../trpc.ts';
import { retimeTask, TaskCommand, taskTarget } from './timed-task.ts';

/**
 * The event that a task waits for has happened: on which day, and by which paper, or none needed. From then on its duties have dates.
 * A second event is refused `event.recorded`.
 */
export const recordEvent = guarded('task.record-event')
  .input(TaskCommand.extend(TaskEvent.shape))
  .mutation(async ({ ctx, input }) => {
    const permit = ctx.permit(await taskTarget(ctx, input.taskId));
    const { on, document } = input;
    return permit.command(input, (trx, audit) =>
      retimeTask({ trx, audit }, input, (timing) => armed(timing, { on, document }, ctx.today), {
        action: 'task.record-event',
        document,
        on: ctx.today,
      }),
    );
  });
