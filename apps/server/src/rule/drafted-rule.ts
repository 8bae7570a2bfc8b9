import { ruleFrame } from '@dondoc/db/night';
import type { RuleFrame } from '@dondoc/db/night';
import { findRules } from '@dondoc/db/stores';
import { PlanId, RuleId } from '@dondoc/domain/kernel';
import { RuleFields } from '@dondoc/domain/reporting';
import type { ReportingRule } from '@dondoc/domain/reporting';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { orRefuse, refused } from '../error-map.ts';
import { wordingOf } from './worded-rule.ts';

/** What nobody sets of a rule that is not written yet. */
const UNWRITTEN = { wording: '', anchor: null, readAs: null, version: 0 };

/** A rule as somebody thinks of it: one that is in force, or a new id. */
export const DraftedRule = z.object({ planId: PlanId, ruleId: RuleId, rule: RuleFields });

/**
 * A rule as it would be, were it written as given, with the frame of its plan and whether it is in force now. Refuses `not-found` for
 * a plan or a rule of another plan, and an anchor that covers no words.
 */
export async function draftedRule(
  { db: { kysely }, today }: Pick<Context, 'db' | 'today'>,
  { planId, ruleId, rule: fields }: z.infer<typeof DraftedRule>,
): Promise<{ readonly frame: RuleFrame; readonly rule: ReportingRule; readonly inForce: boolean }> {
  const frame = await ruleFrame(kysely, planId);
  const kept = (await findRules(kysely, [ruleId])).get(ruleId);
  if (!frame || (kept && kept.planId !== planId))
    throw refused({ code: 'not-found', facts: { kind: frame ? 'rule' : 'plan' } });
  const before = kept ?? { ...UNWRITTEN, planId };
  const wording = orRefuse(await wordingOf(kysely, before, fields.anchor, today));
  return {
    frame,
    rule: { ...before, ...fields, id: ruleId, wording },
    inForce: kept !== undefined,
  };
}
