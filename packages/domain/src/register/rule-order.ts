import { addMonths } from '../calendar/arithmetic.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import type { RuleId } from '../kernel/id.ts';
import type { Finding } from '../plan/finding.ts';
import { brokenLevels } from '../reporting/level.ts';
import type { RuleLevel } from '../reporting/level.ts';

/** How far the order of levels is looked at: a report of every cadence falls within it. */
const AHEAD_MONTHS = 12;

/** The key of the finding about a rule whose level above is due too early. */
export const ruleOrderKey = (rule: string): string => `rule-order.broken:${rule}`;

/**
 * The findings about levels of a plan that are due no later than the level below them within twelve months of a day: one for each
 * rule with such a level above it, at the sentence of the level above, for the first period that is broken. `keyOf` names the rule.
 *
 * @example
 * ruleOrderFindings([ofCommunes, ofDepartment], today); // []
 */
export function ruleOrderFindings(
  levels: readonly RuleLevel[],
  from: CivilDate,
  keyOf: (id: RuleId) => string = (id) => id,
): readonly Finding[] {
  const findings = new Map<RuleId, Finding>();
  for (const { breaks, level, below, due, belowDue } of brokenLevels(levels, {
    from,
    to: addMonths(from, AHEAD_MONTHS),
  })) {
    if (breaks !== 'order' || !below || !belowDue || findings.has(below.rule.id)) continue;
    findings.set(below.rule.id, {
      key: ruleOrderKey(keyOf(below.rule.id)),
      code: 'rule-order.broken',
      anchor: level.rule.anchor,
      facts: { upper: due, lower: belowDue },
      note: null,
    });
  }
  return [...findings.values()];
}
