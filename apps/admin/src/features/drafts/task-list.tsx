import { timingReadings } from '@dondoc/domain/register';
import type { PlanDraft } from '@dondoc/domain/register';
import { useMemo } from 'react';
import { EmptyNote } from '../../ui/note/index.ts';
import { useWords } from '../../words/words-provider.tsx';
import type { DeskQuestion } from './desk-dialog.tsx';
import { nextDoubtful } from './next-doubtful.ts';
import { TaskEditor } from './task-editor.tsx';
import { TaskRow } from './task-row.tsx';
import type { DraftActs } from './use-draft.ts';
import './read-list.css';

interface TaskListProps {
  readonly draft: PlanDraft;
  readonly acts: DraftActs;
  readonly open: string | null;
  readonly onOpen: (key: string | null) => void;
  readonly onAsk: (question: DeskQuestion) => void;
}

/** Every task that was read, in the order of the paper; the open one with what can be corrected. */
export function TaskList({ draft, acts, open, onOpen, onAsk }: TaskListProps) {
  const words = useWords().drafts.task;
  const nameOf = useMemo(() => {
    const names = new Map(draft.bodies.map((body) => [body.key, body.name]));
    return (key: string) => names.get(key) ?? key;
  }, [draft.bodies]);
  if (draft.tasks.length === 0) return <EmptyNote>{words.none}</EmptyNote>;
  return (
    <div className="read-list">
      <div className="read-head" aria-hidden="true">
        <span>{words.columns.number}</span>
        <span />
        <span>{words.columns.what}</span>
        <span>{words.columns.due}</span>
      </div>
      <ol>
        {draft.tasks.map((task, at) => (
          <TaskRow
            key={task.key}
            task={task}
            number={at + 1}
            nameOf={nameOf}
            open={task.key === open}
            onToggle={() => onOpen(task.key === open ? null : task.key)}
            onTakeBack={() => acts.act({ kind: 'dismiss-task', taskKey: task.key, reason: null })}
          >
            {task.key === open && (
              <TaskEditor
                key={task.key}
                task={task}
                bodies={draft.bodies}
                readings={timingReadings(task, draft.instrument)}
                planEnd={draft.instrument.periodTo}
                onAct={acts.act}
                onDismiss={() => onAsk({ kind: 'dismiss-task', key: task.key })}
                onAccept={() => {
                  acts.act({ kind: 'accept', keys: [task.key] });
                  onOpen(nextDoubtful(draft, task.key));
                }}
              />
            )}
          </TaskRow>
        ))}
      </ol>
    </div>
  );
}
