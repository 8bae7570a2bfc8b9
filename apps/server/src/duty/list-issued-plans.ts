import { listIssuedPlans } from '@dondoc/db/stores';
import { may } from '@dondoc/domain/agency';
import { CivilDate } from '@dondoc/domain/calendar';
import { DutyId, PlanId } from '@dondoc/domain/kernel';
import { z } from 'zod';
import { PageLimit } from '../input.ts';
import { guarded } from '../trpc.ts';
import { dutyTarget } from './duty-target.ts';

const After = z.object({ inForceOn: CivilDate, id: PlanId });

/**
 * One page of the plans kept here by which a duty can be met: those that its body issued, for who speaks for the body or confirms its
 * duty. Refuses `access.denied` to another body, and `not-found`.
 */
export const issuedPlansOf = guarded('plan.see')
  .input(z.object({ dutyId: DutyId, limit: PageLimit, after: After.nullish() }))
  .query(async ({ ctx, input: { dutyId, ...page } }) => {
    const { target, parties } = await dutyTarget(ctx, 'decision', dutyId);
    ctx.permit({ ...target, kind: 'plan' });
    const { grants } = ctx.session;
    const confirms = may(grants, 'duty.confirm', target);
    const issuers = target.bodies.flatMap((body) =>
      confirms || may(grants, 'duty.claim', { ...target, kind: 'plan', bodies: [body] })
        ? [body.agencyId]
        : [],
    );
    return listIssuedPlans(ctx.db.kysely, { issuers, except: parties.planId }, page);
  });
