import { indexFrame } from '@dondoc/db/night';
import { holdInputRequest, inputParties, planParties, settleInputRequest } from '@dondoc/db/stores';
import { askTable, done, InputRequestId, refuse } from '@dondoc/domain/kernel';
import type { AgencyId, PlanId } from '@dondoc/domain/kernel';
import { INPUT_ACTIONS, InputAnswer, inputState } from '@dondoc/domain/task';
import type { InputAction } from '@dondoc/domain/task';
import type { CommandWork } from '../access.ts';
import { targetOf } from '../access-target.ts';
import type { Context } from '../context.ts';
import { refused } from '../error-map.ts';
import { CommandFields, Seen } from '../input.ts';
import { askWrite } from '../plan/ask-write.ts';
import { guarded } from '../trpc.ts';

const InputCommand = CommandFields.extend({ inputRequestId: InputRequestId, version: Seen });

/** The body asked gives what it was asked for, or the clerk records the letter in which it came. Refuses `date.in-future` and `state.refused`. */
export const answerInput = guarded('input.answer')
  .input(InputCommand.extend({ answer: InputAnswer }))
  .mutation(async ({ ctx, input }) => {
    const { planId, askedId, keepers } = await partiesOf(ctx, input.inputRequestId);
    const permit = ctx.permit(await targetOf(ctx, 'plan', { planId, bodies: [askedId], keepers }));
    return permit.command(input, async (trx, audit) => {
      const { answer } = input;
      if (answer.document && answer.document.date > ctx.today)
        return refuse({ code: 'date.in-future', facts: { date: answer.document.date } });
      const held = await heldInput(trx, input, 'answer', ctx.today);
      if (!held.ok) return held;
      const settled = { answer, on: ctx.today, by: permit.accountId };
      const version = await settleInputRequest(trx, held.value, settled);
      audit({
        action: 'input.answer',
        aggregateKind: 'input-request',
        aggregateId: held.value.id,
        versionFrom: input.version,
        versionTo: version,
        changes: { answeredOn: [null, ctx.today], document: [null, answer.document] },
      });
      return done({ id: held.value.id, version });
    });
  });

/** Who asked says that it is needed no more. It stays to be read. Refuses `state.refused`. */
export const withdrawInput = guarded('input.ask')
  .input(InputCommand)
  .mutation(async ({ ctx, input }) => {
    const { planId, askerId, keepers } = await partiesOf(ctx, input.inputRequestId);
    const permit = ctx.permit(await targetOf(ctx, 'plan', { planId, bodies: [askerId], keepers }));
    return permit.command(input, async (trx, audit) => {
      const held = await heldInput(trx, input, 'withdraw', ctx.today);
      if (!held.ok) return held;
      const version = await settleInputRequest(trx, held.value, { withdrawnOn: ctx.today });
      audit({
        action: 'input.withdraw',
        aggregateKind: 'input-request',
        aggregateId: held.value.id,
        versionFrom: input.version,
        versionTo: version,
        changes: { withdrawnOn: [null, ctx.today] },
      });
      return done({ id: held.value.id, version });
    });
  });

async function partiesOf(
  { db: { kysely } }: Pick<Context, 'db'>,
  id: InputRequestId,
): Promise<{
  readonly planId: PlanId;
  readonly askerId: AgencyId;
  readonly askedId: AgencyId;
  readonly keepers: readonly AgencyId[];
}> {
  const found = await inputParties(kysely, id);
  const plan = found && (await planParties(kysely, found.planId));
  if (!found || !plan) throw refused({ code: 'not-found', facts: { kind: 'input-request' } });
  return { ...found, keepers: plan.keepers };
}

/** Holds an input request for one act. Refuses `not-found`, `version.stale`, and `state.refused` where it is settled or its plan closed. */
async function heldInput(
  trx: Parameters<CommandWork<unknown>>[0],
  {
    inputRequestId,
    version,
  }: { readonly inputRequestId: InputRequestId; readonly version: number },
  action: InputAction,
  today: Context['today'],
) {
  const held = await holdInputRequest(trx, inputRequestId, version);
  if (!held.ok) return held;
  const { plan } = await indexFrame(trx, held.value.planId, today);
  const open = askWrite(plan, `input.${action}`, today);
  if (!open.ok) return open;
  const asked = askTable(INPUT_ACTIONS, action, inputState(held.value, today));
  return asked.ok ? done(held.value) : asked;
}
