import type { CivilDate, Instant } from '@dondoc/domain/calendar';
import type {
  AccountId,
  AgencyGroupId,
  AgencyId,
  DraftId,
  DutyId,
  EditionId,
  PlanId,
  RuleId,
  TaskId,
} from '@dondoc/domain/kernel';
import type { FindingCode } from '@dondoc/domain/plan';
import type { Channel } from '@dondoc/domain/reporting';
import type { DutyRole, TaskMode } from '@dondoc/domain/task';
import type { Generated } from 'kysely';
import type { Json, JsonOrNull } from './column.ts';

export interface PlanTable {
  id: PlanId;
  instrument: Json;
  title: string;
  number_symbol: string | null;
  issuer_id: AgencyId;
  standing_agency_id: AgencyId;
  draft_id: DraftId | null;
  tracked_from: CivilDate;
  in_force_on: CivilDate;
  closed_on: CivilDate | null;
  closing_decision: JsonOrNull;
  first_notices_released_on: CivilDate | null;
  settings: Json;
  created_at: Instant;
  version: Generated<number>;
}

export interface EditionTable {
  id: EditionId;
  plan_id: PlanId;
  number: number;
  in_force_from: CivilDate;
  text: string;
  text_sha256: string;
  blocks: Json;
  file_sha256: string | null;
  instrument_anchors: Json;
  /** The instrument that made it; null of the plan's first. */
  amendment: JsonOrNull;
}

export interface TaskTable {
  id: TaskId;
  plan_id: PlanId;
  parent_id: TaskId | null;
  position: number;
  mode: TaskMode;
  by_reference_only: boolean;
  /** Each body is asked for a plan of its own. */
  own_plan: Generated<boolean>;
  source: Json;
  /** The task of an earlier plan that it goes on with. */
  carried_from: JsonOrNull;
  ended_on: CivilDate | null;
  ended_reason: string | null;
  version: Generated<number>;
}

/** What one edition says of a task. */
export interface TaskTextTable {
  task_id: TaskId;
  edition_id: EditionId;
  label: string;
  wording: string;
  anchor_start: number;
  anchor_end: number;
  timing: Json;
  timing_wording: string | null;
  timing_start: number | null;
  timing_end: number | null;
  /** The edition that set the timing otherwise than the text; null while it is as the text says. */
  timing_edition_id: EditionId | null;
  deliverables: Json;
}

/** What an edition says of a task otherwise than the one before it. */
export interface TaskChangeTable {
  edition_id: EditionId;
  task_id: TaskId;
  /** That of its task. */
  position: number;
  content: Json;
}

export interface DutyTable {
  id: DutyId;
  task_id: TaskId;
  plan_id: PlanId;
  agency_id: AgencyId | null;
  group_id: AgencyGroupId | null;
  role: DutyRole;
  accountable: boolean;
  edition_id: EditionId;
  anchor_start: number;
  anchor_end: number;
  occurrence: CivilDate | null;
  opens_on: CivilDate | null;
  original_due: CivilDate | null;
  current_due: CivilDate | null;
  overdue_from: CivilDate | null;
  claimed_on: CivilDate | null;
  claim: JsonOrNull;
  confirmed_on: CivilDate | null;
  confirmation: JsonOrNull;
  asked_more_on: CivilDate | null;
  asked_more_due: CivilDate | null;
  answered_on: CivilDate | null;
  answer: 'accepted' | 'declined' | null;
  ended_on: CivilDate | null;
  ended_reason: string | null;
  outcome: JsonOrNull;
  history: Generated<boolean>;
  settled_on: CivilDate | null;
  next_on: CivilDate | null;
}

/** What a body asks about its duty; without a decision it waits for one. */
export interface DutyAskTable {
  id: string;
  duty_id: DutyId;
  content: Json;
  asked_on: CivilDate;
  asked_by: AccountId;
  decision_id: string | null;
}

/** That a body has received its page of a plan. */
export interface AcknowledgementTable {
  plan_id: PlanId;
  agency_id: AgencyId;
  acknowledged_on: CivilDate;
  channel: Channel;
  recorded_by: AccountId;
  recorded_at: Instant;
}

export interface RuleTable {
  id: RuleId;
  plan_id: PlanId;
  content: Json;
  position: number;
  in_force: boolean;
  ended_on: CivilDate | null;
  /** Obligations are made for nominal due dates up to this day; null: all of them are to be looked at again. */
  made_until: Generated<CivilDate | null>;
  version: Generated<number>;
}

export interface FindingTable {
  id: string;
  plan_id: PlanId;
  key: string;
  code: FindingCode;
  anchor_start: number | null;
  anchor_end: number | null;
  facts: Json;
  note: string | null;
  noted_by: AccountId | null;
  noted_at: Instant | null;
  /** The day on which it no longer held. */
  resolved_on: CivilDate | null;
}
