import type {
  AccessGrantTable,
  OneTimeCodeTable,
  RateLimitTable,
  SessionTable,
  SignInTable,
  SubstitutionTable,
  TwoFactorTable,
  UserTable,
  VerificationTable,
} from './account.ts';
import type { AgencyGroupTable, AgencyTable } from './agency.ts';
import type { DifficultyTable } from './difficulty.ts';
import type { InputRequestTable } from './input-request.ts';
import type { DraftEditTable, DraftTable, FileTable } from './draft.ts';
import type {
  CalendarDayTable,
  NightTable,
  NoticeTable,
  OutboxTable,
  SettingTable,
} from './night.ts';
import type {
  AcknowledgementTable,
  DutyAskTable,
  DutyTable,
  EditionTable,
  FindingTable,
  PlanTable,
  RuleTable,
  TaskChangeTable,
  TaskTable,
  TaskTextTable,
} from './plan.ts';
import type { AuditSealTable, AuditTable, CommandTable, SchemaMigrationTable } from './record.ts';
import type {
  ConsolidationTable,
  DecisionTable,
  MoreAskedTable,
  ObligationTable,
  ReportTemplateTable,
  SubmissionTable,
} from './reporting.ts';
import type {
  PastDescriptionTable,
  SuccessionBodyTable,
  SuccessionTable,
  TransferTable,
} from './succession.ts';
import type { MeasurementTable, TargetTable } from './target.ts';

export { json } from './column.ts';
export type { JsonText } from './column.ts';

/** Every table, its unions and ids taken from the domain. */
export interface Database {
  agency: AgencyTable;
  agency_group: AgencyGroupTable;
  succession: SuccessionTable;
  succession_body: SuccessionBodyTable;
  past_description: PastDescriptionTable;
  transfer: TransferTable;
  user: UserTable;
  session: SessionTable;
  account: SignInTable;
  verification: VerificationTable;
  two_factor: TwoFactorTable;
  rate_limit: RateLimitTable;
  access_grant: AccessGrantTable;
  one_time_code: OneTimeCodeTable;
  substitution: SubstitutionTable;
  file: FileTable;
  draft: DraftTable;
  draft_edit: DraftEditTable;
  plan: PlanTable;
  edition: EditionTable;
  task: TaskTable;
  task_text: TaskTextTable;
  task_change: TaskChangeTable;
  duty: DutyTable;
  duty_ask: DutyAskTable;
  acknowledgement: AcknowledgementTable;
  difficulty: DifficultyTable;
  input_request: InputRequestTable;
  rule: RuleTable;
  finding: FindingTable;
  target: TargetTable;
  measurement: MeasurementTable;
  obligation: ObligationTable;
  submission: SubmissionTable;
  report_template: ReportTemplateTable;
  more_asked: MoreAskedTable;
  decision: DecisionTable;
  consolidation: ConsolidationTable;
  notice: NoticeTable;
  outbox: OutboxTable;
  night: NightTable;
  setting: SettingTable;
  calendar_day: CalendarDayTable;
  command: CommandTable;
  audit: AuditTable;
  audit_seal: AuditSealTable;
  schema_migration: SchemaMigrationTable;
}
