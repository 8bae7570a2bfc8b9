import { Button, Modal, UnstyledButton } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ErrorNote } from '../../ui/note/index.ts';
import { api, trpc } from '../../wire/trpc.ts';
import { useCommand } from '../../wire/use-command.ts';
import { useWords } from '../../words/words-provider.tsx';
import type { OpenDraft } from './use-draft.ts';

interface DiscardDraftProps {
  readonly draft: OpenDraft;
  /** Acts are under way; the version that they make is not known yet. */
  readonly waiting: boolean;
}

/** Takes a reading off the desk. File and history stay. */
export function DiscardDraft({ draft, waiting }: DiscardDraftProps) {
  const all = useWords();
  const words = all.drafts.head;
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const discard = useCommand([trpc.draft.pathFilter()]);
  const confirm = () =>
    void discard.run(
      (stamp) => api.draft.discard.mutate({ ...stamp, draftId: draft.id, version: draft.version }),
      { said: words.discarded, after: () => void navigate({ to: '/plans' }) },
    );
  return (
    <div>
      <UnstyledButton className="link" onClick={() => setAsking(true)}>
        {words.discard}
      </UnstyledButton>
      <Modal
        opened={asking}
        onClose={() => setAsking(false)}
        title={words.discardTitle}
        closeButtonProps={{ 'aria-label': all.shell.close }}
      >
        <p>{words.discardLead}</p>
        {discard.trouble && (
          <ErrorNote trouble={discard.trouble} onRetry={() => void discard.again()} />
        )}
        <div className="acts">
          <Button onClick={() => setAsking(false)}>{all.shell.cancel}</Button>
          <Button variant="filled" loading={waiting || discard.waiting} onClick={confirm}>
            {words.discard}
          </Button>
        </div>
      </Modal>
    </div>
  );
}
