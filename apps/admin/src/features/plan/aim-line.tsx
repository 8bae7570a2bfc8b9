import type { AimState, AimStanding, Target } from '@dondoc/domain/reporting';
import { StateWord } from '../../ui/state/index.ts';
import { writeDate } from '../../words/date.ts';
import { writeFigure } from '../../words/figure.ts';
import type { StateKey } from '../../words/state-words.ts';
import { useWords } from '../../words/words-provider.tsx';

/** The look of a state of the same weight. */
const LOOK = {
  'not-measured': 'upcoming',
  reached: 'confirmed',
  short: 'open',
  missed: 'overdue',
} as const satisfies Record<AimState, StateKey>;

/** A figure with the unit of its target. */
export const inUnit = (
  value: Target['series'][number]['value'],
  { unit }: Pick<Target, 'unit'>,
): string => (unit === null ? writeFigure(value) : `${writeFigure(value)} ${unit}`);

interface AimLineProps {
  readonly target: Target;
  readonly standing: AimStanding;
}

/** One aim: what is to be reached by when, how it stands, and the figure that says so. */
export function AimLine({ target, standing: { aim, state, measured } }: AimLineProps) {
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
