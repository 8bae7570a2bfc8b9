import { ObligationId, SubmissionId } from '@dondoc/domain/kernel';
import { z } from 'zod';
import { CommandFields, Seen } from '../input.ts';

export const Reason = z.string().trim().min(1).max(2000);

/** A command on the revision that a body is writing, at the version that was seen. */
export const RevisionCommand = CommandFields.extend({
  obligationId: ObligationId,
  submissionId: SubmissionId,
  version: Seen,
});

/** A command on an obligation, at the version that was seen. */
export const ObligationCommand = CommandFields.extend({
  obligationId: ObligationId,
  version: Seen,
});
