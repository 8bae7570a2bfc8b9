import { doneGroupDuties } from '@dondoc/db/stores';
import type { Duty } from '@dondoc/db/stores';
import type { CivilDate } from '@dondoc/domain/calendar';
import { done, refuse } from '@dondoc/domain/kernel';
import type { AgencyId, Result } from '@dondoc/domain/kernel';
import { askEvidence, DutyConfirmation } from '@dondoc/domain/task';
import { guarded } from '../trpc.ts';
import { DutyCommand } from './duty-input.ts';
import { dutyTarget } from './duty-target.ts';
import { heldDuty, writeDuty } from './held-duty.ts';

/**
 * A duty is noted as done, with or without a claim here. A duty of the standing agency itself is confirmed by a leader: a clerk
 * records that decision with its document, or is refused `decision.needed`. A group's row is done when all its members are.
 */
export const confirmDuty = guarded('duty.confirm')
  .input(DutyCommand.extend(DutyConfirmation.shape))
  .mutation(async ({ ctx, input }) => {
    const { target, parties } = await dutyTarget(ctx, 'decision', input.dutyId);
    const permit = ctx.permit(target);
    return permit.command(input, async (trx, audit) => {
      const { note, decision, onPaper } = input;
      const held = await heldDuty(trx, input, 'confirm', ctx.today);
      if (!held.ok) return held;
      const { duty } = held.value;
      const shown = askPaper(duty, onPaper, ctx.today);
      if (!shown.ok) return shown;
      if (isOwn(duty, parties.standingAgencyId) && permit.grant.role !== 'leader' && !decision)
        return refuse({ code: 'decision.needed', facts: {} });
      const claim = onPaper && {
        claimedOn: duty.claimedOn ?? onPaper.on,
        claim: { evidence: onPaper.evidence, here: false, accountId: permit.accountId },
      };
      const change = {
        ...claim,
        confirmedOn: ctx.today,
        askedMoreOn: null,
        askedMoreDue: null,
        reply: { kind: 'confirmed' as const, note, decision },
      };
      const why = { action: 'duty.confirm', reason: note, document: decision };
      let version = await writeDuty(trx, audit, held.value, change, why);
      for (const dutyId of await doneGroupDuties(trx, duty.taskId)) {
        const group = await heldDuty(trx, { dutyId, version }, 'confirm', ctx.today);
        if (!group.ok) continue;
        const all = { confirmedOn: ctx.today, reply: change.reply };
        version = await writeDuty(trx, audit, group.value, all, why);
      }
      return done({ version });
    });
  });

const isOwn = (duty: Duty, standingAgencyId: AgencyId): boolean =>
  duty.agencyId === standingAgencyId;

function askPaper(
  duty: Duty,
  onPaper: DutyConfirmation['onPaper'],
  today: CivilDate,
): Result<null> {
  if (!onPaper) return done(null);
  if (onPaper.on > today) return refuse({ code: 'date.in-future', facts: { date: onPaper.on } });
  return askEvidence(onPaper.evidence, { ...duty, today });
}
