import { findPlan, listRules } from '@dondoc/db/stores';
import { statedTerms } from '@dondoc/documents/read';
import { PlanId } from '@dondoc/domain/kernel';
import { Anchor } from '@dondoc/domain/plan';
import { proposedTerms } from '@dondoc/domain/register';
import type { RuleFields } from '@dondoc/domain/reporting';
import { z } from 'zod';
import { orRefuse, refused } from '../error-map.ts';
import { planTarget } from '../plan/plan-permit.ts';
import { guarded } from '../trpc.ts';
import { namesIn } from './rule-parties.ts';
import { wordingAt } from './worded-rule.ts';

/**
 * The rule that a chosen sentence of the plan seems to state, for a person to correct: cadence and date as the reader reads them,
 * reporters and receiver as the plan's first rule has them, else every accountable body to the issuer through the standing agency.
 */
export const proposeRule = guarded('rule.write')
  .input(z.object({ planId: PlanId, anchor: Anchor }))
  .query(async ({ ctx, input: { planId, anchor } }) => {
    const { kysely } = ctx.db;
    ctx.permit(await planTarget(ctx, planId));
    const plan = await findPlan(kysely, ctx.scope(), planId, ctx.today);
    if (!plan) throw refused({ code: 'not-found', facts: { kind: 'plan' } });
    const wording = orRefuse(await wordingAt(kysely, planId, anchor, ctx.today));
    const [first] = (await listRules(kysely, ctx.scope(), planId, { limit: 1 })).items;
    const { issuerId, standingAgencyId } = plan;
    const rule: RuleFields = {
      ...proposedTerms({ ...statedTerms(wording), wording, anchor }),
      reporters: first?.reporters ?? { kind: 'accountable' },
      receiver: first?.receiver ?? { agencyId: issuerId, text: '' },
      via: first ? first.via : issuerId === standingAgencyId ? null : standingAgencyId,
    };
    return { rule, wording, names: await namesIn(kysely, [rule]) };
  });
