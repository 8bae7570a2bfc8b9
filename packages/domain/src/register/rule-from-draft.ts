import type { AgencyGroupId, AgencyId, PlanId, RuleId } from '../kernel/id.ts';
import type { Reporters, ReportingRule } from '../reporting/rule.ts';
import type { DraftBody, DraftRule, PlanDraft } from './draft.ts';
import { proposedTerms } from './proposed-terms.ts';

/**
 * The reporting rule that a draft's rule becomes: its terms with the defaults of the domain (`proposedTerms`). Reporters are the matched bodies and groups that the sentence names, else
 * every accountable body of the plan. The receiver is never a reporter; that is computed with the members of each period.
 * Expects every named body to be matched (`registerBlockers` says so before).
 *
 * @example
 * const rule = draftRule('r1', 'b2', 'b1');
 * ruleFromDraft(rule, draft, { id: monthly.id, planId: monthly.planId }).receiver.text; // 'Sở Y tế'
 */
export function ruleFromDraft(
  rule: DraftRule,
  draft: PlanDraft,
  ids: { readonly id: RuleId; readonly planId: PlanId },
): ReportingRule {
  const bodies = new Map(draft.bodies.map((body) => [body.key, body]));
  const receiver = bodies.get(rule.to[0] ?? '');
  const via = bodies.get(rule.via ?? '');
  return {
    id: ids.id,
    planId: ids.planId,
    ...proposedTerms(rule),
    wording: rule.wording,
    reporters: reporters(rule.from.flatMap((key) => bodies.get(key) ?? [])),
    receiver: {
      agencyId: receiver?.agencyId ?? null,
      text: rule.toWording ?? receiver?.name ?? '',
    },
    via: via?.agencyId ?? null,
    readAs: null,
    version: 0,
  };
}

function reporters(named: readonly DraftBody[]): Reporters {
  const agencies: AgencyId[] = [];
  const groups: AgencyGroupId[] = [];
  for (const body of named) {
    if (body.agencyId !== null) agencies.push(body.agencyId);
    else if (body.groupId !== null) groups.push(body.groupId);
  }
  return agencies.length + groups.length === 0
    ? { kind: 'accountable' }
    : { kind: 'named', agencies, groups };
}
