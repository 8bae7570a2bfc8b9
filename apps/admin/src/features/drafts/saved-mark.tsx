import { UnstyledButton } from '@mantine/core';
import { Sign } from '../../ui/sign/index.ts';
import { writeMoment } from '../../words/date.ts';
import { useWords } from '../../words/words-provider.tsx';
import type { DraftActs, OpenDraft } from './use-draft.ts';

interface SavedMarkProps {
  readonly draft: OpenDraft;
  readonly acts: DraftActs;
}

/** That every act is kept, when the last one was, and the way back from it. */
export function SavedMark({ draft, acts }: SavedMarkProps) {
  const words = useWords();
  return (
    <span className="saved-mark dim" aria-live="polite">
      {acts.waiting > 0 ? (
        words.drafts.saving(acts.waiting)
      ) : (
        <>
          <Sign name="accepted" /> {words.drafts.savedAt(writeMoment(draft.updatedAt).slice(11))}
        </>
      )}
      {draft.version > 0 && (
        <UnstyledButton className="link" onClick={acts.undo}>
          {words.shell.undo}
        </UnstyledButton>
      )}
    </span>
  );
}
