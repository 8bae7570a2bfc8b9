import { StateCell } from '../../ui/state/index.ts';
import type { StateKey } from '../../words/state-words.ts';
import { useWords } from '../../words/words-provider.tsx';

const SHOWN = [
  'upcoming',
  'open',
  'dueSoon',
  'overdue',
  'received',
  'askedMore',
  'accepted',
  'excused',
  'exempt',
  'missing',
  'nil',
] as const satisfies readonly StateKey[];

/** The signs of the table with their words; the words are what a reader without eyes needs. */
export function Legend() {
  const words = useWords();
  return (
    <ul className="matrix-legend" tabIndex={0} aria-label={words.matrix.legend}>
      {SHOWN.map((state) => (
        <li key={state}>
          <span aria-hidden="true">
            <StateCell state={state} />
          </span>
          {words.states[state]}
        </li>
      ))}
      <li>
        <span aria-hidden="true">
          <StateCell state="accepted" lateDays={2} />
        </span>
        {words.matrix.lateExample}
      </li>
      <li>
        <span aria-hidden="true">
          <StateCell state="received" awaitingDocument />
        </span>
        {words.states.awaitingDocument}
      </li>
    </ul>
  );
}
