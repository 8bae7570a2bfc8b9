import type { CivilDate, Instant } from '@dondoc/domain/calendar';
import type { AccountId, ConsolidationId, ObligationId, SubmissionId } from '@dondoc/domain/kernel';
import { CoveringDocument, SubmissionContent } from '@dondoc/domain/reporting';
import type { Channel, SubmissionStage } from '@dondoc/domain/reporting';
import type { Selectable } from 'kysely';
import type { SubmissionTable } from '../tables/reporting.ts';

/** One revision of what a body sends for an obligation. */
export interface Submission {
  readonly id: SubmissionId;
  readonly obligationId: ObligationId;
  readonly revision: number;
  readonly stage: SubmissionStage;
  readonly content: SubmissionContent;
  readonly channel: Channel;
  readonly covering: CoveringDocument | null;
  /** The day that counts for timeliness; null while it is not sent. */
  readonly receivedOn: CivilDate | null;
  /** When it was entered here. */
  readonly recordedAt: Instant | null;
  readonly sentBy: AccountId | null;
  readonly draftedBy: AccountId;
  /** Why a revision after acceptance was needed. */
  readonly reason: string | null;
  readonly createdAt: Instant;
  /** The consolidation that its body passed on as this; null where it was written or received otherwise. */
  readonly consolidationId: ConsolidationId | null;
  readonly version: number;
}

/** Reads a row; throws where what it holds is not what the domain knows. */
export const submissionIn = (row: Selectable<SubmissionTable>): Submission => ({
  id: row.id,
  obligationId: row.obligation_id,
  revision: row.revision,
  stage: row.stage,
  content: SubmissionContent.parse(row.content),
  channel: row.channel,
  covering: CoveringDocument.nullable().parse(row.covering),
  receivedOn: row.received_on,
  recordedAt: row.recorded_at,
  sentBy: row.sent_by,
  draftedBy: row.drafted_by,
  reason: row.reason,
  createdAt: row.created_at,
  consolidationId: row.consolidation_id,
  version: row.version,
});
