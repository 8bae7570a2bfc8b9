import {
  AccountId,
  AgencyGroupId,
  AgencyId,
  CommandId,
  ConsolidationId,
  PlanId,
  RuleId,
  SubmissionId,
  TaskId,
} from '@dondoc/domain/kernel';
import { v7 as uuidv7 } from 'uuid';

/** New ids, as a client makes them. */
export const newId = {
  account: () => AccountId.parse(uuidv7()),
  agency: () => AgencyId.parse(uuidv7()),
  group: () => AgencyGroupId.parse(uuidv7()),
  submission: () => SubmissionId.parse(uuidv7()),
  consolidation: () => ConsolidationId.parse(uuidv7()),
  plan: () => PlanId.parse(uuidv7()),
  task: () => TaskId.parse(uuidv7()),
  rule: () => RuleId.parse(uuidv7()),
  command: () => CommandId.parse(uuidv7()),
};
