import { useWords } from '../../words/words-provider.tsx';
import type { ShownConsolidation } from './answer.ts';

type State = ShownConsolidation['consolidation']['state'];

const STEPS = ['drafting', 'frozen', 'numbered', 'sent'] as const satisfies readonly State[];

/** Where a report stands between its first words and the post, in one line. */
export function Steps({ state }: { readonly state: State }) {
  const words = useWords().consolidation.steps;
  return (
    <ol className="steps" aria-label={words.label}>
      {STEPS.map((step, at) => (
        <li key={step} aria-current={step === state ? 'step' : undefined}>
          {at + 1} {words[step]}
        </li>
      ))}
    </ol>
  );
}
