import { useWords } from '../../words/words-provider.tsx';
import type { StateKey } from '../../words/state-words.ts';
import { Sign } from '../sign/index.ts';
import { STATE_LOOK } from './state-look.ts';
import './state.css';

/** Sign of a state alone, before a name; its word is said aloud. */
export function StateSign({ state }: { readonly state: StateKey }) {
  const word = useWords().states[state];
  const { sign, tone } = STATE_LOOK[state];
  return (
    <span className={`st st-${tone}`}>
      {sign === null ? <b className="nil">0</b> : <Sign name={sign} size={14} label={word} />}
    </span>
  );
}
