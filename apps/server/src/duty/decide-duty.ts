import { answerAsk, branchDuty, insertDecision, openAsk } from '@dondoc/db/stores';
import { done, DutyId } from '@dondoc/domain/kernel';
import { decidedDuty, DUTY_OUTCOME_ACTION, DutyDecision } from '@dondoc/domain/task';
import { v7 as uuidv7 } from 'uuid';
import { guarded } from '../trpc.ts';
import { DutyCommand } from './duty-input.ts';
import { dutyTarget } from './duty-target.ts';
import { heldDuty, takingBody, writeDuty } from './held-duty.ts';

/**
 * Records what who set the date decided about a duty, to its body's question or by itself: a later day, that it ends, that another body
 * answers for it, or that what was asked is not granted; with the paper, or none needed. Refuses as `decidedDuty` does, and `not-found`
 * or `input.invalid` for a body that cannot take the duty over.
 */
export const decideDuty = guarded('decision.record')
  .input(DutyCommand.extend(DutyDecision.shape))
  .mutation(async ({ ctx, input }) => {
    const { target } = await dutyTarget(ctx, 'decision', input.dutyId);
    const permit = ctx.permit(target);
    return permit.command(input, async (trx, audit) => {
      const { outcome, document, reason } = input;
      const action = DUTY_OUTCOME_ACTION[outcome.kind];
      const held = await heldDuty(trx, input, action, ctx.today);
      if (!held.ok) return held;
      const { duty, frame } = held.value;
      const open = await openAsk(trx, duty.id);
      const calendar = frame.calendars.of(duty.agencyId);
      const decided = decidedDuty(duty, open?.ask ?? null, input, { calendar, today: ctx.today });
      if (!decided.ok) return decided;
      const id = uuidv7();
      const decision = {
        id,
        of: { dutyId: duty.id },
        kind: outcome.kind,
        document,
        reason,
        accountId: permit.accountId,
        at: ctx.clock.now(),
      };
      await insertDecision(trx, decision, outcome);
      if (open) await answerAsk(trx, open.id, id);
      const why = { action: 'duty.decide', reason, document };
      const beside = { decided: [open?.ask.kind ?? null, outcome.kind] } as const;
      let version = await writeDuty(trx, audit, held.value, decided.value, why, beside);
      if (outcome.kind !== 'moved') return done({ version });
      const { agencyId } = outcome;
      const taking = await takingBody(trx, duty, agencyId, ctx.today);
      if (!taking.ok) return taking;
      const moved = await branchDuty(trx, duty, { id: DutyId.parse(uuidv7()), agencyId });
      const from = { movedFrom: [null, duty.id] } as const;
      version = await writeDuty(trx, audit, { duty: { ...moved, version }, frame }, {}, why, from);
      return done({ version });
    });
  });
