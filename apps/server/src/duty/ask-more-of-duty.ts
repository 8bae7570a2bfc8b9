import { done, refuse } from '@dondoc/domain/kernel';
import { MoreOfDuty } from '@dondoc/domain/task';
import { guarded } from '../trpc.ts';
import { DutyCommand } from './duty-input.ts';
import { dutyTarget } from './duty-target.ts';
import { heldDuty, writeDuty } from './held-duty.ts';

/** More is asked for before a claim is confirmed: why, and by when. The day of the claim stays for timeliness. */
export const askMoreOfDuty = guarded('duty.confirm')
  .input(DutyCommand.extend(MoreOfDuty.shape))
  .mutation(async ({ ctx, input }) => {
    const { target } = await dutyTarget(ctx, 'decision', input.dutyId);
    return ctx.permit(target).command(input, async (trx, audit) => {
      const { due, reason } = input;
      if (due < ctx.today)
        return refuse({
          code: 'input.invalid',
          facts: { path: 'due', issue: 'earlier-than-today' },
        });
      const held = await heldDuty(trx, input, 'ask-more', ctx.today);
      if (!held.ok) return held;
      const change = {
        askedMoreOn: ctx.today,
        askedMoreDue: due,
        reply: { kind: 'asked-for-more' as const, reason },
      };
      const why = { action: 'duty.ask-more', reason };
      return done({ version: await writeDuty(trx, audit, held.value, change, why) });
    });
  });
