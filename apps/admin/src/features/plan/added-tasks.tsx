import { writeTaskLabel } from '@dondoc/domain/task';
import { Button, MultiSelect, Select, Textarea, TextInput, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { DateField, useReturnFocus } from '../../ui/form/index.ts';
import { writeDate } from '../../words/date.ts';
import { useWords } from '../../words/words-provider.tsx';
import { useAgencies } from '../agencies/index.ts';
import { NO_TASK, typedTask } from './added-task.ts';
import type { AddedTask } from './added-task.ts';

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
  const { amendment: words, forms, shell } = useWords();
  const { agencies } = useAgencies();
  const [typed, setTyped] = useState(NO_TASK);
  const [tried, setTried] = useState(false);
  const set = (change: Partial<typeof typed>) => setTyped((held) => ({ ...held, ...change }));
  const task = typedTask(typed);
  const missing = (value: string) =>
    tried && value.trim() === '' ? forms.issues.required : undefined;
  const bodies = agencies.map(({ id, name }) => ({ value: id, label: name }));
  const add = () => {
    setTried(true);
    if (task) onAdd(task);
  };
  return (
    <fieldset className="paper-fields">
      <legend>{words.added.open}</legend>
      <Textarea
        className="wide"
        label={words.wording}
        data-autofocus
        maxLength={8000}
        autosize
        minRows={2}
        value={typed.wording}
        error={missing(typed.wording)}
        onChange={(event) => set({ wording: event.currentTarget.value })}
      />
      <TextInput
        label={words.added.label}
        maxLength={100}
        value={typed.label}
        onChange={(event) => set({ label: event.currentTarget.value })}
      />
      <DateField
        label={words.added.due}
        value={typed.due}
        onChange={(due) => set({ due: due ?? '' })}
      />
      <Select
        label={words.added.lead}
        searchable
        data={bodies}
        value={typed.lead === '' ? null : typed.lead}
        error={missing(typed.lead)}
        onChange={(lead) => set({ lead: lead ?? '' })}
      />
      <MultiSelect
        label={words.added.coordinate}
        searchable
        data={bodies}
        value={[...typed.coordinate]}
        onChange={(coordinate) => set({ coordinate })}
      />
      <div className="acts wide">
        <Button onClick={onCancel}>{shell.cancel}</Button>
        <Button onClick={add}>{words.added.add}</Button>
      </div>
    </fieldset>
  );
}
