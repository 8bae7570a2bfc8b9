import { z } from 'zod';
import { AgencyId, SubmissionId } from '../kernel/id.ts';

/** Characters that a paragraph may have. */
export const PARAGRAPH_LIMIT = 60_000;

/** One paragraph of a consolidated report. It keeps the submission it was pulled from, or none where the clerk wrote it. */
export const ConsolidationParagraph = z.object({
  text: z.string().max(PARAGRAPH_LIMIT),
  source: z
    .object({ submissionId: SubmissionId, agencyId: AgencyId, revision: z.int().positive() })
    .nullable(),
});
export type ConsolidationParagraph = z.infer<typeof ConsolidationParagraph>;
