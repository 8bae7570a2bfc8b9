import { releaseHeld } from '@dondoc/db/night';
import { releaseFirstNotices as release } from '@dondoc/db/stores';
import { done, PlanId } from '@dondoc/domain/kernel';
import { CommandFields, Seen } from '../input.ts';
import { guarded } from '../trpc.ts';
import { planTarget } from './plan-permit.ts';

/** Lets the first notices of a plan go, those that were held so far and from now on all others when their day comes. */
export const releaseFirstNotices = guarded('plan.release-notices')
  .input(CommandFields.extend({ planId: PlanId, version: Seen }))
  .mutation(async ({ ctx, input }) => {
    const { planId, version: seen } = input;
    const permit = ctx.permit(await planTarget(ctx, planId));
    return permit.command(input, async (trx, audit) => {
      const released = await release(trx, planId, seen, ctx.today);
      if (!released.ok) return released;
      const notices = await releaseHeld(trx, planId, ctx.today);
      const { version } = released.value;
      audit({
        action: 'plan.release-notices',
        aggregateKind: 'plan',
        aggregateId: planId,
        versionFrom: seen,
        versionTo: version,
        changes: { firstNoticesReleasedOn: [null, ctx.today], held: [notices, 0] },
      });
      return done({ version, notices });
    });
  });
