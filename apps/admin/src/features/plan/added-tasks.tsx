import { writeTaskLabel } from '@dondoc/domain/task';
import { Button, TextInput, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useReturnFocus } from '../../ui/form/index.ts';
import { writeDate } from '../../words/date.ts';
import { useWords } from '../../words/words-provider.tsx';
import { useAgencies } from '../agencies/index.ts';
import { NO_TASK, typedTask } from './added-task.ts';
import type { AddedTask } from './added-task.ts';
import { TaskFields } from './task-fields.tsx';

interface AddedTasksProps {
  readonly added: readonly AddedTask[];
  readonly onChange: (added: readonly AddedTask[]) => void;
}

/** The tasks that a paper adds to a plan, and the form for one more. */
export function AddedTasks({ added, onChange }: AddedTasksProps) {
  const { amendment: words, plan } = useWords();
  const { nameOf } = useAgencies();
  const [open, setOpen] = useState(false);
  const opener = useReturnFocus(open);
  return (
    <section aria-label={words.added.title}>
      {added.length > 0 && (
        <ul className="open-duties" aria-label={words.added.title}>
          {added.map((task, at) => (
            <li key={`${task.label} ${task.wording}`}>
              <div>
                <span className="dim">{writeTaskLabel(task.label, plan.dash)}</span>{' '}
                <span lang="vi">{task.wording}</span>
                <span className="xs">
                  {words.said.lead(nameOf(task.lead))}
                  {task.due !== null && `; ${words.said.due(writeDate(task.due))}`}
                </span>
              </div>
              <UnstyledButton
                className="link xs"
                aria-label={words.added.removeOf(task.wording)}
                onClick={() => onChange(added.filter((_, other) => other !== at))}
              >
                {words.added.remove}
              </UnstyledButton>
            </li>
          ))}
        </ul>
      )}
      {open ? (
        <AddedTaskForm
          onCancel={() => setOpen(false)}
          onAdd={(task) => {
            onChange([...added, task]);
            setOpen(false);
          }}
        />
      ) : (
        <Button ref={opener} onClick={() => setOpen(true)}>
          {words.added.open}
        </Button>
      )}
    </section>
  );
}

interface AddedTaskFormProps {
  readonly onAdd: (task: AddedTask) => void;
  readonly onCancel: () => void;
}

function AddedTaskForm({ onAdd, onCancel }: AddedTaskFormProps) {
  const { amendment: words, shell } = useWords();
  const [typed, setTyped] = useState(NO_TASK);
  const [tried, setTried] = useState(false);
  const set = (change: Partial<typeof typed>) => setTyped((held) => ({ ...held, ...change }));
  const task = typedTask(typed);
  const add = () => {
    setTried(true);
    if (task) onAdd(task);
  };
  return (
    <fieldset className="paper-fields">
      <legend>{words.added.open}</legend>
      <TaskFields typed={typed} onChange={set} tried={tried}>
        <TextInput
          label={words.added.label}
          maxLength={100}
          value={typed.label}
          onChange={(event) => set({ label: event.currentTarget.value })}
        />
      </TaskFields>
      <div className="acts wide">
        <Button onClick={onCancel}>{shell.cancel}</Button>
        <Button onClick={add}>{words.added.add}</Button>
      </div>
    </fieldset>
  );
}
