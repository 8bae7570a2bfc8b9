import { api } from '../../wire/trpc.ts';
import { useWords } from '../../words/words-provider.tsx';
import { TaskSwitch } from './task-switch.tsx';
import type { TaskShown } from './use-plan.ts';

/** Says that a task asks each body for a plan of its own, or no longer. */
export function OwnPlanSwitch({ task }: { readonly task: TaskShown }) {
  const say = useWords().ownPlan;
  const on = !task.ownPlan;
  return (
    <TaskSwitch
      label={say[on ? 'on' : 'off']}
      means={on ? say.means : say.offMeans}
      said={say.switched}
      send={(stamp, reason) =>
        api.task.askOwnPlan.mutate({
          ...stamp,
          taskId: task.id,
          version: task.version,
          ownPlan: on,
          reason,
        })
      }
    />
  );
}
