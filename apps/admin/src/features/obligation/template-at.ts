import { DEFAULT_TEMPLATE } from '@dondoc/domain/reporting';
import type { ReportTemplate, SubmissionContent } from '@dondoc/domain/reporting';
import type { ObligationView } from './use-obligation.ts';

/** The template that a new revision is written on. */
export const newestTemplate = ({ templates }: ObligationView): ReportTemplate =>
  templates[0] ?? DEFAULT_TEMPLATE;

/** The template on which a revision was written; one without a version was written on the outline of every report. */
export const templateAt = (
  view: ObligationView,
  { templateVersion = 0 }: Pick<SubmissionContent, 'templateVersion'>,
): ReportTemplate =>
  view.templates.find(({ version }) => version === templateVersion) ?? newestTemplate(view);
