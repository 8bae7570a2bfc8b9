import type { RuleFields } from '@dondoc/domain/reporting';

/** What the words of the sentence get: the rule as it stands on the screen, and the way to change it. */
export interface Editing {
  readonly rule: RuleFields;
  readonly change: (part: Partial<RuleFields>) => void;
  readonly readOnly: boolean;
}
