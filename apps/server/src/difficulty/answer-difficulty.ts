import { answerDifficulty as keepAnswer } from '@dondoc/db/stores';
import { done, refuse } from '@dondoc/domain/kernel';
import { DifficultyAnswer } from '@dondoc/domain/task';
import { targetOf } from '../access-target.ts';
import { guarded } from '../trpc.ts';
import { DifficultyCommand, heldDifficulty, partiesOf } from './held-difficulty.ts';

/**
 * Answers a difficulty with a document or a reason: the body it is addressed to, or who keeps the plan. Refuses `date.in-future` for a
 * document of a day to come, and `state.refused` where it is answered or taken back.
 */
export const answerDifficulty = guarded('difficulty.answer')
  .input(DifficultyCommand.extend({ answer: DifficultyAnswer }))
  .mutation(async ({ ctx, input }) => {
    const { planId, addresseeId, keepers } = await partiesOf(ctx, input.difficultyId);
    const addressed = { planId, bodies: [addresseeId], keepers };
    const permit = ctx.permit(await targetOf(ctx, 'decision', addressed));
    return permit.command(input, async (trx, audit) => {
      const { answer, version: seen } = input;
      if (answer.kind === 'document' && answer.date > ctx.today)
        return refuse({ code: 'date.in-future', facts: { date: answer.date } });
      const held = await heldDifficulty(trx, input, 'answer', ctx.today);
      if (!held.ok) return held;
      const given = { answer, on: ctx.today, by: permit.accountId };
      const version = await keepAnswer(trx, held.value, given);
      audit({
        action: 'difficulty.answer',
        aggregateKind: 'difficulty',
        aggregateId: held.value.id,
        versionFrom: seen,
        versionTo: version,
        changes: {
          answeredOn: [null, ctx.today],
          answer: [null, answer.kind === 'document' ? answer.number : answer.kind],
        },
      });
      return done({ id: held.value.id, version });
    });
  });
