import { changeTarget, placesOf } from '@dondoc/db/stores';
import { done, refuse } from '@dondoc/domain/kernel';
import { correctedTarget, TargetReading } from '@dondoc/domain/reporting';
import { z } from 'zod';
import { guarded } from '../trpc.ts';
import { holdOpen, TargetCommand, targetPlace } from './target-command.ts';

/**
 * Reads a target otherwise: a register correction with its reason; the paper's wording stays. Refuses `input.invalid` where what was read
 * does not go together, and `not-found` for a body that nobody knows.
 */
export const correctTarget = guarded('target.write')
  .input(
    TargetCommand.extend({ reading: TargetReading, reason: z.string().trim().min(1).max(2000) }),
  )
  .mutation(async ({ ctx, input }) => {
    const { targetId, version: seen, reading, reason } = input;
    const permit = ctx.permit(await targetPlace(ctx, targetId));
    return permit.command(input, async (trx, audit) => {
      const action = 'target.correct';
      const held = await holdOpen(trx, input, action, ctx.today);
      if (!held.ok) return held;
      const { accountableId } = reading;
      if (accountableId !== null && (await placesOf(trx, [accountableId])).length === 0)
        return refuse({ code: 'not-found', facts: { kind: 'agency' } });
      const target = correctedTarget(held.value.target, reading);
      if (!target.ok) return target;
      const version = await changeTarget(trx, target.value, seen);
      audit({
        action,
        aggregateKind: 'target',
        aggregateId: targetId,
        versionFrom: seen,
        versionTo: version,
        changes: { reading: [TargetReading.parse(held.value.target), reading] },
        reason,
      });
      return done({ version });
    });
  });
