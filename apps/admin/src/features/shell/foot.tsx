import { UnstyledButton } from '@mantine/core';
import { useMemo } from 'react';
import type { Ref } from 'react';
import { KeyCap, useAllKeys, useKeys, useLetterKeys } from '../../keys/index.ts';
import { useWords } from '../../words/words-provider.tsx';
import { LastNight } from './last-night.tsx';

interface FootProps {
  readonly slot: Ref<HTMLSpanElement>;
  readonly onListKeys: () => void;
}

/** What the keys do here, what the screen says about its saving, and how the last night went. */
export function Foot({ slot, onListKeys }: FootProps) {
  const words = useWords().shell.keys;
  const keys = useAllKeys();
  const [letters] = useLetterKeys();
  useKeys(
    useMemo(
      () => [{ press: '?', word: words.all, run: onListKeys, quiet: true }],
      [words, onListKeys],
    ),
  );
  return (
    <footer className="foot">
      {letters ? (
        <>
          {keys
            .filter((key) => !key.quiet)
            .map((key) => (
              <span key={key.press}>
                <KeyCap press={key.press} />
                {key.word}
              </span>
            ))}
          <UnstyledButton className="foot-all" onClick={onListKeys}>
            <KeyCap press="?" />
            {words.all}
          </UnstyledButton>
        </>
      ) : (
        <span>{words.off}</span>
      )}
      <span className="end" ref={slot} aria-live="polite" />
      <LastNight />
    </footer>
  );
}
