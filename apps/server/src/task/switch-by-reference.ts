import { indexFrame } from '@dondoc/db/night';
import { holdTask, switchByReference } from '@dondoc/db/stores';
import { done, refuse } from '@dondoc/domain/kernel';
import { z } from 'zod';
import { askWrite } from '../plan/ask-write.ts';
import { Reason } from '../submission/submission-input.ts';
import { guarded } from '../trpc.ts';
import { TaskCommand, taskTarget } from './timed-task.ts';

/**
 * A person switches a task so that it is met by number, date and receiver of a paper sent by its own channel, without words, or back.
 * What was said before stays as it was said. Refuses `state.refused` where it stands so already, or the plan is closed.
 */
export const switchTaskByReference = guarded('task.switch-by-reference')
  .input(TaskCommand.extend({ byReferenceOnly: z.boolean(), reason: Reason }))
  .mutation(async ({ ctx, input }) => {
    const permit = ctx.permit(await taskTarget(ctx, input.taskId));
    const { taskId, version: seen, byReferenceOnly, reason } = input;
    return permit.command(input, async (trx, audit) => {
      const action = 'task.switch-by-reference';
      const held = await holdTask(trx, taskId, { seen, today: ctx.today });
      if (!held.ok) return held;
      const { plan } = await indexFrame(trx, held.value.planId, ctx.today);
      const open = askWrite(plan, action, ctx.today);
      if (!open.ok) return open;
      const version = await switchByReference(trx, held.value, byReferenceOnly);
      if (version === null)
        return refuse({ code: 'state.refused', facts: { action, state: 'as-it-is' } });
      audit({
        action,
        aggregateKind: 'task',
        aggregateId: taskId,
        versionFrom: seen,
        versionTo: version,
        changes: { byReferenceOnly: [!byReferenceOnly, byReferenceOnly] },
        reason,
      });
      return done({ version });
    });
  });
