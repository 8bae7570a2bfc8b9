import { insertDecision } from '@dondoc/db/stores';
import { done } from '@dondoc/domain/kernel';
import { v7 as uuidv7 } from 'uuid';
import { obligationTarget } from '../obligation/obligation-permit.ts';
import { rewrite } from '../obligation/rewrite.ts';
import { guarded } from '../trpc.ts';
import { holdToAnswer } from './answer.ts';
import { ObligationCommand, Reason } from './submission-input.ts';

/** Notes what was received sufficient, in the position of who does it; no document is needed for that. Refuses `state.refused`. */
export const accept = guarded('submission.accept')
  .input(ObligationCommand.extend({ note: Reason.nullable() }))
  .mutation(async ({ ctx, input }) => {
    const { obligationId: id, version: seen, note } = input;
    const permit = ctx.permit(await obligationTarget(ctx, 'decision', id));
    return permit.command(input, async (trx, audit) => {
      const found = await holdToAnswer(trx, { id, seen }, 'accept', ctx.today);
      if (!found.ok) return found;
      const { held, frame } = found.value;
      await insertDecision(trx, {
        id: uuidv7(),
        of: { obligationId: id },
        kind: 'accepted',
        document: { role: ctx.session.account.position, number: null, date: null },
        reason: note,
        accountId: permit.accountId,
        at: ctx.clock.now(),
      });
      const change = { acceptedOn: ctx.today, askedMoreOn: null, askedMoreDue: null };
      const version = await rewrite({ trx, audit }, held, change, frame, {
        action: 'submission.accept',
        reason: note,
      });
      return done({ version });
    });
  });
