import type { AgencyLevel } from '@dondoc/domain/agency';
import type { CivilDate, Instant } from '@dondoc/domain/calendar';
import type { AgencyId } from '@dondoc/domain/kernel';
import type { Generated } from 'kysely';
import type { Identity, Json } from './column.ts';

/** A row of the ledger. What it says never changes; only `released_on`, `outbox_id` and `withdrawn_on` are filled in later. */
export interface NoticeTable {
  id: Identity;
  subject_kind: 'obligation' | 'duty' | 'input-request' | 'request';
  subject_id: string;
  agency_id: AgencyId | null;
  step: string;
  threshold: CivilDate;
  recipient: string;
  decision: 'sent' | 'held' | 'withheld' | 'proposed';
  reason: string | null;
  night: CivilDate;
  released_on: CivilDate | null;
  outbox_id: number | null;
  withdrawn_on: CivilDate | null;
}

/**
 * One letter to one recipient of one night. `claimed_at` is the last attempt; `failure` says why it was given up, and with it the
 * row is done with as it is with `sent_at`.
 */
export interface OutboxTable {
  id: Identity;
  recipient: string;
  night: CivilDate;
  channel: string;
  kind: string;
  claimed_at: Instant | null;
  sent_at: Instant | null;
  message_id: string;
  failure: string | null;
}

export interface NightTable {
  date: CivilDate;
  started_at: Instant;
  finished_at: Instant | null;
  counts: Json;
  failure: string | null;
}

export interface SettingTable {
  key: string;
  value: Json;
  version: Generated<number>;
}

/** A day off, or a rest day that is worked: for the bodies of a level, for one body, or for all where neither is named. */
export interface CalendarDayTable {
  date: CivilDate;
  kind: 'off' | 'worked';
  source: string;
  level: AgencyLevel | null;
  local_to: AgencyId | null;
}
