import type { ClosingOutcome } from '@dondoc/domain/register';
import { writeDate } from '../../words/date.ts';
import type { Words } from '../../words/words.ts';

/** An outcome in one line: what became of the duty, and why, where to or by which document. */
export function writeOutcome(outcome: ClosingOutcome, { closing: words }: Words): string {
  const detail = outcomeDetail(outcome, words);
  return detail === null ? words.kinds[outcome.kind] : `${words.kinds[outcome.kind]}: ${detail}`;
}

function outcomeDetail(outcome: ClosingOutcome, words: Words['closing']): string | null {
  if (outcome.kind === 'done') return outcome.note;
  if (outcome.kind === 'not-done') return outcome.reason;
  if (outcome.kind === 'carried') return outcome.plan;
  if (outcome.kind === 'ended-by-document')
    return words.document(outcome.number, writeDate(outcome.date));
  return null;
}
