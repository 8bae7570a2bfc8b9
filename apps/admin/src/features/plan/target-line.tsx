import { Button } from '@mantine/core';
import { useState } from 'react';
import { useReturnFocus } from '../../ui/form/index.ts';
import { writeDate } from '../../words/date.ts';
import { useWords } from '../../words/words-provider.tsx';
import { AimLine, inUnit } from './aim-line.tsx';
import { AllocateForm } from './allocate-form.tsx';
import { CorrectTargetForm } from './correct-target-form.tsx';
import { RecordFigureForm } from './record-figure-form.tsx';
import { TargetShares } from './target-shares.tsx';
import type { PlanNames } from './use-names.ts';
import type { PlanShown, TargetShown } from './use-plan.ts';

interface TargetLineProps {
  readonly shown: TargetShown;
  readonly names: PlanNames;
  readonly bodies: PlanShown['names']['agencies'];
  readonly mayWrite: boolean;
}

const ACTS = ['correct', 'allocate', 'record'] as const;
type Act = (typeof ACTS)[number];

/** One target: the paper's words, the aim in hand and those that have passed, what was found last, and what a clerk may do. */
export function TargetLine({ shown, names, bodies, mayWrite }: TargetLineProps) {
  const words = useWords().plan.targets;
  const [act, setAct] = useState<Act | null>(null);
  const [last, setLast] = useState<Act>('record');
  const opener = useReturnFocus(act !== null);
  const { target, standing } = shown;
  const begin = (one: Act) => {
    setAct(one);
    setLast(one);
  };
  const close = () => setAct(null);
  return (
    <li data-lit-row={target.id}>
      <p className="worded" lang="vi">
        {target.wording}
      </p>
      <AimLine target={target} standing={standing.inHand} />
      <p className="xs dim">
        {[
          target.accountableId === null ? words.nobody : names.of(target.accountableId),
          ...(target.baseline
            ? [words.baseline(inUnit(target.baseline.value, target), writeDate(target.baseline.on))]
            : []),
          ...(shown.measured.length > 0 ? [words.measured(shown.measured.length)] : []),
          ...(shown.measured.at(-1)?.consolidationId ? [words.byReport] : []),
        ].join(' · ')}
      </p>
      {standing.past.length > 0 && (
        <details>
          <summary className="xs">{words.past}</summary>
          {standing.past.map((past) => (
            <AimLine key={past.aim.by} target={target} standing={past} />
          ))}
        </details>
      )}
      <TargetShares shown={shown} mayWrite={mayWrite} />
      {mayWrite && act === null && (
        <div className="acts">
          {ACTS.map((one) => (
            <Button key={one} {...(one === last ? { ref: opener } : {})} onClick={() => begin(one)}>
              {words.acts[one]}
            </Button>
          ))}
        </div>
      )}
      {act === 'record' && <RecordFigureForm shown={shown} share={null} onClose={close} />}
      {act === 'allocate' && <AllocateForm shown={shown} onClose={close} />}
      {act === 'correct' && <CorrectTargetForm shown={shown} bodies={bodies} onClose={close} />}
    </li>
  );
}
