import { ReportTemplate } from '@dondoc/domain/reporting';
import { wordIssue } from '../../words/issue-words.ts';
import type { Words } from '../../words/words.ts';

/** What keeps a template from being saved, in the reader's words, by the path of the field: "sections.0.form.columns.1.key". */
export function templateIssues(
  template: ReportTemplate,
  words: Words,
): ReadonlyMap<string, string> {
  const own: Readonly<Record<string, string>> = words.templates.issues;
  const found = new Map<string, string>();
  for (const issue of ReportTemplate.safeParse(template).error?.issues ?? []) {
    const path = issue.path.join('.');
    if (!found.has(path))
      found.set(path, own[issue.message] ?? wordIssue(issue, words.forms.issues));
  }
  return found;
}
