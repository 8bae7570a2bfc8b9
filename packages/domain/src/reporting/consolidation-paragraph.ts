import { z } from 'zod';
import { AgencyId, SubmissionId } from '../kernel/id.ts';

/** One paragraph of a consolidated report. It keeps the submission it was pulled from, or none where the clerk wrote it. */
export const ConsolidationParagraph = z.object({
  text: z.string().max(60_000),
  source: z
    .object({ submissionId: SubmissionId, agencyId: AgencyId, revision: z.int().positive() })
    .nullable(),
});
export type ConsolidationParagraph = z.infer<typeof ConsolidationParagraph>;
