import { Button } from '@mantine/core';
import { useState } from 'react';
import { useReturnFocus } from '../../ui/form/index.ts';
import { useWords } from '../../words/words-provider.tsx';
import { DifficultyPages } from './difficulty-pages.tsx';
import { RaiseDifficultyForm } from './raise-difficulty-form.tsx';
import { useDifficulties } from './use-difficulties.ts';
import type { PlanShown, TaskShown } from './use-plan.ts';

interface TaskDifficultiesProps {
  readonly task: TaskShown;
  readonly shown: PlanShown;
}

/** What hinders bodies at one task, with its answers, and one more of it. */
export function TaskDifficulties({ task, shown }: TaskDifficultiesProps) {
  const words = useWords().difficulty;
  const found = useDifficulties({ planId: shown.plan.id, taskId: task.id, open: false });
  const [raising, setRaising] = useState(false);
  const opener = useReturnFocus(raising);
  const raisesFor = found.data?.pages[0]?.raisesFor;
  const raises = raisesFor === null || (raisesFor !== undefined && raisesFor.length > 0);
  return (
    <section aria-label={words.title}>
      <h3>{words.title}</h3>
      <DifficultyPages found={found} none={words.noneHere} />
      {raising && raisesFor !== undefined ? (
        <RaiseDifficultyForm
          task={task}
          shown={shown}
          raisesFor={raisesFor}
          onClose={() => setRaising(false)}
        />
      ) : (
        raises &&
        shown.register === 'in-force' && (
          <div className="acts">
            <Button ref={opener} onClick={() => setRaising(true)}>
              {words.raise}
            </Button>
          </div>
        )
      )}
    </section>
  );
}
