import { listPlans as readPlans } from '@dondoc/db/stores';
import { CivilDate } from '@dondoc/domain/calendar';
import { PlanId } from '@dondoc/domain/kernel';
import { z } from 'zod';
import { PageLimit } from '../input.ts';
import { guarded } from '../trpc.ts';

const After = z.object({ inForceOn: CivilDate, id: PlanId });

/** The plans that concern who asks, the one put in force last first. */
export const listPlans = guarded('plan.see')
  .input(z.object({ limit: PageLimit, after: After.nullish() }))
  .query(({ ctx, input }) => readPlans(ctx.db.kysely, ctx.scope(), input));
