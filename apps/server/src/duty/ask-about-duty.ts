import { insertAsk, openAsk } from '@dondoc/db/stores';
import { done, refuse } from '@dondoc/domain/kernel';
import { askableOfDuty, DutyAsk } from '@dondoc/domain/task';
import { v7 as uuidv7 } from 'uuid';
import { guarded } from '../trpc.ts';
import { DutyCommand } from './duty-input.ts';
import { dutyTarget } from './duty-target.ts';
import { heldDuty, ownRow, writeDuty } from './held-duty.ts';

/**
 * A body asks for more time or says that a duty is not its own, before or after the date. Nothing changes but that it awaits a decision;
 * a second question is refused `state.refused` until then. A member of a group asks for itself and has a row of its own from then on.
 */
export const askAboutDuty = guarded('duty.ask')
  .input(DutyCommand.extend({ ask: DutyAsk }))
  .mutation(async ({ ctx, input }) => {
    const { target } = await dutyTarget(ctx, 'plan', input.dutyId);
    const permit = ctx.permit(target);
    return permit.command(input, async (trx, audit) => {
      const { ask } = input;
      const held = await heldDuty(trx, input, 'ask', ctx.today);
      if (!held.ok) return held;
      const askable = askableOfDuty(ask, held.value.duty);
      if (!askable.ok) return askable;
      if (await openAsk(trx, input.dutyId))
        return refuse({
          code: 'state.refused',
          facts: { action: 'ask', state: 'awaiting-decision' },
        });
      const own = await ownRow(trx, held.value, permit.grant, 'duty.ask');
      if (!own.ok) return own;
      const { duty } = own.value;
      await insertAsk(trx, {
        id: uuidv7(),
        dutyId: duty.id,
        ask,
        on: ctx.today,
        by: permit.accountId,
      });
      const why = { action: 'duty.ask', reason: ask.reason };
      const beside = { asked: [null, ask.kind] } as const;
      const version = await writeDuty(trx, audit, own.value, {}, why, beside);
      return done({ dutyId: duty.id, version });
    });
  });
