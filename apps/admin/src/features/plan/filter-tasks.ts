import type { TaskShown } from './use-plan.ts';

/** What of a register is shown, and in which order. */
export interface TaskFilter {
  readonly body: string | null;
  readonly state: string | null;
  /** By the date that holds, tasks without one at the end; left out, in the order of the paper. */
  readonly byDue: boolean;
}

type Filtered = Pick<TaskShown, 'standing'> & {
  readonly duties: readonly Pick<
    TaskShown['duties'][number],
    'agencyId' | 'groupId' | 'currentDue'
  >[];
};

const dueOf = ({ duties }: Filtered): string =>
  duties.map(({ currentDue }) => currentDue ?? '9999').toSorted()[0] ?? '9999';

/**
 * The tasks of a register that a filter leaves.
 *
 * @example
 * filterTasks(tasks, { body: null, state: 'overdue', byDue: false });
 */
export function filterTasks<Task extends Filtered>(
  tasks: readonly Task[],
  { body, state, byDue }: TaskFilter,
): readonly Task[] {
  const left = tasks.filter(
    ({ standing, duties }) =>
      (state === null || standing?.state === state) &&
      (body === null || duties.some((duty) => duty.agencyId === body || duty.groupId === body)),
  );
  return byDue ? left.toSorted((a, b) => dueOf(a).localeCompare(dueOf(b))) : left;
}
