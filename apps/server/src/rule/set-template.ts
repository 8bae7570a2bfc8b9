import { findRules, putTemplate } from '@dondoc/db/stores';
import { done, refuse, RuleId } from '@dondoc/domain/kernel';
import { ReportTemplate } from '@dondoc/domain/reporting';
import { CommandFields } from '../input.ts';
import { guarded } from '../trpc.ts';
import { openFrame } from './rule-frame.ts';
import { ruleTarget } from './rule-permit.ts';

/**
 * Writes what the reports of a rule are to hold, as the next version of its template; the version given is the one that was seen, 0
 * where it had none. What was written on an earlier version stays on it. Refuses `not-found`, `version.stale`, `state.refused` where
 * the register is closed.
 */
export const setTemplate = guarded('rule.write')
  .input(CommandFields.extend({ ruleId: RuleId, template: ReportTemplate }))
  .mutation(async ({ ctx, input }) => {
    const { ruleId, template } = input;
    const permit = ctx.permit(await ruleTarget(ctx, ruleId));
    return permit.command(input, async (trx, audit) => {
      const rule = (await findRules(trx, [ruleId])).get(ruleId);
      if (!rule) return refuse({ code: 'not-found', facts: { kind: 'rule' } });
      const open = await openFrame(trx, rule.planId, { action: 'rule.edit', today: ctx.today });
      if (!open.ok) return open;
      const by = { accountId: permit.accountId, at: ctx.clock.now() };
      const put = await putTemplate(trx, ruleId, template, by);
      if (!put.ok) return put;
      const { before, version } = put.value;
      audit({
        action: 'rule.set-template',
        aggregateKind: 'report_template',
        aggregateId: template.id,
        versionFrom: before?.version ?? null,
        versionTo: version,
        changes: {
          ruleId: [before ? ruleId : null, ruleId],
          sections: [before?.sections ?? null, template.sections],
        },
      });
      return done({ version });
    });
  });
