import type { AgencyKind, AgencyLevel } from '@dondoc/domain/agency';
import type { CivilDate, Instant } from '@dondoc/domain/calendar';
import type {
  AccountId,
  AgencyId,
  DutyId,
  ObligationId,
  SuccessionId,
} from '@dondoc/domain/kernel';
import type { Identity, Json, JsonOrNull } from './column.ts';

export interface SuccessionTable {
  id: SuccessionId;
  on_day: CivilDate;
  content: Json;
  recorded_at: Instant;
}

/** A body that a succession speaks of. */
export interface SuccessionBodyTable {
  succession_id: SuccessionId;
  agency_id: AgencyId;
}

/** What a body was called and where it stood until a day, that day included. */
export interface PastDescriptionTable {
  agency_id: AgencyId;
  until: CivilDate;
  name: string;
  short_names: string[];
  kind: AgencyKind;
  level: AgencyLevel;
  parent_id: AgencyId | null;
  search_key: string;
}

/** Whom an open duty or obligation was given to; it waits for the signed list until `moved_on`. */
export interface TransferTable {
  id: Identity;
  subject_kind: 'duty' | 'obligation';
  subject_id: DutyId | ObligationId;
  from_id: AgencyId;
  to_id: AgencyId;
  chosen_by: AccountId;
  moved_on: CivilDate | null;
  document: JsonOrNull;
}
