import { z } from 'zod';

/** A UUID of version 7, made by the caller (decision D1) and branded with the noun it names. */
const id = <B extends string>(_noun: B) => z.uuidv7().brand<B>();

export const AgencyId = id('Agency');
export type AgencyId = z.infer<typeof AgencyId>;
export const AgencyGroupId = id('AgencyGroup');
export type AgencyGroupId = z.infer<typeof AgencyGroupId>;
export const SuccessionId = id('Succession');
export type SuccessionId = z.infer<typeof SuccessionId>;
export const PlanId = id('Plan');
export type PlanId = z.infer<typeof PlanId>;
export const EditionId = id('Edition');
export type EditionId = z.infer<typeof EditionId>;
export const TaskId = id('Task');
export type TaskId = z.infer<typeof TaskId>;
export const DutyId = id('Duty');
export type DutyId = z.infer<typeof DutyId>;
export const RuleId = id('Rule');
export type RuleId = z.infer<typeof RuleId>;
export const RequestId = id('Request');
export type RequestId = z.infer<typeof RequestId>;
export const DraftId = id('Draft');
export type DraftId = z.infer<typeof DraftId>;
export const ObligationId = id('Obligation');
export type ObligationId = z.infer<typeof ObligationId>;
export const SubmissionId = id('Submission');
export type SubmissionId = z.infer<typeof SubmissionId>;
export const ConsolidationId = id('Consolidation');
export type ConsolidationId = z.infer<typeof ConsolidationId>;
export const AccountId = id('Account');
export type AccountId = z.infer<typeof AccountId>;
export const GrantId = id('Grant');
export type GrantId = z.infer<typeof GrantId>;
export const CommandId = id('Command');
export type CommandId = z.infer<typeof CommandId>;
export const TemplateId = id('Template');
export type TemplateId = z.infer<typeof TemplateId>;
