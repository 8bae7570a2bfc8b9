import type { PlanId, RuleId } from '../kernel/id.ts';
import type { ReportingRule } from '../reporting/rule.ts';
import type { DraftRule, PlanDraft } from './draft.ts';
import { ruleFromDraft } from './rule-from-draft.ts';

/** The rules of a draft that become rules: those that nobody dismissed. */
export const standingRules = ({ rules }: Pick<PlanDraft, 'rules'>): readonly DraftRule[] =>
  rules.filter(({ dismissed }) => dismissed === null);

/**
 * The rule of the level above that is proposed for each rule of a draft, by their keys: one that the receiver of the report, or the
 * body through which it goes, owes as often (decision D20). Where several do, the first in the paper; none that leads back below.
 *
 * @example
 * const rules = [draftRule('r1', 'b2', 'b1'), draftRule('r2', 'b1', 'b3')];
 * proposedLevels({ rules }).get('r1'); // 'r2', by which the standing agency reports on
 */
export function proposedLevels(
  draft: Pick<PlanDraft, 'rules'>,
): ReadonlyMap<DraftRule['key'], DraftRule['key']> {
  const rules = standingRules(draft);
  const above = new Map<string, string>();
  for (const rule of rules) {
    const receivers = new Set(rule.via === null ? rule.to : [...rule.to, rule.via]);
    const found = rules.find(
      (other) =>
        other.cadence.kind === rule.cadence.kind &&
        other.from.some((key) => receivers.has(key)) &&
        !leadsTo(rule.key, other.key, above),
    );
    if (found) above.set(rule.key, found.key);
  }
  return above;
}

/** Whether the way up from a rule comes by another one, be it that rule itself. */
function leadsTo(wanted: string, from: string, above: ReadonlyMap<string, string>): boolean {
  for (let at: string | undefined = from; at !== undefined; at = above.get(at))
    if (at === wanted) return true;
  return false;
}

/**
 * The rules that a draft's rules become under the ids given, each with the level above it that is proposed.
 *
 * @example
 * const rules = [draftRule('r1', 'b2', 'b1')];
 * rulesFromDraft({ ...draft, rules }, { ids: new Map([['r1', monthly.id]]), planId: monthly.planId })[0].above; // null
 */
export function rulesFromDraft(
  draft: PlanDraft,
  { ids, planId }: { readonly ids: ReadonlyMap<DraftRule['key'], RuleId>; readonly planId: PlanId },
): readonly ReportingRule[] {
  const levels = proposedLevels(draft);
  return standingRules(draft).flatMap((rule) => {
    const id = ids.get(rule.key);
    const above = ids.get(levels.get(rule.key) ?? '') ?? null;
    return id ? [{ ...ruleFromDraft(rule, draft, { id, planId }), above }] : [];
  });
}
