import { createHash } from 'node:crypto';
import type { SubmissionContent } from '@dondoc/domain/reporting';

/** The SHA-256 by which the audit names what was written without its words (decision D16). */
export const contentHash = (content: SubmissionContent): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('hex');
