import { z } from 'zod';
import { CivilDate } from '../calendar/civil-date.ts';
import { AgencyGroupId, AgencyId, TaskId } from '../kernel/id.ts';
import { DutyRole } from '../task/duty.ts';
import { Timing } from '../task/timing.ts';
import type { AmendmentEffect, StandingTask, TaskEffect } from './amendment-effect.ts';
import type { DutyEffect } from './duty-effect.ts';

const ChangeKind = z.enum(['kept', 'date-moved', 'changed', 'ended', 'new']);

/** What became of one part in a task: its dates before and after, and whether it answered for the task before. */
export const DutyChange = z.object({
  kind: ChangeKind,
  agencyId: AgencyId.nullable(),
  groupId: AgencyGroupId.nullable(),
  role: DutyRole,
  accountable: z.boolean(),
  /** Null where it stays as it was, and of a part that is new. */
  wasAccountable: z.boolean().nullable(),
  originalDue: CivilDate.nullable(),
  was: CivilDate.nullable(),
  /** Of one that ends null. */
  due: CivilDate.nullable(),
});
export type DutyChange = z.infer<typeof DutyChange>;

/** What an edition says of a task otherwise than the one before it, as it is kept and shown. */
export const TaskChange = z.object({
  /** Null only as long as a task that is new has no key. */
  taskId: TaskId.nullable(),
  kind: ChangeKind,
  /** As the task reads from then on; of one that ends as it read. */
  label: z.string(),
  wording: z.string(),
  fields: z.object({
    label: z.tuple([z.string(), z.string()]).optional(),
    wording: z.tuple([z.string(), z.string()]).optional(),
    timing: z.tuple([Timing, Timing]).optional(),
  }),
  duties: z.array(DutyChange),
});
export type TaskChange = z.infer<typeof TaskChange>;

/**
 * What an amendment changes, task by task, with the words and dates before and after: to be shown before it is saved, and kept with the
 * edition that it makes.
 *
 * @example
 * taskChanges({ tasks: [] }, []); // []
 */
export function taskChanges(
  { tasks }: Pick<AmendmentEffect, 'tasks'>,
  standing: readonly StandingTask[],
): readonly TaskChange[] {
  const stood = new Map(standing.map((task) => [task.id, task]));
  return tasks.map((effect): TaskChange => {
    if (effect.kind === 'new') {
      const { label, wording } = effect.item;
      return { ...reading(label, wording), taskId: null, ...dutiesOf(effect, undefined) };
    }
    const task = stood.get(effect.taskId);
    const fields = effect.kind === 'ended' ? {} : effect.fields;
    const label = fields.label?.[1] ?? task?.label ?? '';
    const wording = fields.wording?.[1] ?? task?.wording ?? '';
    return {
      ...reading(label, wording),
      taskId: effect.taskId,
      fields: {
        ...(fields.label && { label: [...fields.label] }),
        ...(fields.wording && { wording: [...fields.wording] }),
        ...(fields.timing && { timing: [...fields.timing] }),
      },
      ...dutiesOf(effect, task),
    };
  });
}

const reading = (label: string, wording: string) => ({ label, wording, fields: {} });

const dutiesOf = (effect: TaskEffect, task: StandingTask | undefined) => {
  const facts = new Map(task?.duties.map((duty) => [duty.id, duty]));
  return {
    kind: effect.kind,
    duties: effect.duties.map((duty) =>
      dutyChange(duty, duty.kind === 'new' ? undefined : facts.get(duty.dutyId)),
    ),
  };
};

function dutyChange(
  effect: DutyEffect,
  stood: StandingTask['duties'][number] | undefined,
): DutyChange {
  const { agencyId, groupId, role, accountable } = effect.part;
  const dates = 'dates' in effect ? effect.dates : stood;
  return {
    kind: effect.kind,
    agencyId,
    groupId,
    role,
    accountable,
    wasAccountable: 'accountable' in effect ? (effect.accountable?.[0] ?? null) : null,
    originalDue: dates?.originalDue ?? null,
    was: stood?.currentDue ?? null,
    due: effect.kind === 'ended' ? null : (dates?.currentDue ?? null),
  };
}
