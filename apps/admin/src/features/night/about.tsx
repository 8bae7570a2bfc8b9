import type { PlanId } from '@dondoc/domain/kernel';
import { writeTaskLabel } from '@dondoc/domain/task';
import { Link } from '@tanstack/react-router';
import { writePeriod } from '../../words/period.ts';
import { useWords } from '../../words/words-provider.tsx';
import type { Words } from '../../words/words.ts';
import type { LedgerRow, Rehearsal } from './use-nights.ts';

type Rehearsed = Rehearsal['made']['items'][number];

/** What a reminder or a change is about, in words that stand inside a sentence. */
export function writeAbout(about: Rehearsed['about'], words: Words): string {
  return about.kind === 'report'
    ? `${about.name}, ${writePeriod(about.period, words)}`
    : words.nights.task(writeTaskLabel(about.label, words.plan.dash));
}

/** The same with the words of the task, which are the paper's; a report leads to what its body owes, a task to its plan. */
export function About({
  about,
  planId,
}: {
  readonly about: LedgerRow['about'];
  readonly planId: PlanId;
}) {
  const words = useWords();
  const text = writeAbout(about, words);
  if (about.kind === 'report')
    return (
      <Link to="/obligations/$obligationId" params={{ obligationId: about.obligationId }}>
        {text}
      </Link>
    );
  return (
    <>
      <Link to="/plans/$planId" params={{ planId }} search={{ open: about.taskId }}>
        {text}
      </Link>{' '}
      <span className="quoted" lang="vi">
        {about.wording}
      </span>
    </>
  );
}
