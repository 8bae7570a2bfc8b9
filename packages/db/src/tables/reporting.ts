import type { CivilDate, Instant } from '@dondoc/domain/calendar';
import type {
  AccountId,
  AgencyId,
  ConsolidationId,
  DutyId,
  ObligationId,
  PlanId,
  RequestId,
  RuleId,
  SubmissionId,
  TemplateId,
} from '@dondoc/domain/kernel';
import type { Channel, SubmissionStage } from '@dondoc/domain/reporting';
import type { Generated } from 'kysely';
import type { Json, JsonOrNull } from './column.ts';

export interface ObligationTable {
  id: ObligationId;
  origin_kind: 'rule' | 'request';
  origin_id: RuleId | RequestId;
  plan_id: PlanId;
  agency_id: AgencyId;
  period: Json;
  period_key: string;
  opens_on: CivilDate;
  window_from: CivilDate | null;
  window_to: CivilDate | null;
  nominal_due: CivilDate | null;
  original_due: CivilDate | null;
  current_due: CivilDate | null;
  explanation: JsonOrNull;
  host_obligation_id: ObligationId | null;
  host_text: string | null;
  received_on: CivilDate | null;
  submitted_count: Generated<number>;
  accepted_on: CivilDate | null;
  asked_more_on: CivilDate | null;
  asked_more_due: CivilDate | null;
  nil: Generated<boolean>;
  excused_on: CivilDate | null;
  exempt_on: CivilDate | null;
  missing_on: CivilDate | null;
  ended_on: CivilDate | null;
  ended_reason: string | null;
  history: Generated<boolean>;
  members_fixed: Generated<boolean>;
  settled_on: CivilDate | null;
  next_on: CivilDate | null;
  version: Generated<number>;
}

export interface SubmissionTable {
  id: SubmissionId;
  obligation_id: ObligationId;
  revision: number;
  stage: SubmissionStage;
  content: Json;
  nil: boolean;
  channel: Channel;
  covering: JsonOrNull;
  received_on: CivilDate | null;
  recorded_at: Instant | null;
  sent_by: AccountId | null;
  drafted_by: AccountId;
  reason: string | null;
  created_at: Instant;
  /** The consolidation that its body passed on as this. */
  consolidation_id: ConsolidationId | null;
  version: Generated<number>;
}

/** One version of what a rule or request asks for. */
export interface ReportTemplateTable {
  id: TemplateId;
  version: number;
  origin_id: RuleId | RequestId;
  sections: Json;
  recorded_by: AccountId;
  recorded_at: Instant;
}

export interface MoreAskedTable {
  id: string;
  obligation_id: ObligationId;
  submission_id: SubmissionId;
  on_date: CivilDate;
  due: CivilDate;
  reason: string;
  account_id: AccountId;
}

/** What somebody with the power to decide decided, as a document (rule 7 of the domain). */
export interface DecisionTable {
  id: string;
  obligation_id: ObligationId | null;
  duty_id: DutyId | null;
  kind: string;
  role: string;
  number: string | null;
  date: CivilDate | null;
  reason: string | null;
  account_id: AccountId;
  at: Instant;
  /** What was decided about a duty in full: until which day, to which body. */
  outcome: JsonOrNull;
}

export interface ConsolidationTable {
  id: ConsolidationId;
  plan_id: PlanId;
  rule_id: RuleId;
  period_key: string;
  /** Whose report it is. */
  agency_id: AgencyId;
  receiver: Json;
  content: Json;
  drafted_at: Instant;
  approved_on: CivilDate | null;
  frozen_on: CivilDate | null;
  frozen_text_sha256: string | null;
  file_sha256: string | null;
  number: string | null;
  numbered_on: CivilDate | null;
  sent_on: CivilDate | null;
  version: Generated<number>;
}
