import { Modal } from '@mantine/core';
import { KeyCap, useAllKeys } from '../../keys/index.ts';
import { useWords } from '../../words/words-provider.tsx';

/** Every key of the screen in front, by `?` or from the account menu. */
export function KeyList({ onClose }: { readonly onClose: () => void }) {
  const words = useWords().shell;
  const keys = useAllKeys();
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.keys.title}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      {keys.length === 1 && <p className="dim">{words.keys.none}</p>}
      <ul className="key-list">
        {keys.map((key) => (
          <li key={key.press}>
            <KeyCap press={key.press} />
            {key.word}
          </li>
        ))}
      </ul>
    </Modal>
  );
}
