import { z } from 'zod';
import { AgencyId, SubmissionId } from '../kernel/id.ts';
import type { ReportSection, SubmissionContent } from './submission.ts';

/** One paragraph of a consolidated report. It keeps the submission it was pulled from, or none where the clerk wrote it. */
export const ConsolidationParagraph = z.object({
  text: z.string().max(50_000),
  source: z
    .object({ submissionId: SubmissionId, agencyId: AgencyId, revision: z.int().positive() })
    .nullable(),
});
export type ConsolidationParagraph = z.infer<typeof ConsolidationParagraph>;

/** A receiver's report on one period, section by section, with who is missing and who had nothing to report. */
export const ConsolidationContent = z.object({
  sections: z.array(
    z.object({
      key: z.string(),
      title: z.string(),
      paragraphs: z.array(ConsolidationParagraph),
    }),
  ),
  received: z.array(AgencyId),
  nil: z.array(AgencyId),
  missing: z.array(AgencyId),
});
export type ConsolidationContent = z.infer<typeof ConsolidationContent>;

/** One body that owes the period's report and what it sent last; null where nothing was sent. */
export interface ExpectedReport {
  readonly agencyId: AgencyId;
  readonly agencyName: string;
  readonly submission: {
    readonly id: SubmissionId;
    readonly revision: number;
    readonly content: SubmissionContent;
  } | null;
}

/**
 * The first draft of a consolidation: under each section of the outline the paragraphs of every body that wrote there, in the
 * order given (the order of the plan: nothing ranks), each headed by the body's name and keeping its source. A body that
 * confirmed that it has nothing to report is listed as such, one that sent nothing as missing.
 *
 * @example
 * consolidate([], outline).missing; // []
 */
export function consolidate(
  expected: readonly ExpectedReport[],
  outline: readonly ReportSection[],
): ConsolidationContent {
  const sent = expected.flatMap((report) =>
    report.submission ? [{ ...report, submission: report.submission }] : [],
  );
  const reporting = sent.filter((report) => !report.submission.content.nil);
  const ids = (reports: readonly ExpectedReport[]) => reports.map((report) => report.agencyId);
  return {
    sections: outline.map((section) => ({
      key: section.key,
      title: section.title,
      paragraphs: reporting.flatMap(({ agencyId, agencyName, submission }) => {
        const text = submission.content.sections
          .find((written) => written.key === section.key)
          ?.text.trim();
        if (!text) return [];
        const source = { submissionId: submission.id, agencyId, revision: submission.revision };
        return [{ text: `${agencyName}: ${text}`, source }];
      }),
    })),
    received: ids(sent),
    nil: ids(sent.filter((report) => report.submission.content.nil)),
    missing: ids(expected.filter((report) => report.submission === null)),
  };
}
