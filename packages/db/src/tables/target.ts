import type { CivilDate, Instant } from '@dondoc/domain/calendar';
import type {
  AccountId,
  AgencyId,
  ConsolidationId,
  EditionId,
  PlanId,
  TargetId,
} from '@dondoc/domain/kernel';
import type { Generated } from 'kysely';
import type { Json, JsonOrNull } from './column.ts';

export interface TargetTable {
  id: TargetId;
  plan_id: PlanId;
  edition_id: EditionId;
  position: number;
  content: Json;
  anchor_start: number;
  anchor_end: number;
  version: Generated<number>;
}

export interface MeasurementTable {
  id: Generated<number>;
  target_id: TargetId;
  /** Of whose share it is; null: of the whole. */
  agency_id: AgencyId | null;
  measured_on: CivilDate;
  /** Exact, as decimal text. */
  value: string;
  document: JsonOrNull;
  /** The consolidated report that brought it; null where somebody recorded it. */
  consolidation_id: ConsolidationId | null;
  recorded_by: AccountId;
  recorded_at: Instant;
}
