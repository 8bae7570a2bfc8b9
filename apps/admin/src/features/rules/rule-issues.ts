import { RuleFields } from '@dondoc/domain/reporting';
import { wordIssue } from '../../words/issue-words.ts';
import type { Words } from '../../words/words.ts';
import type { RuleIssues } from './rule-sentence.tsx';

/** What keeps a rule from being saved, in the reader's words, by the field of the rule that it stands at. */
export function ruleIssues(rule: RuleFields, words: Words): RuleIssues {
  const { issues: own } = words.rules;
  const found: Record<string, string> = {};
  if (rule.anchor === null) found['anchor'] = own.anchor;
  const parsed = RuleFields.safeParse(rule);
  for (const issue of parsed.error?.issues ?? []) {
    const field = String(issue.path[0] ?? '');
    found[field] ??= wordOf(issue.message, own) ?? wordIssue(issue, words.forms.issues);
  }
  return found;
}

function wordOf(message: string, own: Words['rules']['issues']): string | null {
  if (message === 'receiver.none') return own.receiver;
  if (message === 'reporters.none') return own.reporters;
  return message === 'range.reversed' ? own.life : null;
}
