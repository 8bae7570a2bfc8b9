import type { CivilDate } from '../calendar/civil-date.ts';
import type { TaskId } from '../kernel/id.ts';
import { done } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import type { DutyFacts } from '../task/duty-facts.ts';
import { Timing } from '../task/timing.ts';
import type { AmendedItem, Amendment } from './amendment.ts';
import { amendedItems } from './amended-items.ts';
import type { ItemChange } from './amended-items.ts';
import { draftDates } from './draft-dates.ts';
import { dutyEffects, endedDuty, newDuties } from './duty-effect.ts';
import type { AmendmentFrame, DutyEffect, FieldChange, Making } from './duty-effect.ts';

/** A task as it stands before an amendment, with its duties; those that were settled stay among them. */
export interface StandingTask {
  readonly id: TaskId;
  readonly label: string;
  readonly wording: string;
  readonly timing: Timing;
  readonly duties: readonly DutyFacts[];
}

/** What stands of a register before an amendment. */
export interface StandingRegister {
  readonly tasks: readonly StandingTask[];
  readonly periodTo: CivilDate | null;
}

/** What an amendment changes of how a task reads; a field that stays is not there. */
export interface TaskFields {
  readonly label?: FieldChange<string>;
  readonly wording?: FieldChange<string>;
  readonly timing?: FieldChange<Timing>;
}

/** What an amendment does to one task. A task that stands keeps its key; `date-moved` is a change of its timing alone. */
export type TaskEffect =
  | {
      readonly kind: 'kept' | 'date-moved' | 'changed';
      readonly taskId: TaskId;
      readonly fields: TaskFields;
      readonly duties: readonly DutyEffect[];
    }
  | { readonly kind: 'ended'; readonly taskId: TaskId; readonly duties: readonly DutyEffect[] }
  | {
      readonly kind: 'new';
      readonly item: AmendedItem;
      readonly duties: readonly DutyEffect[];
    };

/** What an amendment does to a register: first every task that stood, in its order, then what it adds. */
export interface AmendmentEffect {
  readonly tasks: readonly TaskEffect[];
  readonly periodTo: FieldChange<CivilDate | null> | null;
}

/**
 * What an amendment does to each task and duty of a register, before anything is written. Nothing that was confirmed, answered or
 * ended is touched; what ends, ends with the amendment as its reason; a date that moves has its original beside it. Occurrences of a
 * yearly task that were due before the amendment holds stay as they are.
 * Refuses as `amendedItems` does.
 *
 * @example
 * effectOf({ paper: amendingPaper, content: { kind: 'withdraws' } }, { tasks: [], periodTo: null }, { calendars, before: 'end-of-day' }).value.tasks; // []
 */
export function effectOf(
  { paper, content }: Amendment,
  register: StandingRegister,
  frame: AmendmentFrame,
): Result<AmendmentEffect> {
  const items = amendedItems(content, register);
  if (!items.ok) return items;
  const { changes, added } = items.value;
  const periodTo = content.kind === 'extends-period' ? content.periodTo : register.periodTo;
  const making = makingFrom(paper.inForceFrom, periodTo, frame);
  const tasks: TaskEffect[] = [
    ...register.tasks.map((task) => taskEffect(task, changes.get(task.id) ?? {}, making)),
    ...added.map((item) => addedTask(item, making)),
  ];
  return done({
    tasks,
    periodTo: periodTo === register.periodTo ? null : [register.periodTo, periodTo],
  });
}

/**
 * How dates are made of what holds from a day on: what would have been due before is history.
 *
 * @example
 * makingFrom(today, null, { calendars, before: 'end-of-day' }).from; // '2026-03-20'
 */
export function makingFrom(
  from: CivilDate,
  periodTo: CivilDate | null,
  frame: AmendmentFrame,
): Making {
  const order = { ...frame, trackedFrom: from, inForceOn: from };
  return { ...frame, from, datesOf: draftDates({ instrument: { periodTo } }, order) };
}

/**
 * A task that a register did not have, with the duties of its parts.
 *
 * @example
 * const item = { taskId: null, label: '', wording: 'Rà soát hồ, đập', timing: { kind: 'none' }, parts: [] };
 * addedTask(item, makingFrom(today, null, { calendars, before: 'end-of-day' })).duties; // []
 */
export const addedTask = (
  item: AmendedItem,
  making: Making,
): Extract<TaskEffect, { kind: 'new' }> => ({
  kind: 'new',
  item,
  duties: item.parts.flatMap((part) => newDuties(part, item.timing, making)),
});

function taskEffect(task: StandingTask, change: ItemChange, making: Making): TaskEffect {
  const { id: taskId, duties } = task;
  if (change === 'ends') return { kind: 'ended', taskId, duties: duties.map(endedDuty) };
  const timing = withEvent(change.timing ?? task.timing, task.timing);
  const fields: TaskFields = {
    ...changed('label', task.label, change.label),
    ...changed('wording', task.wording, change.wording),
    ...(same(timing, task.timing) ? {} : { timing: [task.timing, timing] }),
  };
  const effects = dutyEffects(duties, {
    ...making,
    timing: fields.timing ?? null,
    standing: task.timing,
    parts: change.parts,
  });
  const moved = effects.every(({ kind }) => kind === 'kept' || kind === 'date-moved');
  const worded = fields.label !== undefined || fields.wording !== undefined;
  const kind = worded || !moved ? 'changed' : fields.timing ? 'date-moved' : 'kept';
  return { kind, taskId, fields, duties: effects };
}

const changed = (name: 'label' | 'wording', before: string, after: string | undefined) =>
  after === undefined || after === before ? {} : { [name]: [before, after] as const };

/** Whether two timings say the same, in whatever order their fields stand. */
const same = (one: Timing, other: Timing): boolean =>
  JSON.stringify(Timing.parse(one)) === JSON.stringify(Timing.parse(other));

/** A timing that waits for the event that was recorded already: the record stays. */
const withEvent = (timing: Timing, before: Timing): Timing =>
  timing.kind === 'after' && before.kind === 'after' && timing.event === before.event
    ? { ...timing, eventOn: before.eventOn, eventDocument: before.eventDocument }
    : timing;
