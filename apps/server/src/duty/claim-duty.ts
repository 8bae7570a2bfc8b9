import { done } from '@dondoc/domain/kernel';
import { DutyEvidence } from '@dondoc/domain/task';
import { guarded } from '../trpc.ts';
import { DutyCommand } from './duty-input.ts';
import { dutyTarget } from './duty-target.ts';
import { heldDuty, ownRow, writeDuty } from './held-duty.ts';
import { linkedEvidence } from './linked-evidence.ts';

/**
 * The body says that its duty is done, with what shows it. A member of a group says so for itself and from then on has a row of its
 * own. After more was asked for, the day of the first claim stays: timeliness is that of the first.
 */
export const claimDuty = guarded('duty.claim')
  .input(DutyCommand.extend({ evidence: DutyEvidence }))
  .mutation(async ({ ctx, input }) => {
    const { target } = await dutyTarget(ctx, 'plan', input.dutyId);
    const permit = ctx.permit(target);
    return permit.command(input, async (trx, audit) => {
      const held = await heldDuty(trx, input, 'claim', ctx.today);
      if (!held.ok) return held;
      const { duty } = held.value;
      const evidence = await linkedEvidence(trx, input.evidence, duty, {
        agencyId: duty.agencyId ?? permit.grant.agencyId,
        today: ctx.today,
      });
      if (!evidence.ok) return evidence;
      const row = await ownRow(trx, held.value, permit.grant, 'duty.claim');
      if (!row.ok) return row;
      const own = row.value.duty;
      const change = {
        claimedOn: own.claimedOn ?? ctx.today,
        claim: { evidence: evidence.value, here: true, accountId: permit.accountId },
        askedMoreOn: null,
        askedMoreDue: null,
      };
      const why = { action: 'duty.claim' };
      const version = await writeDuty(trx, audit, row.value, change, why);
      return done({ dutyId: own.id, version });
    });
  });
