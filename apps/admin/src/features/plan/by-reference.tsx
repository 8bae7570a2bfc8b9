import { api } from '../../wire/trpc.ts';
import { useWords } from '../../words/words-provider.tsx';
import { TaskSwitch } from './task-switch.tsx';
import type { TaskShown } from './use-plan.ts';

interface ByReferenceProps {
  readonly task: TaskShown;
  readonly maySwitch: boolean;
}

/** Whether a task is followed by the paper alone, and the switch for who keeps the register. */
export function ByReference({ task, maySwitch }: ByReferenceProps) {
  const { byReference: say, byReferenceMeans } = useWords().plan;
  const on = !task.byReferenceOnly;
  return (
    <>
      {task.byReferenceOnly && <p className="xs dim">{byReferenceMeans}</p>}
      {maySwitch && (
        <TaskSwitch
          label={say[on ? 'on' : 'off']}
          means={on ? byReferenceMeans : say.offMeans}
          said={say.done}
          send={(stamp, reason) =>
            api.task.switchByReference.mutate({
              ...stamp,
              taskId: task.id,
              version: task.version,
              byReferenceOnly: on,
              reason,
            })
          }
        />
      )}
    </>
  );
}
