import { useParams } from '@tanstack/react-router';
import { ErrorNote, Waiting } from '../../ui/note/index.ts';
import { troubleOf } from '../../wire/trouble-of.ts';
import { ClosedDraft } from './closed-draft.tsx';
import { Desk } from './desk.tsx';
import { useDraft } from './use-draft.ts';
import './drafts.css';

/** The import desk: a document on the left, what was read of it on the right, and a person who makes a register of it. */
export function DraftDesk() {
  const { draftId } = useParams({ from: '/shell/drafts/$draftId' });
  const { data, error, refetch } = useDraft(draftId);
  if (!data && error)
    return <ErrorNote trouble={troubleOf(error)} onRetry={() => void refetch()} />;
  if (!data) return <Waiting rows={12} />;
  if (data.planId !== null || data.discardedOn !== null) return <ClosedDraft draft={data} />;
  return <Desk key={draftId} draft={data} />;
}
