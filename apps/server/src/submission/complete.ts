import { done, refuse } from '@dondoc/domain/kernel';
import type { Result } from '@dondoc/domain/kernel';
import { DEFAULT_TEMPLATE, emptyRequired } from '@dondoc/domain/reporting';
import type { SubmissionContent } from '@dondoc/domain/reporting';

/** Whether all sections are written that have to be; refuses `report.incomplete` with the titles of the others. */
export function complete(content: SubmissionContent): Result<null> {
  const empty = emptyRequired(content, DEFAULT_TEMPLATE.sections);
  const sections = DEFAULT_TEMPLATE.sections.filter(({ key }) => empty.includes(key));
  return sections.length === 0
    ? done(null)
    : refuse({
        code: 'report.incomplete',
        facts: { sections: sections.map(({ title }) => title) },
      });
}
