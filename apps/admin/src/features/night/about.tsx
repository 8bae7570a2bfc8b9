import { writeTaskLabel } from '@dondoc/domain/task';
import { ObligationId } from '@dondoc/domain/kernel';
import { Link } from '@tanstack/react-router';
import { writePeriod } from '../../words/period.ts';
import { useWords } from '../../words/words-provider.tsx';
import type { Words } from '../../words/words.ts';
import type { LedgerRow } from './use-nights.ts';

/** What a reminder or a change is about, in words that stand inside a sentence. */
export function writeAbout(about: LedgerRow['about'], words: Words): string {
  return about.kind === 'report'
    ? `${about.name}, ${writePeriod(about.period, words)}`
    : words.nights.task(writeTaskLabel(about.label, words.plan.dash));
}

/** The same with the words of the task, which are the paper's; a report leads to what its body owes. */
export function About({
  about,
  obligationId,
}: {
  readonly about: LedgerRow['about'];
  readonly obligationId: string;
}) {
  const words = useWords();
  const text = writeAbout(about, words);
  if (about.kind === 'report')
    return (
      <Link
        to="/obligations/$obligationId"
        params={{ obligationId: ObligationId.parse(obligationId) }}
      >
        {text}
      </Link>
    );
  return (
    <>
      {text}{' '}
      <span className="quoted" lang="vi">
        {about.wording}
      </span>
    </>
  );
}
