import { done, refuse } from '@dondoc/domain/kernel';
import type { Result } from '@dondoc/domain/kernel';
import { emptyRequired } from '@dondoc/domain/reporting';
import type { ReportTemplate, SubmissionContent } from '@dondoc/domain/reporting';

/** Whether all sections are written that have to be; refuses `report.incomplete` with the titles of the others. */
export function complete(content: SubmissionContent, template: ReportTemplate): Result<null> {
  const empty = emptyRequired(content, template.sections);
  const sections = template.sections.filter(({ key }) => empty.includes(key));
  return sections.length === 0
    ? done(null)
    : refuse({
        code: 'report.incomplete',
        facts: { sections: sections.map(({ title }) => title) },
      });
}
