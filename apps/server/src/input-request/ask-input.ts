import { indexFrame } from '@dondoc/db/night';
import { accountableBodies, holdDuty, insertInputRequest } from '@dondoc/db/stores';
import { done, refuse } from '@dondoc/domain/kernel';
import { InputRequest } from '@dondoc/domain/task';
import { targetOf } from '../access-target.ts';
import { dutyTarget } from '../duty/duty-target.ts';
import { CommandFields, Seen } from '../input.ts';
import { askWrite } from '../plan/ask-write.ts';
import { guarded } from '../trpc.ts';

const invalid = (path: string, issue: string) =>
  refuse({ code: 'input.invalid' as const, facts: { path: `request.${path}`, issue } });

/**
 * Who answers for a task, or the clerk for who keeps the plan, asks a body that coordinates in it for something by a day. `version` is
 * that of the task. Refuses `input.invalid` for an asker or asked body that has no such part and for a day gone by, and `state.refused`
 * for a part that is no coordination, and once the plan is closed.
 */
export const askInput = guarded('input.ask')
  .input(CommandFields.extend({ request: InputRequest, version: Seen }))
  .mutation(async ({ ctx, input }) => {
    const { request, version } = input;
    const { parties } = await dutyTarget(ctx, 'plan', request.dutyId);
    const { planId, taskId, keepers, bodies } = parties;
    const answering = await accountableBodies(ctx.db.kysely, taskId);
    const asks = answering.includes(request.askerId);
    const permit = ctx.permit(
      await targetOf(ctx, 'plan', { planId, bodies: asks ? [request.askerId] : [], keepers }),
    );
    return permit.command(input, async (trx, audit) => {
      const action = 'input.ask';
      if (!asks && !keepers.includes(request.askerId)) return invalid('askerId', 'not-accountable');
      if (!bodies.includes(request.askedId)) return invalid('askedId', 'not-coordinating');
      if (request.due < ctx.today) return invalid('due', 'day-gone-by');
      const held = await holdDuty(trx, request.dutyId, version);
      if (!held.ok) return held;
      const { role, accountable, endedOn } = held.value;
      if (role !== 'coordinate' || accountable || endedOn !== null)
        return refuse({ code: 'state.refused', facts: { action, state: 'not-coordinating' } });
      const { plan } = await indexFrame(trx, planId, ctx.today);
      const open = askWrite(plan, action, ctx.today);
      if (!open.ok) return open;
      await insertInputRequest(trx, {
        ...request,
        planId,
        taskId,
        on: ctx.today,
        by: permit.accountId,
      });
      const { id, askerId, askedId, due } = request;
      audit({
        action,
        aggregateKind: 'input-request',
        aggregateId: id,
        versionFrom: null,
        versionTo: 0,
        changes: { askerId: [null, askerId], askedId: [null, askedId], due: [null, due] },
      });
      return done({ id, version: 0 });
    });
  });
