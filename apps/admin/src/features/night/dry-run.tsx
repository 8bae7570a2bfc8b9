import type { NoticeDecision } from '@dondoc/domain/night';
import { EmptyNote, ErrorNote, Waiting } from '../../ui/note/index.ts';
import { troubleOf } from '../../wire/trouble-of.ts';
import { writeDate } from '../../words/date.ts';
import { useWords } from '../../words/words-provider.tsx';
import { changeLines } from './change-lines.ts';
import { DryPart } from './dry-part.tsx';
import { noticeLines } from './notice-lines.ts';
import { useRehearsal } from './use-nights.ts';
import type { Rehearsal } from './use-nights.ts';

/** What tonight would do on the facts of now: what leaves, what waits for a signature, what is kept back, what changes. */
export function DryRun() {
  const words = useWords();
  const { dryRun } = words.nights;
  const { data, error, isPending, refetch } = useRehearsal();
  return (
    <section className="dry" aria-labelledby="dry-title" tabIndex={0}>
      <h2 id="dry-title">
        {dryRun.title}
        {data && <span className="dim">{whichNights(data, dryRun)}</span>}
      </h2>
      {error && <ErrorNote trouble={troubleOf(error)} onRetry={() => void refetch()} />}
      {isPending && <Waiting />}
      {data && <Parts rehearsal={data} />}
    </section>
  );
}

function whichNights(
  { nights, until }: Rehearsal,
  words: ReturnType<typeof useWords>['nights']['dryRun'],
): string {
  const [first = until] = nights;
  return nights.length > 1
    ? words.span(nights.length, writeDate(first), writeDate(until))
    : words.lead(writeDate(until));
}

function Parts({ rehearsal }: { readonly rehearsal: Rehearsal }) {
  const words = useWords();
  const { dryRun } = words.nights;
  const { notices, letters } = rehearsal;
  const decided = (...decisions: readonly NoticeDecision[]) =>
    notices.items.filter(({ decision }) => decisions.includes(decision));
  const sent = noticeLines(decided('sent'), '+', words);
  const changes = changeLines(rehearsal, words);
  const proposed = noticeLines(decided('proposed'), '~', words);
  const kept = noticeLines(decided('held', 'withheld'), '−', words);
  if ([sent, proposed, kept, changes].every((part) => part.length === 0))
    return <EmptyNote>{dryRun.nothing}</EmptyNote>;
  return (
    <>
      <DryPart title={dryRun.sent} hint={dryRun.letters(letters)} lines={sent} />
      <DryPart title={dryRun.proposed} hint={dryRun.proposedHint} lines={proposed} />
      <DryPart title={dryRun.kept} lines={kept} />
      <DryPart title={dryRun.changes} lines={changes} />
      {notices.others > 0 && <p className="dry-note">{dryRun.others(notices.others)}</p>}
      <p className="dry-note">{dryRun.foot}</p>
    </>
  );
}
