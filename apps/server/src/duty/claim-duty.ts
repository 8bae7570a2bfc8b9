import { standAlone } from '@dondoc/db/stores';
import { done, DutyId, refuse } from '@dondoc/domain/kernel';
import { askEvidence, DutyEvidence } from '@dondoc/domain/task';
import { v7 as uuidv7 } from 'uuid';
import { guarded } from '../trpc.ts';
import { DutyCommand } from './duty-input.ts';
import { dutyTarget } from './duty-target.ts';
import { heldDuty, writeDuty } from './held-duty.ts';

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
      const { duty, frame } = held.value;
      const evidence = askEvidence(input.evidence, { ...duty, today: ctx.today });
      if (!evidence.ok) return evidence;
      const { agencyId } = permit.grant;
      if (duty.agencyId === null && agencyId === null)
        return refuse({ code: 'access.denied', facts: { action: 'duty.claim' } });
      const own =
        duty.agencyId === null && agencyId !== null
          ? await standAlone(trx, duty, { id: DutyId.parse(uuidv7()), agencyId })
          : duty;
      const change = {
        claimedOn: own.claimedOn ?? ctx.today,
        claim: { evidence: input.evidence, here: true, accountId: permit.accountId },
        askedMoreOn: null,
        askedMoreDue: null,
      };
      const why = { action: 'duty.claim' };
      const version = await writeDuty(trx, audit, { duty: own, frame }, change, why);
      return done({ dutyId: own.id, version });
    });
  });
