import type { ReactNode } from 'react';
import { useWords } from '../../words/words-provider.tsx';
import type { StateKey } from '../../words/state-words.ts';
import { Sign } from '../sign/index.ts';
import type { SignName } from '../sign/index.ts';
import { STATE_LOOK } from './state-look.ts';
import './state.css';

interface StateWordProps {
  readonly state: StateKey;
  /** Drawn instead of the state's own sign. */
  readonly sign?: SignName;
  /** Said instead of the state's own word: "Quá hạn 1/40". */
  readonly children?: ReactNode;
  /** A fact under it: "trễ 3 ngày làm việc". */
  readonly under?: ReactNode;
}

/** Sign and word of a state on a row; no pill. */
export function StateWord({ state, sign: drawn, children, under }: StateWordProps) {
  const words = useWords();
  const { sign: own, tone } = STATE_LOOK[state];
  const sign = drawn ?? own;
  return (
    <>
      <span className={`st st-${tone}`}>
        {sign === null ? <b className="nil">0</b> : <Sign name={sign} size={14} />}
        {children ?? words.states[state]}
      </span>
      {under !== undefined && (
        <span className={`under${state === 'overdue' ? ' bad' : ''}`}>{under}</span>
      )}
    </>
  );
}
