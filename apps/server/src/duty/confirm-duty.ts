import { doneGroupDuties } from '@dondoc/db/stores';
import type { Duty } from '@dondoc/db/stores';
import type { CivilDate } from '@dondoc/domain/calendar';
import { AgencyId, done, refuse } from '@dondoc/domain/kernel';
import type { Result } from '@dondoc/domain/kernel';
import { askExceptions, askOwnPlanShown, DutyConfirmation } from '@dondoc/domain/task';
import { z } from 'zod';
import type { CommandWork } from '../access.ts';
import { guarded } from '../trpc.ts';
import { DutyCommand } from './duty-input.ts';
import { dutyTarget } from './duty-target.ts';
import { exceptMembers, heldDuty, writeDuty } from './held-duty.ts';
import { linkedEvidence } from './linked-evidence.ts';

type Trx = Parameters<CommandWork<unknown>>[0];

/** The members of a group for which a confirmation does not hold. */
const Exceptions = z.array(AgencyId).max(5000).default([]);

/**
 * A duty is noted as done, with or without a claim here. A duty of the standing agency itself is confirmed by a leader: a clerk
 * records that decision with its document, or is refused `decision.needed`. A group's row is done for all but the exceptions, which go
 * on in rows of their own, and when all its members are.
 */
export const confirmDuty = guarded('duty.confirm')
  .input(DutyCommand.extend({ ...DutyConfirmation.shape, except: Exceptions }))
  .mutation(async ({ ctx, input }) => {
    const { target, parties } = await dutyTarget(ctx, 'decision', input.dutyId);
    const permit = ctx.permit(target);
    return permit.command(input, async (trx, audit) => {
      const { note, decision, onPaper, except } = input;
      const held = await heldDuty(trx, input, 'confirm', ctx.today);
      if (!held.ok) return held;
      const { duty } = held.value;
      const shown = await askPaper(trx, duty, onPaper, ctx.today);
      if (!shown.ok) return shown;
      const paper = shown.value;
      if (isOwn(duty, parties.standingAgencyId) && permit.grant.role !== 'leader' && !decision)
        return refuse({ code: 'decision.needed', facts: {} });
      const excepted = askExceptions(duty.groupId === null ? [] : parties.bodies, except);
      if (!excepted.ok) return excepted;
      const claim = paper && {
        claimedOn: duty.claimedOn ?? paper.on,
        claim: { evidence: paper.evidence, here: false, accountId: permit.accountId },
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
      const apart = { action: 'duty.except', reason: note, version };
      await exceptMembers(trx, audit, held.value, [...new Set(except)], apart);
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

/** What came in on paper, with the plan that it links; null where nothing did. */
async function askPaper(
  trx: Trx,
  duty: Duty,
  onPaper: DutyConfirmation['onPaper'],
  today: CivilDate,
): Promise<Result<DutyConfirmation['onPaper']>> {
  const needed = askOwnPlanShown(duty, onPaper);
  if (!needed.ok || !onPaper) return needed;
  if (onPaper.on > today) return refuse({ code: 'date.in-future', facts: { date: onPaper.on } });
  const { agencyId } = duty;
  const evidence = await linkedEvidence(trx, onPaper.evidence, duty, { agencyId, today });
  return evidence.ok ? done({ ...onPaper, evidence: evidence.value }) : evidence;
}
