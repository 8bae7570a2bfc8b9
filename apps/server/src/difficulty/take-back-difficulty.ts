import { takeBackDifficulty as keepTakenBack } from '@dondoc/db/stores';
import { done } from '@dondoc/domain/kernel';
import { targetOf } from '../access-target.ts';
import { guarded } from '../trpc.ts';
import { DifficultyCommand, heldDifficulty, partiesOf } from './held-difficulty.ts';

/** The body that raised it says that it no longer hinders. It stays to be read. Refuses `state.refused` where it is answered or taken back. */
export const takeBackDifficulty = guarded('difficulty.raise')
  .input(DifficultyCommand)
  .mutation(async ({ ctx, input }) => {
    const { planId, agencyId, keepers } = await partiesOf(ctx, input.difficultyId);
    const raised = { planId, bodies: [agencyId], keepers };
    const permit = ctx.permit(await targetOf(ctx, 'plan', raised));
    return permit.command(input, async (trx, audit) => {
      const held = await heldDifficulty(trx, input, 'take-back', ctx.today);
      if (!held.ok) return held;
      const version = await keepTakenBack(trx, held.value, ctx.today);
      audit({
        action: 'difficulty.take-back',
        aggregateKind: 'difficulty',
        aggregateId: held.value.id,
        versionFrom: input.version,
        versionTo: version,
        changes: { takenBackOn: [null, ctx.today] },
      });
      return done({ id: held.value.id, version });
    });
  });
