import { derivedIndex, indexFrame } from '@dondoc/db/night';
import { holdRegister, keepClosing } from '@dondoc/db/stores';
import { askTable, done, DutyId, PlanId, refuse } from '@dondoc/domain/kernel';
import { DecisionDocument } from '@dondoc/domain/plan';
import {
  ClosingOutcome,
  closeRegister as close,
  REGISTER_ACTIONS,
  registerState,
} from '@dondoc/domain/register';
import { z } from 'zod';
import { CommandFields, Seen } from '../input.ts';
import { guarded } from '../trpc.ts';
import { planTarget } from './plan-permit.ts';

const Input = CommandFields.extend({
  planId: PlanId,
  version: Seen,
  outcomes: z.array(z.object({ dutyId: DutyId, outcome: ClosingOutcome })).max(20_000),
  /** Who decided to close it; null where no decision is needed. */
  decision: DecisionDocument.nullable(),
});

/**
 * Closes the register of a plan today. Each duty that is still open gets an outcome, or it is refused `duties.open` with those that have
 * none. From then on nothing is written to the register and no notice about it leaves.
 */
export const closeRegister = guarded('plan.close')
  .input(Input)
  .mutation(async ({ ctx, input }) => {
    const { planId, decision } = input;
    const permit = ctx.permit(await planTarget(ctx, planId));
    return permit.command(input, async (trx, audit) => {
      const held = await holdRegister(trx, planId, input.version);
      if (!held.ok) return held;
      const { closedOn, duties, standingAgencyId, version: seen } = held.value;
      const state = registerState({ inForce: true, closedOn }, ctx.today);
      const asked = askTable(REGISTER_ACTIONS, 'close', state);
      if (!asked.ok) return asked;
      const outcomes = new Map(input.outcomes.map(({ dutyId, outcome }) => [dutyId, outcome]));
      if (outcomes.size < input.outcomes.length)
        return refuse({ code: 'input.invalid', facts: { path: 'outcomes', issue: 'twice' } });
      const closed = close(duties, { outcomes, decision, standingAgencyId }, ctx.today);
      if (!closed.ok) return closed;
      const frame = await indexFrame(trx, planId, ctx.today);
      const plan = { ...frame.plan, closedOn: ctx.today };
      const rows = closed.value.map((one) => {
        const { duty, outcome, confirmedOn, endedOn } = one;
        const facts = { ...duty, confirmedOn, endedOn };
        const note = outcome.kind === 'done' ? outcome.note : null;
        return {
          ...one,
          ...derivedIndex({ kind: 'duty', facts }, { ...frame, plan }),
          reply: confirmedOn === null ? null : ({ kind: 'confirmed', note, decision } as const),
        };
      });
      const version = await keepClosing(trx, held.value, rows, { on: ctx.today, decision });
      audit({
        action: 'plan.close',
        aggregateKind: 'plan',
        aggregateId: planId,
        versionFrom: seen,
        versionTo: version,
        changes: { closedOn: [null, ctx.today] },
        document: decision,
      });
      for (const { duty, outcome, confirmedOn, endedOn } of rows)
        audit({
          action: 'plan.close',
          aggregateKind: 'duty',
          aggregateId: duty.id,
          versionFrom: duty.version,
          versionTo: duty.version + 1,
          changes: {
            outcome: [null, outcome],
            ...(confirmedOn === null ? {} : { confirmedOn: [null, confirmedOn] }),
            ...(endedOn === null ? {} : { endedOn: [null, endedOn] }),
          },
          document: decision,
        });
      return done({ version });
    });
  });
