import { findRules } from '@dondoc/db/stores';
import { CivilDate } from '@dondoc/domain/calendar';
import { refuse, RuleId } from '@dondoc/domain/kernel';
import { ReadAs, readRuleAs } from '@dondoc/domain/reporting';
import { CommandFields, Seen } from '../input.ts';
import { guarded } from '../trpc.ts';
import { openFrame } from './rule-frame.ts';
import { ruleTarget } from './rule-permit.ts';
import { rewriteRule } from './rewrite-rule.ts';

/**
 * Records as which period a sentence is read that names an impossible one, with the reason, the document or none needed, and a due
 * date where the clerk enters one (decisions D7, D8). The wording and the finding about it stay; the register follows the reading.
 */
export const recordReadAs = guarded('rule.write')
  .input(
    CommandFields.extend({
      ruleId: RuleId,
      version: Seen,
      readAs: ReadAs,
      dueOn: CivilDate.nullable(),
    }),
  )
  .mutation(async ({ ctx, input }) => {
    const { ruleId, version: seen, readAs, dueOn } = input;
    const permit = ctx.permit(await ruleTarget(ctx, ruleId));
    return permit.command(input, async (trx, audit) => {
      const before = (await findRules(trx, [ruleId])).get(ruleId);
      if (!before) return refuse({ code: 'not-found', facts: { kind: 'rule' } });
      const frame = await openFrame(trx, before.planId, {
        action: 'rule.record-read-as',
        today: ctx.today,
      });
      if (!frame.ok) return frame;
      const { context } = frame.value.around(before);
      const after = readRuleAs(before, readAs, dueOn, context);
      if (!after.ok) return after;
      return rewriteRule(
        { trx, audit },
        { before, after: after.value, seen },
        {
          action: 'rule.record-read-as',
          reason: readAs.reason,
          document: readAs.document,
          on: ctx.today,
        },
      );
    });
  });
