import type { RuleFields } from '@dondoc/domain/reporting';

/** What was changed of rules and not kept yet, each by the rule and the version that were changed, or by the chosen words of a new one. */
export type UnsavedRules = ReadonlyMap<string, RuleFields>;

/**
 * The unsaved rules with another change of one; the changes of the others stay.
 *
 * @example
 * withUnsaved(new Map(), 'a 0', fields).size; // 1
 */
export const withUnsaved = (unsaved: UnsavedRules, key: string, rule: RuleFields): UnsavedRules =>
  new Map([...unsaved, [key, rule]]);

/** The unsaved rules without those of one rule. */
export const withoutUnsaved = (unsaved: UnsavedRules, key: string): UnsavedRules =>
  new Map([...unsaved].filter(([other]) => other !== key));
