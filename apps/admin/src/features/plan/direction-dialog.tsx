import { TaskId } from '@dondoc/domain/kernel';
import { DirectionSource } from '@dondoc/domain/task';
import { Button, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { v7 as uuidv7 } from 'uuid';
import { useSession } from '../../session/use-session.ts';
import { DateField } from '../../ui/form/index.ts';
import { ErrorNote } from '../../ui/note/index.ts';
import { api, trpc } from '../../wire/trpc.ts';
import { useCommand } from '../../wire/use-command.ts';
import { useWords } from '../../words/words-provider.tsx';
import { addedItem, NO_TASK, typedTask } from './added-task.ts';
import { TaskFields } from './task-fields.tsx';
import type { PlanShown } from './use-plan.ts';
import './closing-dialog.css';

interface DirectionDialogProps {
  readonly shown: PlanShown;
  readonly onClose: () => void;
}

/** One line by a leader: what, who, by when; and who directed it, on which day, by which notice. */
export function DirectionDialog({ shown, onClose }: DirectionDialogProps) {
  const { direction: words, forms, shell } = useWords();
  const { today, account, grants } = useSession();
  const leads = grants.some(({ role }) => role === 'leader');
  const give = useCommand([trpc.plan.pathFilter()]);
  const [typed, setTyped] = useState(NO_TASK);
  const [given, setGiven] = useState({
    role: leads ? account.position : '',
    number: '',
    date: String(today),
  });
  const [tried, setTried] = useState(false);
  const { id: planId, version } = shown.plan;
  const task = typedTask(typed);
  const number = given.number.trim() === '' ? null : given.number;
  const document = DirectionSource.safeParse({ ...given, number }).data;
  const past = document !== undefined && document.date <= today;
  const late = document !== undefined && task?.due != null && task.due < document.date;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!task || !document || !past || late) return;
    const { taskId: _none, ...item } = addedItem(task);
    const taskId = TaskId.parse(uuidv7());
    void give.run(
      (stamp) =>
        api.plan.giveDirection.mutate({
          ...stamp,
          planId,
          version,
          taskId,
          direction: { document, item },
        }),
      { said: words.saved, after: onClose },
    );
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.open}
      size="lg"
      closeButtonProps={{ 'aria-label': shell.close }}
    >
      <form className="closing" onSubmit={submit} noValidate aria-label={words.open}>
        {give.trouble && <ErrorNote trouble={give.trouble} onRetry={() => void give.again()} />}
        <p className="soft">{words.means}</p>
        <fieldset className="paper-fields">
          <legend>{words.task}</legend>
          <TaskFields
            typed={typed}
            tried={tried}
            onChange={(change) => setTyped((held) => ({ ...held, ...change }))}
          />
        </fieldset>
        {late && (
          <p className="warn" role="status">
            {words.beforeGiven}
          </p>
        )}
        <fieldset className="paper-fields">
          <legend>{words.source}</legend>
          <TextInput
            label={words.role}
            description={words.roleHint}
            maxLength={200}
            value={given.role}
            error={tried && given.role.trim() === '' ? forms.issues.required : undefined}
            onChange={({ currentTarget: { value: role } }) =>
              setGiven((held) => ({ ...held, role }))
            }
          />
          <DateField
            label={words.date}
            value={given.date}
            error={tried && !past ? words.notYet : undefined}
            onChange={(date) => setGiven((held) => ({ ...held, date: date ?? '' }))}
          />
          <TextInput
            className="wide"
            label={words.number}
            description={words.numberHint}
            maxLength={80}
            value={given.number}
            onChange={({ currentTarget: { value } }) =>
              setGiven((held) => ({ ...held, number: value }))
            }
          />
        </fieldset>
        <div className="acts">
          <Button onClick={onClose}>{shell.cancel}</Button>
          <Button type="submit" variant="filled" loading={give.waiting}>
            {words.save}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
