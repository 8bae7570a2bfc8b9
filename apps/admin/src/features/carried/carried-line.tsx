import type { CarriedFrom } from '@dondoc/domain/register';
import { writeTaskLabel } from '@dondoc/domain/task';
import { Link } from '@tanstack/react-router';
import { writeDate } from '../../words/date.ts';
import { useWords } from '../../words/words-provider.tsx';

/** Which task of which earlier plan a task goes on with, and the date that it had there first. */
export function CarriedLine({ from }: { readonly from: CarriedFrom }) {
  const { nextPlan: say, plan } = useWords();
  const { planId, taskId, numberSymbol, label, originalDue } = from;
  return (
    <p className="xs">
      <Link to="/plans/$planId" params={{ planId }} search={{ open: taskId }}>
        {say.from(numberSymbol ?? plan.noNumber, writeTaskLabel(label, plan.dash))}
      </Link>
      {originalDue !== null && <>; {say.originalDue(writeDate(originalDue))}</>}
    </p>
  );
}
