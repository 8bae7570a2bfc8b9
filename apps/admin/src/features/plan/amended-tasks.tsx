import type { TaskId } from '@dondoc/domain/kernel';
import { writeTaskLabel } from '@dondoc/domain/task';
import { Checkbox, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { writeTiming } from '../../words/timing.ts';
import { useWords } from '../../words/words-provider.tsx';
import type { ChangesTyped, ChangeTyped } from './amendment-typed.ts';
import type { TaskShown } from './use-plan.ts';

interface AmendedTasksProps {
  readonly tasks: readonly TaskShown[];
  readonly changes: ChangesTyped;
  readonly chosen: ReadonlySet<TaskId>;
  readonly onChoose: (id: TaskId, chosen: boolean) => void;
  readonly write: (change: ChangeTyped) => string;
}

const PAGE = 50;

/** The tasks of a plan, each with its date and what the paper was said to change of it; chosen one by one. */
export function AmendedTasks({ tasks, changes, chosen, onChoose, write }: AmendedTasksProps) {
  const words = useWords();
  const say = words.amendment;
  const [shown, setShown] = useState(PAGE);
  const rest = tasks.length - shown;
  return (
    <>
      <ul className="open-duties" aria-label={say.tasks}>
        {tasks.slice(0, shown).map((task) => {
          const said = changes.get(task.id) ?? [];
          return (
            <li key={task.id}>
              <Checkbox
                checked={chosen.has(task.id)}
                onChange={(event) => onChoose(task.id, event.currentTarget.checked)}
                label={
                  <>
                    <span className="dim">{writeTaskLabel(task.label, words.plan.dash)}</span>{' '}
                    <span lang="vi">{task.wording}</span>
                    <span className={said.length > 0 ? 'xs' : 'xs dim'}>
                      {said.length > 0 ? said.map(write).join('; ') : say.noChange}
                    </span>
                  </>
                }
              />
              <span className="xs">{writeTiming(task.timing, words)}</span>
            </li>
          );
        })}
      </ul>
      {rest > 0 && (
        <UnstyledButton className="link more" onClick={() => setShown((count) => count + PAGE)}>
          {say.more(Math.min(rest, PAGE))}
        </UnstyledButton>
      )}
    </>
  );
}
