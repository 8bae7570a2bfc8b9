import { outcomeCounts } from '@dondoc/domain/register';
import { writeDate } from '../../words/date.ts';
import { useWords } from '../../words/words-provider.tsx';
import type { PlanShown } from './use-plan.ts';

/** How the two things that a plan is stand: the signed paper, and the register kept for it; once that is closed, what became of its open duties. */
export function PlanStanding({ shown }: { readonly shown: PlanShown }) {
  const words = useWords().closing;
  const { instrument, register, asOf, tasks } = shown;
  const counts = outcomeCounts(tasks.flatMap(({ duties }) => duties));
  return (
    <span>
      {words.standing(words.instrument[instrument], words.registers[register](writeDate(asOf)))}
      {counts.length > 0 && (
        <>
          {' '}
          {words.outcomes(counts.map(([kind, count]) => words.counted(words.kinds[kind], count)))}
        </>
      )}
    </span>
  );
}
