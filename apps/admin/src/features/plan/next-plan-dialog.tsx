import { DraftId } from '@dondoc/domain/kernel';
import type { TaskId } from '@dondoc/domain/kernel';
import { writeTaskLabel } from '@dondoc/domain/task';
import { Button, Checkbox, Modal, UnstyledButton } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { v7 as uuidv7 } from 'uuid';
import { ErrorNote } from '../../ui/note/index.ts';
import { api, trpc } from '../../wire/trpc.ts';
import { useCommand } from '../../wire/use-command.ts';
import { useWords } from '../../words/words-provider.tsx';
import type { PlanShown } from './use-plan.ts';
import './closing-dialog.css';

const PAGE = 50;

interface NextPlanDialogProps {
  readonly shown: PlanShown;
  readonly onClose: () => void;
}

/** Begins the plan that follows this one with the tasks that a clerk chooses; those that were carried at its closing are chosen already. */
export function NextPlanDialog({ shown, onClose }: NextPlanDialogProps) {
  const words = useWords();
  const say = words.nextPlan;
  const navigate = useNavigate();
  const { tasks, plan } = shown;
  const ids = tasks.map(({ id }) => id);
  const [chosen, setChosen] = useState<ReadonlySet<TaskId>>(() => carriedTasks(shown));
  const [rows, setRows] = useState(PAGE);
  const [tried, setTried] = useState(false);
  const begin = useCommand([trpc.draft.list.pathFilter()]);
  const choose = (task: TaskId, on: boolean) =>
    setChosen((held) => new Set(on ? [...held, task] : [...held].filter((id) => id !== task)));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (chosen.size === 0) return;
    const draftId = DraftId.parse(uuidv7());
    const asked = { planId: plan.id, version: plan.version, draftId, taskIds: [...chosen] };
    void begin.run((stamp) => api.plan.carry.mutate({ ...stamp, ...asked }), {
      said: say.said,
      after: () => navigate({ to: '/drafts/$draftId', params: { draftId } }),
    });
  };
  const rest = tasks.length - rows;
  return (
    <Modal
      opened
      onClose={onClose}
      title={say.title}
      size="xl"
      closeButtonProps={{ 'aria-label': words.shell.close }}
    >
      <form className="closing" onSubmit={submit} noValidate aria-label={say.title}>
        {begin.trouble && <ErrorNote trouble={begin.trouble} onRetry={() => void begin.again()} />}
        <p className="soft">{say.means}</p>
        <Checkbox
          label={say.all}
          checked={chosen.size === ids.length}
          onChange={(event) => setChosen(new Set(event.currentTarget.checked ? ids : []))}
        />
        <ul className="open-duties" aria-label={say.list}>
          {tasks.slice(0, rows).map(({ id, label, wording }) => (
            <li key={id}>
              <Checkbox
                checked={chosen.has(id)}
                onChange={(event) => choose(id, event.currentTarget.checked)}
                label={
                  <>
                    <span className="dim">{writeTaskLabel(label, words.plan.dash)}</span>{' '}
                    <span lang="vi">{wording}</span>
                  </>
                }
              />
            </li>
          ))}
        </ul>
        {rest > 0 && (
          <UnstyledButton className="link more" onClick={() => setRows((held) => held + PAGE)}>
            {words.mine.further}
          </UnstyledButton>
        )}
        <p className="warn" role="status">
          {tried && chosen.size === 0 && say.pickFirst}
        </p>
        <div className="acts">
          <Button onClick={onClose}>{words.shell.cancel}</Button>
          <Button type="submit" variant="filled" loading={begin.waiting}>
            {say.begin(chosen.size)}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

const carriedTasks = ({ tasks }: PlanShown): ReadonlySet<TaskId> =>
  new Set(
    tasks
      .filter(({ duties }) => duties.some(({ outcome }) => outcome?.kind === 'carried'))
      .map(({ id }) => id),
  );
