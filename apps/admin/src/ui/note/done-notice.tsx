import { UnstyledButton } from '@mantine/core';
import { hideNotification, showNotification } from '@mantine/notifications';
import { useWords } from '../../words/words-provider.tsx';

/** The way back stays in sight this long, in milliseconds. */
const STANDS = 10_000;

/** A line at the bottom left that says what was done; with it the way back, while it stands. `close` names its button. */
export function showDone(said: string, close: string, undo?: () => unknown): void {
  const id = showNotification({
    message: (
      <span className="done-line">
        {said}
        {undo && (
          <UndoButton
            onUndo={() => {
              hideNotification(id);
              undo();
            }}
          />
        )}
      </span>
    ),
    autoClose: STANDS,
    closeButtonProps: { 'aria-label': close },
  });
}

function UndoButton({ onUndo }: { readonly onUndo: () => void }) {
  const words = useWords();
  return (
    <UnstyledButton className="link" onClick={onUndo}>
      {words.shell.undo}
    </UnstyledButton>
  );
}
