import { writeDate } from '../../words/date.ts';
import { useWords } from '../../words/words-provider.tsx';
import type { PlanShown } from './use-plan.ts';

/** How the two things that a plan is stand: the signed paper, and the register kept for it. */
export function PlanStanding({ shown }: { readonly shown: PlanShown }) {
  const words = useWords().closing;
  const { instrument, register, asOf } = shown;
  return (
    <span>
      {words.standing(words.instrument[instrument], words.registers[register](writeDate(asOf)))}
    </span>
  );
}
