export {
  AccountId,
  AgencyGroupId,
  AgencyId,
  CommandId,
  ConsolidationId,
  DraftId,
  DutyId,
  EditionId,
  GrantId,
  ObligationId,
  PlanId,
  RequestId,
  RuleId,
  SubmissionId,
  SubstitutionId,
  SuccessionId,
  DifficultyId,
  InputRequestId,
  TargetId,
  TaskId,
  TemplateId,
} from './id.ts';
export { askTable } from './action-table.ts';
export type { ActionRow, ActionTable, PassingTable } from './action-table.ts';
export type { PersonalDataKind } from './personal-data-kind.ts';
export type { Refusal, RefusalCode, RefusalFacts } from './refusal.ts';
export { done, refuse } from './result.ts';
export type { Result } from './result.ts';
export { unreachable } from './unreachable.ts';
