import { z } from 'zod';
import { CivilDate } from '../calendar/civil-date.ts';
import { PlanId, RuleId, TaskId } from '../kernel/id.ts';
import { Shift } from '../calendar/shift.ts';
import { DataWindow } from '../period/cadence.ts';
import { DueForm } from '../reporting/rule.ts';

/** The task of an earlier plan that a task goes on with, and the date that it had there first: that date stays. */
export const CarriedFrom = z.object({
  planId: PlanId,
  taskId: TaskId,
  /** "45/KH-UBND"; null where the earlier paper had no number. */
  numberSymbol: z.string().nullable(),
  label: z.string(),
  originalDue: CivilDate.nullable(),
});
export type CarriedFrom = z.infer<typeof CarriedFrom>;

/** What an earlier plan's rule says beyond the words of its sentence; its dates moved by a year. */
export const CarriedTerms = z.object({
  ruleId: RuleId,
  name: z.string().trim().min(1).max(300),
  window: DataWindow,
  due: DueForm,
  shift: Shift,
  replacedByLonger: z.boolean(),
});
export type CarriedTerms = z.infer<typeof CarriedTerms>;
