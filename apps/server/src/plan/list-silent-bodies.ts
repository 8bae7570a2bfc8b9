import { findAgencies, readAcknowledgements, readPageReceivers } from '@dondoc/db/stores';
import { AgencyId, PlanId } from '@dondoc/domain/kernel';
import { silentBodies } from '@dondoc/domain/register';
import { z } from 'zod';
import { PageLimit } from '../input.ts';
import { guarded } from '../trpc.ts';
import { planTarget } from './plan-permit.ts';

/**
 * One page of the bodies that have not acknowledged their page of a plan, in the order of the registry. Their silence is nothing but
 * this line: no state, no notice and no statistic follows from it.
 */
export const listSilentBodies = guarded('plan.record-acknowledgement')
  .input(z.object({ planId: PlanId, limit: PageLimit, after: AgencyId.nullish() }))
  .query(async ({ ctx, input: { planId, limit, after } }) => {
    ctx.permit(await planTarget(ctx, planId));
    const { kysely } = ctx.db;
    const receivers = (await readPageReceivers(kysely, [planId], ctx.today)).get(planId) ?? [];
    const said = await readAcknowledgements(kysely, ctx.scope(), planId);
    // The body after which the page starts may have acknowledged meanwhile.
    const behind = after ? receivers.slice(receivers.indexOf(after) + 1) : receivers;
    const silent = silentBodies(behind, new Set(said.keys()));
    const shown = silent.slice(0, limit);
    const names = new Map((await findAgencies(kysely, shown)).map(({ id, name }) => [id, name]));
    return {
      items: shown.map((agencyId) => ({ agencyId, name: names.get(agencyId) ?? '' })),
      next: silent.length > limit ? (shown.at(-1) ?? null) : null,
    };
  });
