import { insertDecision } from '@dondoc/db/stores';
import { done } from '@dondoc/domain/kernel';
import { decidedObligation, ObligationDecision, OUTCOME_ACTION } from '@dondoc/domain/reporting';
import { v7 as uuidv7 } from 'uuid';
import { holdToAnswer } from '../submission/answer.ts';
import { ObligationCommand } from '../submission/submission-input.ts';
import { guarded } from '../trpc.ts';
import { obligationTarget } from './obligation-permit.ts';
import { rewrite } from './rewrite.ts';

/**
 * Records what who set the date of a report decided about it: a later day, that it is let go, or that the rule does not apply; with the
 * paper, or none needed. Refuses `state.refused`, `date.in-future`, and `input.invalid` for a day that is no later.
 */
export const decideObligation = guarded('decision.record')
  .input(ObligationCommand.extend(ObligationDecision.shape))
  .mutation(async ({ ctx, input }) => {
    const { obligationId: id, version: seen, outcome, document, reason } = input;
    const permit = ctx.permit(await obligationTarget(ctx, 'decision', id));
    return permit.command(input, async (trx, audit) => {
      const action = OUTCOME_ACTION[outcome.kind];
      const found = await holdToAnswer(trx, { id, seen }, action, ctx.today);
      if (!found.ok) return found;
      const { held, frame } = found.value;
      const decided = decidedObligation(held, input, ctx.today);
      if (!decided.ok) return decided;
      await insertDecision(trx, {
        id: uuidv7(),
        of: { obligationId: id },
        kind: outcome.kind,
        document,
        reason,
        accountId: permit.accountId,
        at: ctx.clock.now(),
      });
      const why = { action: `obligation.${action}`, reason, document };
      return done({ version: await rewrite({ trx, audit }, held, decided.value, frame, why) });
    });
  });
