import type { AimState, AimStanding, Target } from '@dondoc/domain/reporting';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useReturnFocus } from '../../ui/form/index.ts';
import { StateWord } from '../../ui/state/index.ts';
import { writeDate } from '../../words/date.ts';
import { writeFigure } from '../../words/figure.ts';
import type { StateKey } from '../../words/state-words.ts';
import { useWords } from '../../words/words-provider.tsx';
import { CorrectTargetForm } from './correct-target-form.tsx';
import { RecordFigureForm } from './record-figure-form.tsx';
import type { PlanNames } from './use-names.ts';
import type { PlanShown, TargetShown } from './use-plan.ts';

/** The look of a state of the same weight. */
const LOOK = {
  'not-measured': 'upcoming',
  reached: 'confirmed',
  short: 'open',
  missed: 'overdue',
} as const satisfies Record<AimState, StateKey>;

interface TargetLineProps {
  readonly shown: TargetShown;
  readonly names: PlanNames;
  readonly bodies: PlanShown['names']['agencies'];
  readonly mayWrite: boolean;
}

type Act = 'record' | 'correct';

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
      <Aim target={target} standing={standing.inHand} />
      <p className="xs dim">
        {[
          target.accountableId === null ? words.nobody : names.of(target.accountableId),
          ...(target.baseline
            ? [words.baseline(inUnit(target.baseline.value, target), writeDate(target.baseline.on))]
            : []),
          ...(shown.measured.length > 0 ? [words.measured(shown.measured.length)] : []),
        ].join(' · ')}
      </p>
      {standing.past.length > 0 && (
        <details>
          <summary className="xs">{words.past}</summary>
          {standing.past.map((past) => (
            <Aim key={past.aim.by} target={target} standing={past} />
          ))}
        </details>
      )}
      {mayWrite && act === null && (
        <div className="acts">
          {(['correct', 'record'] as const).map((one) => (
            <Button key={one} {...(one === last ? { ref: opener } : {})} onClick={() => begin(one)}>
              {words.acts[one]}
            </Button>
          ))}
        </div>
      )}
      {act === 'record' && <RecordFigureForm shown={shown} onClose={close} />}
      {act === 'correct' && <CorrectTargetForm shown={shown} bodies={bodies} onClose={close} />}
    </li>
  );
}

const inUnit = (value: Target['series'][number]['value'], { unit }: Pick<Target, 'unit'>): string =>
  unit === null ? writeFigure(value) : `${writeFigure(value)} ${unit}`;

interface AimProps {
  readonly target: Target;
  readonly standing: AimStanding;
}

function Aim({ target, standing: { aim, state, measured } }: AimProps) {
  const words = useWords().plan.targets;
  const by = aim.by === null ? null : writeDate(aim.by);
  const found = measured && words.found(inUnit(measured.value, target), writeDate(measured.on));
  return (
    <div className="aim">
      <span>{words.aim(words.comparators[target.comparator], inUnit(aim.value, target), by)}</span>
      <span>
        <StateWord state={LOOK[state]} {...(found ? { under: found } : {})}>
          {words.states[state]}
        </StateWord>
      </span>
    </div>
  );
}
