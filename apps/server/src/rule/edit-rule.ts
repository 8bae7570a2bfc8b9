import { findRules } from '@dondoc/db/stores';
import { refuse, RuleId } from '@dondoc/domain/kernel';
import { askAbove, RuleFields } from '@dondoc/domain/reporting';
import { CommandFields, Seen } from '../input.ts';
import { guarded } from '../trpc.ts';
import { openFrame } from './rule-frame.ts';
import { checkedParties } from './rule-parties.ts';
import { ruleTarget } from './rule-permit.ts';
import { rewriteRule } from './rewrite-rule.ts';
import { wordingOf } from './worded-rule.ts';

/**
 * Corrects a rule that was read wrongly. Periods that have opened keep their date; later ones follow; what it no longer asks ends
 * with its reason.
 */
export const editRule = guarded('rule.write')
  .input(CommandFields.extend({ ruleId: RuleId, version: Seen, rule: RuleFields }))
  .mutation(async ({ ctx, input }) => {
    const { ruleId, version: seen, rule: fields } = input;
    const permit = ctx.permit(await ruleTarget(ctx, ruleId));
    return permit.command(input, async (trx, audit) => {
      const before = (await findRules(trx, [ruleId])).get(ruleId);
      if (!before) return refuse({ code: 'not-found', facts: { kind: 'rule' } });
      const frame = await openFrame(trx, before.planId, { action: 'rule.edit', today: ctx.today });
      if (!frame.ok) return frame;
      const wording = await wordingOf(trx, before, fields.anchor, ctx.today);
      if (!wording.ok) return wording;
      const after = { ...before, ...fields, wording: wording.value };
      const parties = await checkedParties(trx, after);
      if (!parties.ok) return parties;
      const above = askAbove(after, frame.value.rules);
      if (!above.ok) return above;
      return rewriteRule(
        { trx, audit },
        { before, after, seen },
        {
          action: 'rule.edit',
          on: ctx.today,
        },
      );
    });
  });
