import { Button, Modal } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useWords } from '../../words/words-provider.tsx';

interface UnsentActsProps {
  /** Acts that no answer has come for; they are held by this desk and by nothing else. */
  readonly waiting: number;
}

/** Keeps the desk while acts wait: it is left once they are answered, or when a person says that they may be lost. */
export function UnsentActs({ waiting }: UnsentActsProps) {
  const { drafts, shell } = useWords();
  const words = drafts.unsent;
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) => waiting > 0 && current.pathname !== next.pathname,
    enableBeforeUnload: () => waiting > 0,
    withResolver: true,
  });
  const answered = waiting === 0;
  useEffect(() => {
    if (status === 'blocked' && answered) proceed();
  }, [status, answered, proceed]);
  if (status !== 'blocked') return null;
  return (
    <Modal
      opened
      onClose={reset}
      title={words.title}
      closeButtonProps={{ 'aria-label': shell.close }}
    >
      <p>{words.what(waiting)}</p>
      <div className="acts">
        <Button onClick={proceed}>{words.leave}</Button>
        <Button variant="filled" onClick={reset} data-autofocus>
          {words.stay}
        </Button>
      </div>
    </Modal>
  );
}
