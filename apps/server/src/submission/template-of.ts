import { findTemplates, findTemplateVersions } from '@dondoc/db/stores';
import { done, refuse } from '@dondoc/domain/kernel';
import type { RequestId, Result, RuleId } from '@dondoc/domain/kernel';
import { DEFAULT_TEMPLATE, inOutline } from '@dondoc/domain/reporting';
import type { ReportTemplate, SubmissionContent } from '@dondoc/domain/reporting';

type Reading = Parameters<typeof findTemplates>[0];

/**
 * The template on which a report is written: the version that its writer names, else the newest. Version 0 is the outline of every
 * report. Refuses `input.invalid` for a version that never was.
 */
export async function templateOf(
  kysely: Reading,
  originId: RuleId | RequestId,
  version: number | undefined,
): Promise<Result<ReportTemplate>> {
  if (version === 0) return done(DEFAULT_TEMPLATE);
  if (version === undefined)
    return done((await findTemplates(kysely, [originId])).get(originId) ?? DEFAULT_TEMPLATE);
  const [found] = await findTemplateVersions(kysely, originId, [version]);
  return found
    ? done(found)
    : refuse({
        code: 'input.invalid',
        facts: { path: 'content.templateVersion', issue: 'unknown-version' },
      });
}

/** What was written under the template that asks for it, with the version that it was written on. */
export const onTemplate = (
  content: SubmissionContent,
  { sections, version }: ReportTemplate,
): SubmissionContent => ({
  ...inOutline(content, sections),
  ...(version > 0 && { templateVersion: version }),
});
