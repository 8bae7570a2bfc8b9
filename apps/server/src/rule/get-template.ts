import { findTemplates } from '@dondoc/db/stores';
import { RuleId } from '@dondoc/domain/kernel';
import { z } from 'zod';
import { guarded } from '../trpc.ts';
import { ruleTarget } from './rule-permit.ts';

/** What the reports of a rule are to hold, in its newest version; null where it asks for the outline of every report. */
export const getTemplate = guarded('rule.see')
  .input(z.object({ ruleId: RuleId }))
  .query(async ({ ctx, input: { ruleId } }) => {
    ctx.permit(await ruleTarget(ctx, ruleId));
    return { template: (await findTemplates(ctx.db.kysely, [ruleId])).get(ruleId) ?? null };
  });
