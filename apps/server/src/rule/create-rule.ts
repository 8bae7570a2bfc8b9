import { remakeHorizon } from '@dondoc/db/night';
import { insertRule } from '@dondoc/db/stores';
import { done, PlanId, refuse, RuleId } from '@dondoc/domain/kernel';
import { askAbove, RuleFields } from '@dondoc/domain/reporting';
import type { ReportingRule } from '@dondoc/domain/reporting';
import { CommandFields } from '../input.ts';
import { planTarget } from '../plan/plan-permit.ts';
import { guarded } from '../trpc.ts';
import { openFrame } from './rule-frame.ts';
import { followRuleOrder } from './rule-levels.ts';
import { checkedParties } from './rule-parties.ts';
import { wordingAt } from './worded-rule.ts';

/**
 * Makes a rule by hand from a sentence of the plan and puts it in force: what its bodies owe stands in the register at once. Its
 * wording is what the edition says at the anchor.
 */
export const createRule = guarded('rule.write')
  .input(CommandFields.extend({ planId: PlanId, ruleId: RuleId, rule: RuleFields }))
  .mutation(async ({ ctx, input }) => {
    const { planId, ruleId, rule: fields } = input;
    const permit = ctx.permit(await planTarget(ctx, planId));
    return permit.command(input, async (trx, audit) => {
      const frame = await openFrame(trx, planId, { action: 'rule.create', today: ctx.today });
      if (!frame.ok) return frame;
      if (fields.anchor === null)
        return refuse({
          code: 'input.invalid',
          facts: { path: 'rule.anchor', issue: 'invalid_type' },
        });
      const wording = await wordingAt(trx, planId, fields.anchor, ctx.today);
      if (!wording.ok) return wording;
      const rule: ReportingRule = {
        ...fields,
        id: ruleId,
        planId,
        wording: wording.value,
        readAs: null,
        version: 0,
      };
      const parties = await checkedParties(trx, rule);
      if (!parties.ok) return parties;
      const above = askAbove(rule, frame.value.rules);
      if (!above.ok) return above;
      await insertRule(trx, rule);
      await followRuleOrder(trx, planId, ctx.today);
      const obligations = await remakeHorizon(trx, planId, ctx.today);
      audit({
        action: 'rule.create',
        aggregateKind: 'rule',
        aggregateId: ruleId,
        versionFrom: null,
        versionTo: 0,
        changes: { rule: [null, rule], obligations: [0, obligations] },
      });
      return done({ ruleId, version: 0, obligations });
    });
  });
