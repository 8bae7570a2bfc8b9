import type { CivilDate } from '@dondoc/domain/calendar';
import type {
  AccountId,
  AgencyId,
  DutyId,
  InputRequestId,
  PlanId,
  TaskId,
} from '@dondoc/domain/kernel';
import type { Generated } from 'kysely';
import type { JsonOrNull } from './column.ts';

/** What is asked of a body that coordinates; open while it is neither answered nor withdrawn. */
export interface InputRequestTable {
  id: InputRequestId;
  plan_id: PlanId;
  task_id: TaskId;
  duty_id: DutyId;
  asker_id: AgencyId;
  asked_id: AgencyId;
  what: string;
  due: CivilDate;
  asked_on: CivilDate;
  asked_by: AccountId;
  answer: JsonOrNull;
  answered_on: CivilDate | null;
  answered_by: AccountId | null;
  withdrawn_on: CivilDate | null;
  version: Generated<number>;
}
