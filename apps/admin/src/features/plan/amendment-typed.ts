import type { CivilDate } from '@dondoc/domain/calendar';
import type { AgencyId, TaskId } from '@dondoc/domain/kernel';
import type { AmendmentKind } from '@dondoc/domain/plan';
import { Amendment } from '@dondoc/domain/register';
import type { AmendedPart, AmendingPaper } from '@dondoc/domain/register';
import type { Timing } from '@dondoc/domain/task';
import { addedItem } from './added-task.ts';
import type { AddedTask } from './added-task.ts';

/** One thing that the paper says of a task, as it is typed. */
export type ChangeTyped =
  | { readonly what: 'due'; readonly date: CivilDate }
  | { readonly what: 'lead'; readonly agencyId: AgencyId }
  | { readonly what: 'wording'; readonly text: string }
  | { readonly what: 'stays' | 'ends' };

/** What can be said of a task, by the kind of amendment. */
export const CHANGES_OF = {
  'moves-dates': ['due'],
  amends: ['due', 'lead', 'wording', 'ends'],
  replaces: ['stays', 'due', 'lead', 'wording'],
  'corrects-form': ['wording'],
  'extends-period': [],
  withdraws: [],
} as const satisfies Record<AmendmentKind, readonly ChangeTyped['what'][]>;

/** The kinds that may add tasks of their own. */
const ADDING: ReadonlySet<AmendmentKind> = new Set(['amends', 'replaces']);

/**
 * Whether an amendment of a kind may add tasks.
 *
 * @example
 * mayAdd('moves-dates'); // false
 */
export const mayAdd = (kind: AmendmentKind): boolean => ADDING.has(kind);

/** Everything said of each task; a later word about the same thing stands for the earlier. */
export type ChangesTyped = ReadonlyMap<TaskId, readonly ChangeTyped[]>;

/** An amendment as it is typed. */
export interface AmendmentTyped {
  readonly paper: { readonly [K in keyof AmendingPaper]: string };
  readonly kind: AmendmentKind;
  readonly periodTo: string;
  readonly changes: ChangesTyped;
  readonly added: readonly AddedTask[];
}

/** What of a task an amendment repeats where it changes only a part of it. */
export interface AmendableTask {
  readonly id: TaskId;
  readonly label: string;
  readonly wording: string;
  readonly timing: Timing;
  readonly duties: readonly (AmendedPart & { readonly endedOn: string | null })[];
}

/**
 * What is said of tasks, with one thing more said of some of them.
 *
 * @example
 * saidOf(new Map(), [taskId], { what: 'ends' }).get(taskId); // [{ what: 'ends' }]
 */
export function saidOf(
  changes: ChangesTyped,
  ids: readonly TaskId[],
  change: ChangeTyped,
): ChangesTyped {
  const whole = change.what === 'ends' || change.what === 'stays';
  const said = (id: TaskId) => {
    const before = (changes.get(id) ?? []).filter(
      ({ what }) => what !== change.what && what !== 'ends' && what !== 'stays',
    );
    return whole ? [change] : [...before, change];
  };
  return new Map([...changes, ...ids.map((id) => [id, said(id)] as const)]);
}

/**
 * A typed amendment as the domain takes it; null while something of it is missing.
 *
 * @example
 * typedAmendment({ ...typed, kind: 'withdraws' }, tasks).content; // { kind: 'withdraws' }
 */
export function typedAmendment(
  typed: AmendmentTyped,
  tasks: readonly AmendableTask[],
): Amendment | null {
  const read = Amendment.safeParse({ paper: typed.paper, content: contentOf(typed, tasks) });
  return read.success ? read.data : null;
}

function contentOf(
  { kind, periodTo, changes, added }: AmendmentTyped,
  tasks: readonly AmendableTask[],
): unknown {
  const said = tasks.flatMap((task) => {
    const ofTask = changes.get(task.id);
    return ofTask ? [{ task, ofTask }] : [];
  });
  const named = said.map(({ task, ofTask }) => amendedItem(task, ofTask));
  const standing = said.flatMap(({ task, ofTask }, at) =>
    ofTask.some(({ what }) => what === 'ends') ? [] : [{ task, item: named[at] }],
  );
  switch (kind) {
    case 'amends':
    case 'replaces': {
      const items = [...standing.map(({ item }) => item), ...added.map(addedItem)];
      const kept = new Set(standing.map(({ task }) => task.id));
      const ends = said.map(({ task }) => task.id).filter((id) => !kept.has(id));
      return said.length + added.length === 0 ? null : { kind, items, ends };
    }
    case 'moves-dates':
      return { kind, moves: named.map((item) => ({ taskId: item.taskId, timing: item.timing })) };
    case 'corrects-form':
      return named.length === 0 ? null : { kind, corrections: named };
    case 'extends-period':
      return { kind, periodTo };
    default:
      return { kind };
  }
}

function amendedItem(task: AmendableTask, changes: readonly ChangeTyped[]) {
  const item = {
    taskId: task.id,
    label: task.label,
    wording: task.wording,
    timing: task.timing as unknown,
    parts: partsOf(task),
  };
  for (const change of changes) {
    if (change.what === 'due')
      item.timing = { kind: 'by', date: change.date, operator: 'by', inheritedFromPlan: false };
    if (change.what === 'wording') item.wording = change.text;
    if (change.what === 'lead') item.parts = ledBy(item.parts, change.agencyId);
  }
  return item;
}

/**
 * The parts in a task that stand, each once however many occurrences it has.
 *
 * @example
 * partsOf({ duties: [] }); // []
 */
export const partsOf = ({ duties }: Pick<AmendableTask, 'duties'>): readonly AmendedPart[] => [
  ...new Map(
    duties
      .filter(({ endedOn }) => endedOn === null)
      .map(({ agencyId, groupId, role, accountable }) => [
        `${agencyId ?? groupId} ${role}`,
        { agencyId, groupId, role, accountable },
      ]),
  ).values(),
];

/** One body answers in the place of those that did; who coordinates or was asked stays. */
const ledBy = (parts: readonly AmendedPart[], agencyId: AgencyId): readonly AmendedPart[] => [
  { agencyId, groupId: null, role: 'lead', accountable: true },
  ...parts.filter((part) => !part.accountable && part.agencyId !== agencyId),
];
