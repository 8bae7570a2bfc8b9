import type { CivilDate } from '@dondoc/domain/calendar';
import type { AccountId, AgencyId, DifficultyId, PlanId, TaskId } from '@dondoc/domain/kernel';
import type { Generated } from 'kysely';
import type { JsonOrNull } from './column.ts';

/** What hinders a body at a task; open while it is neither answered nor taken back. */
export interface DifficultyTable {
  id: DifficultyId;
  plan_id: PlanId;
  task_id: TaskId;
  agency_id: AgencyId;
  addressee_id: AgencyId;
  text: string;
  raised_on: CivilDate;
  raised_by: AccountId;
  answer: JsonOrNull;
  answered_on: CivilDate | null;
  answered_by: AccountId | null;
  taken_back_on: CivilDate | null;
  version: Generated<number>;
}
