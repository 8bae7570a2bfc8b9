import { useWords } from '../../words/words-provider.tsx';
import type { StateKey } from '../../words/state-words.ts';
import { Sign } from '../sign/index.ts';
import { STATE_LOOK } from './state-look.ts';
import './state.css';

interface StateCellProps {
  readonly state: StateKey;
  /** Working days late, a fact beside the state: "+2". */
  readonly lateDays?: number;
  readonly awaitingDocument?: boolean;
  /** Fills the cell of a matrix instead of the small square of a list. */
  readonly wide?: boolean;
}

/** The same square in lists, matrix and legends. It says its state aloud. */
export function StateCell({
  state,
  lateDays = 0,
  awaitingDocument = false,
  wide = false,
}: StateCellProps) {
  const words = useWords();
  const { sign, tone } = STATE_LOOK[state];
  const spoken = [
    words.states[state],
    ...(lateDays > 0 ? [words.dates.late(lateDays)] : []),
    ...(awaitingDocument ? [words.states.awaitingDocument] : []),
  ].join(', ');
  return (
    <span
      className={`sc sc-${tone}${wide ? ' wide' : ''}`}
      role="img"
      aria-label={spoken}
      title={spoken}
    >
      {sign === null ? <b className="nil">0</b> : <Sign name={sign} size={14} />}
      {lateDays > 0 && <small>+{lateDays}</small>}
      {awaitingDocument && <Sign name="await-doc" size={14} />}
    </span>
  );
}
