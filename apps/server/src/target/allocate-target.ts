import { changeTarget, placesOf } from '@dondoc/db/stores';
import { done, refuse } from '@dondoc/domain/kernel';
import { AimAllocation, allocatedTarget, sharesAt } from '@dondoc/domain/reporting';
import { guarded } from '../trpc.ts';
import { Reason } from '../submission/submission-input.ts';
import { holdOpen, TargetCommand, targetPlace } from './target-command.ts';

/**
 * Says what each body is to reach of one aim of a target: a register correction with its reason. Refuses `not-found` for a body that
 * nobody knows, and what `allocatedTarget` refuses.
 */
export const allocateTarget = guarded('target.write')
  .input(TargetCommand.extend({ allocation: AimAllocation, reason: Reason }))
  .mutation(async ({ ctx, input }) => {
    const { targetId, version: seen, allocation, reason } = input;
    const permit = ctx.permit(await targetPlace(ctx, targetId));
    return permit.command(input, async (trx, audit) => {
      const action = 'target.allocate';
      const held = await holdOpen(trx, input, action, ctx.today);
      if (!held.ok) return held;
      const { target: before } = held.value;
      const bodies = new Set(allocation.shares.map(({ agencyId }) => agencyId));
      if ((await placesOf(trx, [...bodies])).length < bodies.size)
        return refuse({ code: 'not-found', facts: { kind: 'agency' } });
      const target = allocatedTarget(before, allocation);
      if (!target.ok) return target;
      const version = await changeTarget(trx, target.value, seen);
      const { by, adds } = allocation;
      audit({
        action,
        aggregateKind: 'target',
        aggregateId: targetId,
        versionFrom: seen,
        versionTo: version,
        changes: {
          by: [by, by],
          adds: [before.allocation?.adds ?? null, adds],
          shares: [sharesAt(before, by), allocation.shares],
        },
        reason,
      });
      return done({ version });
    });
  });
