import { Sign } from '../../ui/sign/index.ts';
import { useWords } from '../../words/words-provider.tsx';
import type { ShownConsolidation } from './answer.ts';

type State = ShownConsolidation['consolidation']['state'];

const STEPS = ['drafting', 'frozen', 'numbered', 'sent'] as const satisfies readonly State[];

/** The step that is to be done next; after the last one there is none. */
const NEXT = { drafting: 0, frozen: 2, numbered: 3, sent: 4 } as const satisfies Record<
  State,
  number
>;

/** Where a report stands between its first words and the post, in one line: what is done, and what comes next. */
export function Steps({ state }: { readonly state: State }) {
  const words = useWords().consolidation.steps;
  return (
    <ol className="steps" aria-label={words.label}>
      {STEPS.map((step, at) => (
        <li key={step} aria-current={at === NEXT[state] ? 'step' : undefined}>
          {at < NEXT[state] ? <Sign name="accepted" size={14} label={words.done} /> : at + 1}{' '}
          {words[step]}
        </li>
      ))}
    </ol>
  );
}
