import { done, refuse } from '@dondoc/domain/kernel';
import { RequestAnswer } from '@dondoc/domain/task';
import { guarded } from '../trpc.ts';
import { DutyCommand } from './duty-input.ts';
import { dutyTarget } from './duty-target.ts';
import { heldDuty, writeDuty } from './held-duty.ts';

/** A body that was asked accepts or declines, here or by a letter that the clerk records with the day on which it came. */
export const answerRequest = guarded('duty.answer')
  .input(DutyCommand.extend(RequestAnswer.shape))
  .mutation(async ({ ctx, input }) => {
    const { target } = await dutyTarget(ctx, 'plan', input.dutyId);
    return ctx.permit(target).command(input, async (trx, audit) => {
      const { answer, on, document } = input;
      if (on > ctx.today) return refuse({ code: 'date.in-future', facts: { date: on } });
      const held = await heldDuty(trx, input, 'answer', ctx.today);
      if (!held.ok) return held;
      const change = { answer, answeredOn: on, reply: { kind: 'answered' as const, document } };
      const why = { action: 'duty.answer' };
      return done({ version: await writeDuty(trx, audit, held.value, change, why) });
    });
  });
