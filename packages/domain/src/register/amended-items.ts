import type { CivilDate } from '../calendar/civil-date.ts';
import type { TaskId } from '../kernel/id.ts';
import { done, refuse } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { unreachable } from '../kernel/unreachable.ts';
import type { Timing } from '../task/timing.ts';
import type { AmendedItem, AmendmentContent } from './amendment.ts';
import { isInherited } from './plan-end.ts';

/** What an amendment says of an item that stands: what is not there stays as it is. */
export type ItemChange = 'ends' | Partial<Omit<AmendedItem, 'taskId'>>;

/** What an amendment says, item by item. */
export interface AmendedItems {
  readonly changes: ReadonlyMap<TaskId, ItemChange>;
  readonly added: readonly AmendedItem[];
}

/** What of a register an amendment speaks about. */
export interface AmendedRegister {
  readonly tasks: readonly { readonly id: TaskId; readonly timing: Timing }[];
  readonly periodTo: CivilDate | null;
}

/**
 * What an amendment says of each item of a register. Refuses `not-found` for an item that does not stand in it, and `input.invalid`
 * with `twice` where it speaks of one more than once, with `not-later` where it extends a period to a day that is no later.
 *
 * @example
 * amendedItems({ kind: 'withdraws' }, { tasks: [], periodTo: null }).value.changes.size; // 0
 */
export function amendedItems(
  content: AmendmentContent,
  { tasks, periodTo }: AmendedRegister,
): Result<AmendedItems> {
  if (content.kind === 'extends-period' && periodTo !== null && content.periodTo <= periodTo)
    return refuse({ code: 'input.invalid', facts: { path: 'periodTo', issue: 'not-later' } });
  const { changes, added } = said(content, tasks);
  const known = new Map<TaskId, ItemChange>();
  const standing = new Set(tasks.map(({ id }) => id));
  for (const [id, change] of changes) {
    if (!standing.has(id)) return refuse({ code: 'not-found', facts: { kind: 'task' } });
    if (known.has(id))
      return refuse({ code: 'input.invalid', facts: { path: 'items', issue: 'twice' } });
    known.set(id, change);
  }
  if (content.kind === 'replaces')
    for (const id of standing) if (!known.has(id)) known.set(id, 'ends');
  return done({ changes: known, added });
}

interface Said {
  readonly changes: readonly (readonly [TaskId, ItemChange])[];
  readonly added: readonly AmendedItem[];
}

function said(content: AmendmentContent, tasks: AmendedRegister['tasks']): Said {
  switch (content.kind) {
    case 'amends':
      return withEnds(itemsOf(content.items), content.ends);
    case 'replaces':
      return itemsOf(content.items);
    case 'moves-dates':
      return {
        changes: content.moves.map(({ taskId, timing }) => [taskId, { timing }] as const),
        added: [],
      };
    case 'corrects-form':
      return {
        changes: content.corrections.map(({ taskId, ...form }) => [taskId, form] as const),
        added: [],
      };
    case 'extends-period': {
      const { periodTo } = content;
      const changes = tasks.flatMap(({ id, timing }) =>
        timing.kind === 'by' && isInherited(timing)
          ? [[id, { timing: { ...timing, date: periodTo } }] as const]
          : [],
      );
      return { changes, added: [] };
    }
    case 'withdraws':
      return { changes: tasks.map(({ id }) => [id, 'ends'] as const), added: [] };
    default:
      return unreachable(content);
  }
}

const withEnds = ({ changes, added }: Said, ends: readonly TaskId[]): Said => ({
  changes: [...changes, ...ends.map((id) => [id, 'ends'] as const)],
  added,
});

const itemsOf = (items: readonly AmendedItem[]): Said => ({
  changes: items.flatMap(({ taskId, ...says }) =>
    taskId === null ? [] : [[taskId, says] as const],
  ),
  added: items.filter(({ taskId }) => taskId === null),
});
