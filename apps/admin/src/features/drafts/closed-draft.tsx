import { Link } from '@tanstack/react-router';
import { EmptyNote } from '../../ui/note/index.ts';
import { writeDate } from '../../words/date.ts';
import { useWords } from '../../words/words-provider.tsx';
import { PageHead } from '../shell/index.ts';
import type { OpenDraft } from './use-draft.ts';

/** A draft that takes no more acts: it became a plan, or was put away. */
export function ClosedDraft({ draft }: { readonly draft: OpenDraft }) {
  const words = useWords().drafts;
  const { planId, discardedOn } = draft;
  return (
    <>
      <PageHead
        title={draft.content.instrument.title}
        titleLang="vi"
        crumbs={[{ text: words.crumb, link: { to: '/plans' } }, { text: words.desk }]}
      />
      {planId === null ? (
        <EmptyNote>
          {discardedOn === null ? null : words.closed.discarded(writeDate(discardedOn))}
        </EmptyNote>
      ) : (
        <EmptyNote
          action={
            <Link to="/plans/$planId/first-notices" params={{ planId }}>
              {words.closed.toPlan}
            </Link>
          }
        >
          {words.closed.inForce}
        </EmptyNote>
      )}
    </>
  );
}
