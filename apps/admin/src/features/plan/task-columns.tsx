import type { RegisterColumn } from '../../ui/grid/index.ts';
import type { Words } from '../../words/words.ts';
import { ownPlanFigures } from './own-plan-figures.ts';
import { TaskDue } from './task-due.tsx';
import { TaskPartiesLine } from './task-parties-line.tsx';
import { labelIn } from './task-section.ts';
import { TaskStateWord } from './task-state-word.tsx';
import type { PlanNames } from './use-names.ts';
import type { TaskShown } from './use-plan.ts';

/** The columns of a register: number, task with its bodies, original due date, state. */
export const taskColumns = (
  say: Words,
  names: PlanNames,
  sectionOf: (task: TaskShown) => string,
): readonly RegisterColumn<TaskShown>[] => {
  const { plan: words, dates, direction } = say;
  return [
    {
      id: 'label',
      header: words.columns.label,
      width: 88,
      cell: (task) => (
        <span className="dim">
          {task.source.kind === 'direction'
            ? direction.short
            : labelIn(sectionOf(task), task.label, words.dash)}
        </span>
      ),
    },
    {
      id: 'task',
      header: words.columns.task,
      cell: (task) => (
        <>
          <span className="wording mid" lang="vi">
            {task.wording}
          </span>
          <TaskPartiesLine task={task} names={names} />
          {task.ownPlans && <span className="xs dim">{ownPlanFigures(task.ownPlans, say)}</span>}
          {task.byReferenceOnly && <span className="xs dim">{words.byReferenceOnly}</span>}
        </>
      ),
    },
    {
      id: 'due',
      header: dates.original,
      width: 116,
      cell: (task) => <TaskDue task={task} />,
    },
    {
      id: 'state',
      header: words.columns.state,
      width: 158,
      cell: (task) => <TaskStateWord task={task} />,
    },
  ];
};
