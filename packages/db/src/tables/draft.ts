import type { CivilDate, Instant } from '@dondoc/domain/calendar';
import type { AccountId, DraftId, PlanId } from '@dondoc/domain/kernel';
import type { Generated } from 'kysely';
import type { Json } from './column.ts';

export interface FileTable {
  sha256: string;
  name: string;
  size: number;
  type: string;
  created_by: AccountId;
  created_at: Instant;
}

export interface DraftTable {
  id: DraftId;
  file_sha256: string;
  file_name: string;
  text: string;
  text_sha256: string;
  blocks: Json;
  content: Json;
  created_by: AccountId;
  created_at: Instant;
  updated_at: Instant;
  plan_id: PlanId | null;
  discarded_on: CivilDate | null;
  version: Generated<number>;
}

/** One act at the import desk: `before` leads from the draft after it back to the draft before it. */
export interface DraftEditTable {
  draft_id: DraftId;
  version: number;
  edit: Json;
  before: Json;
  account_id: AccountId;
  at: Instant;
}
