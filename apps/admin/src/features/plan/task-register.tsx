import { useMemo } from 'react';
import { RegisterTable } from '../../ui/grid/index.ts';
import { litTarget, useLit } from '../../ui/lit/index.ts';
import { EmptyNote } from '../../ui/note/index.ts';
import { useWords } from '../../words/words-provider.tsx';
import { taskColumns } from './task-columns.tsx';
import { sectionHeading, taskSections } from './task-section.ts';
import type { PlanNames } from './use-names.ts';
import type { PlanShown, TaskShown } from './use-plan.ts';

interface TaskRegisterProps {
  readonly shown: PlanShown;
  readonly tasks: readonly TaskShown[];
  readonly names: PlanNames;
  readonly byDue: boolean;
  readonly selected: string | null;
  readonly onOpen: (id: string) => void;
}

/** The tasks of a plan, each joined to its sentence; under the sections of the paper or by date. */
export function TaskRegister(props: TaskRegisterProps) {
  const { shown, tasks, names, byDue, selected, onOpen } = props;
  const words = useWords();
  const lit = useLit();
  const directions = words.direction.title;
  const sections = useMemo(
    () => taskSections(shown.tasks.filter(({ source }) => source.kind === 'edition')),
    [shown.tasks],
  );
  const sectionOf = useMemo(
    () => (task: TaskShown) => {
      if (byDue) return '';
      return task.source.kind === 'direction' ? directions : (sections.get(task.label) ?? '');
    },
    [sections, byDue, directions],
  );
  const columns = useMemo(() => taskColumns(words, names, sectionOf), [words, names, sectionOf]);
  if (tasks.length === 0)
    return (
      <EmptyNote>{shown.tasks.length === 0 ? words.plan.noTasks : words.plan.noneLeft}</EmptyNote>
    );
  const heading = (section: string) => {
    const first = shown.tasks.find(
      (task) => task.source.kind === 'edition' && sections.get(task.label) === section,
    );
    return first ? sectionHeading(section, first, shown.plan.edition.source) : '';
  };
  const headOf = (section: string, count: number) => (
    <>
      <span lang="vi">
        {section} {heading(section)}
      </span>
      <span className="n">{words.plan.count(count)}</span>
    </>
  );
  return (
    <div className="register-list" data-lit-pane>
      <RegisterTable
        label={words.plan.register}
        rows={tasks}
        columns={columns}
        rowId={idOf}
        rowHeight={64}
        {...(byDue ? {} : { groupOf: sectionOf, groupHead: headOf })}
        selected={selected}
        onSelect={onOpen}
        rowProps={({ id }) => ({
          ...litTarget(lit, id, 'row'),
          className: lit.key === id ? 'lit' : '',
        })}
      />
    </div>
  );
}

const idOf = ({ id }: TaskShown): string => id;
