import { holdPlan, keepAcknowledgement, readPageReceivers } from '@dondoc/db/stores';
import { AgencyId, done, PlanId, refuse } from '@dondoc/domain/kernel';
import { Acknowledgement, askAcknowledgement } from '@dondoc/domain/register';
import type { z } from 'zod';
import type { CommandInput, Permit } from '../access.ts';
import { targetOf } from '../access-target.ts';
import type { Context } from '../context.ts';
import { CommandFields, Seen } from '../input.ts';
import { guarded } from '../trpc.ts';
import { planTarget } from './plan-permit.ts';

const Page = CommandFields.extend({ planId: PlanId, version: Seen, agencyId: AgencyId });
type Page = z.infer<typeof Page>;

/** A body says today that it has received its page of a plan. */
export const acknowledgePage = guarded('plan.acknowledge')
  .input(Page)
  .mutation(async ({ ctx, input }) => {
    const { planId, agencyId } = input;
    const permit = ctx.permit(
      await targetOf(ctx, 'plan', { planId, bodies: [agencyId], keepers: [] }),
    );
    const said = { on: ctx.today, channel: 'here' } as const;
    return keep(ctx, permit, { input, said, action: 'plan.acknowledge' });
  });

/** The clerk records that a body has acknowledged its page by another channel, and on which day. */
export const recordAcknowledgement = guarded('plan.record-acknowledgement')
  .input(
    Page.extend({
      on: Acknowledgement.shape.on,
      channel: Acknowledgement.shape.channel.exclude(['here']),
    }),
  )
  .mutation(async ({ ctx, input }) => {
    const permit = ctx.permit(await planTarget(ctx, input.planId));
    const { on, channel } = input;
    return keep(ctx, permit, {
      input,
      said: { on, channel },
      action: 'plan.record-acknowledgement',
    });
  });

interface Said {
  readonly input: Page & CommandInput;
  readonly said: Acknowledgement;
  readonly action: string;
}

/**
 * Keeps an acknowledgement with its audit row. Refuses `version.stale`, `not-found` for a body that is sent no page, and what
 * `askAcknowledgement` and `keepAcknowledgement` refuse.
 */
const keep = (
  { today, clock }: Pick<Context, 'today' | 'clock'>,
  permit: Permit,
  { input, said, action }: Said,
) =>
  permit.command(input, async (trx, audit) => {
    const { planId, agencyId, version } = input;
    const held = await holdPlan(trx, planId, version);
    if (!held.ok) return held;
    const asked = askAcknowledgement(said.on, held.value, today);
    if (!asked.ok) return asked;
    const receivers = (await readPageReceivers(trx, [planId], today)).get(planId) ?? [];
    if (!receivers.includes(agencyId))
      return refuse({ code: 'not-found', facts: { kind: 'agency' } });
    const kept = await keepAcknowledgement(trx, { planId, agencyId }, said, {
      by: permit.accountId,
      at: clock.now(),
    });
    if (!kept.ok) return kept;
    audit({
      action,
      aggregateKind: 'plan',
      aggregateId: planId,
      versionFrom: version,
      versionTo: version,
      changes: {
        agencyId: [null, agencyId],
        acknowledgedOn: [null, said.on],
        channel: [null, said.channel],
      },
    });
    return done({ agencyId, acknowledgedOn: said.on });
  });
