import { heldList } from '@dondoc/db/night';
import { PlanId } from '@dondoc/domain/kernel';
import { z } from 'zod';
import { PageLimit } from '../input.ts';
import { guarded } from '../trpc.ts';
import { planTarget } from './plan-permit.ts';

/** The first notices of a plan that wait until a person has seen this list. */
export const firstNotices = guarded('plan.release-notices')
  .input(z.object({ planId: PlanId, limit: PageLimit, after: z.int().positive().nullish() }))
  .query(async ({ ctx, input: { planId, limit, after } }) => {
    ctx.permit(await planTarget(ctx, planId));
    const rows = await heldList(ctx.db.kysely, ctx.scope(), planId, {
      after: after ?? null,
      limit: limit + 1,
    });
    const items = rows.slice(0, limit);
    return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
  });
