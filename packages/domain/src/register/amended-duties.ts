import type { CivilDate } from '../calendar/civil-date.ts';
import type { DutyId, PlanId, TaskId } from '../kernel/id.ts';
import type { DutyFacts } from '../task/duty-facts.ts';
import type { Timing } from '../task/timing.ts';
import type { AmendmentEffect, StandingTask, TaskEffect } from './amendment-effect.ts';
import type { AmendedItem } from './amendment.ts';
import type { DutyEffect } from './duty-effect.ts';

/** What writing an amendment needs besides its effect: whose register it is, from which day it holds, and keys for what is new. */
export interface AmendmentOrder {
  readonly planId: PlanId;
  readonly on: CivilDate;
  readonly newTaskId: () => TaskId;
  readonly newDutyId: () => DutyId;
}

/** The duties that an amendment touches, as they stand afterwards, and the tasks that it adds. What it keeps is not there. */
export interface AmendedDuties {
  readonly ended: readonly DutyFacts[];
  readonly changed: readonly DutyFacts[];
  readonly added: readonly DutyFacts[];
  readonly newTasks: readonly { readonly id: TaskId; readonly item: AmendedItem }[];
}

/**
 * The facts that an effect makes of each duty, ready to be kept in one transaction: what ends, ends on the day from which the amendment
 * holds; an original date that there is stays.
 *
 * @example
 * const order = { planId: duty.planId, on: today, newTaskId: () => duty.taskId, newDutyId: () => duty.id };
 * amendedDuties({ tasks: [] }, [], order).ended; // []
 */
export function amendedDuties(
  { tasks }: Pick<AmendmentEffect, 'tasks'>,
  standing: readonly StandingTask[],
  order: AmendmentOrder,
): AmendedDuties {
  const stood = new Map(standing.map((task) => [task.id, task]));
  const newTasks: { id: TaskId; item: AmendedItem }[] = [];
  const ended: DutyFacts[] = [];
  const changed: DutyFacts[] = [];
  const added: DutyFacts[] = [];
  for (const effect of tasks) {
    const task = effect.kind === 'new' ? undefined : stood.get(effect.taskId);
    const taskId = effect.kind === 'new' ? order.newTaskId() : effect.taskId;
    if (effect.kind === 'new') newTasks.push({ id: taskId, item: effect.item });
    const duties = new Map(task?.duties.map((duty) => [duty.id, duty]));
    const timing = timingAfter(effect, task);
    for (const one of effect.duties) {
      if (one.kind === 'new') {
        added.push(newFacts(one, { taskId, timing, order }));
        continue;
      }
      const duty = duties.get(one.dutyId);
      if (!duty) continue;
      if (one.kind === 'ended') ended.push({ ...duty, endedOn: order.on });
      if (one.kind === 'date-moved' || one.kind === 'changed')
        changed.push({
          ...duty,
          ...one.dates,
          timing: timing.kind,
          accountable: one.part.accountable,
        });
    }
  }
  return { ended, changed, added, newTasks };
}

const timingAfter = (effect: TaskEffect, task: StandingTask | undefined): Timing => {
  if (effect.kind === 'new') return effect.item.timing;
  const changed = effect.kind === 'ended' ? undefined : effect.fields.timing?.[1];
  return changed ?? task?.timing ?? { kind: 'none' };
};

const newFacts = (
  { part, dates }: Extract<DutyEffect, { kind: 'new' }>,
  {
    taskId,
    timing,
    order,
  }: { readonly taskId: TaskId; readonly timing: Timing; readonly order: AmendmentOrder },
): DutyFacts => ({
  ...part,
  ...dates,
  id: order.newDutyId(),
  planId: order.planId,
  taskId,
  timing: timing.kind,
  claimedOn: null,
  confirmedOn: null,
  askedMoreOn: null,
  askedMoreDue: null,
  answeredOn: null,
  answer: null,
  endedOn: null,
});
