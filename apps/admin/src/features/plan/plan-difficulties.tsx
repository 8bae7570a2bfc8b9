import { writeTaskLabel } from '@dondoc/domain/task';
import { SegmentedControl, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../words/words-provider.tsx';
import { DifficultyPages } from './difficulty-pages.tsx';
import { useDifficulties } from './use-difficulties.ts';
import type { DifficultyShown } from './use-difficulties.ts';
import type { PlanShown } from './use-plan.ts';

interface PlanDifficultiesProps {
  readonly shown: PlanShown;
  readonly onOpen: (taskId: string) => void;
}

/** What hinders the bodies of a plan: what waits for an answer, or all. */
export function PlanDifficulties({ shown, onOpen }: PlanDifficultiesProps) {
  const { difficulty: words, plan: say } = useWords();
  const [which, setWhich] = useState('open');
  const found = useDifficulties({
    planId: shown.plan.id,
    taskId: null,
    open: which === 'open',
  });
  const labels = new Map(shown.tasks.map(({ id, label }) => [id, label]));
  const linkOf = ({ taskId }: DifficultyShown) => {
    const label = labels.get(taskId);
    return (
      label !== undefined && (
        <>
          {'; '}
          <UnstyledButton className="link" onClick={() => onOpen(taskId)}>
            {say.task(writeTaskLabel(label, say.dash))}
          </UnstyledButton>
        </>
      )
    );
  };
  return (
    <section className="plan-difficulties" aria-label={words.title}>
      <SegmentedControl
        aria-label={words.title}
        value={which}
        onChange={setWhich}
        data={[
          { value: 'open', label: words.openOnes },
          { value: 'all', label: words.everyOne },
        ]}
      />
      <DifficultyPages found={found} none={words.none} linkOf={linkOf} />
    </section>
  );
}
