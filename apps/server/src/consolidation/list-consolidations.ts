import { consolidationLines, listReportPeriods } from '@dondoc/db/stores';
import { PlanId, RuleId } from '@dondoc/domain/kernel';
import { consolidationState } from '@dondoc/domain/reporting';
import { z } from 'zod';
import { PageLimit } from '../input.ts';
import { guarded } from '../trpc.ts';
import { planReportTarget } from './consolidation-permit.ts';

const After = z.object({ periodKey: z.string().max(300), ruleId: RuleId });

/** The periods of a plan that have opened, the last one first, each with how many have reported and the reports made of it. */
export const listConsolidations = guarded('consolidation.see')
  .input(z.object({ planId: PlanId, limit: PageLimit, after: After.nullish() }))
  .query(async ({ ctx, input: { planId, ...page } }) => {
    const { kysely } = ctx.db;
    ctx.permit(await planReportTarget(ctx, planId));
    const scope = ctx.scope();
    const query = { planId, openedBy: ctx.today, ...page };
    const { items, next } = await listReportPeriods(kysely, scope, query);
    const periodKeys = [...new Set(items.map(({ periodKey }) => periodKey))];
    const lines = await consolidationLines(kysely, scope, { planId, periodKeys });
    return {
      items: items.map((item) => ({
        ...item,
        consolidations: lines
          .filter((line) => line.ruleId === item.ruleId && line.periodKey === item.periodKey)
          .map((line) => ({ ...line, state: consolidationState(line) })),
      })),
      next,
    };
  });
