import type { PlanId } from '@dondoc/domain/kernel';
import { RuleFields } from '@dondoc/domain/reporting';
import type { Desk } from './desk.ts';
import { sampleId } from './sample-id.ts';

const NAMES: Readonly<Record<string, string>> = {
  month: 'Báo cáo hằng tháng',
  year: 'Báo cáo tổng kết năm',
};

/** The clerk gives the rules short names in place of the sentences they were read from. */
export async function nameRules(desk: Desk, planId: PlanId): Promise<void> {
  const { items } = await desk.api.rule.list({ planId });
  for (const { rule } of items) {
    const name = NAMES[rule.cadence.kind];
    if (name === undefined || name === rule.name) continue;
    const { id: ruleId, planId: _, wording: _wording, readAs: _readAs, version, ...fields } = rule;
    await desk.api.rule.edit({
      commandId: sampleId.command(`name of the rule by ${rule.cadence.kind}`),
      ruleId,
      version,
      rule: RuleFields.parse({ ...fields, name }),
    });
  }
}
