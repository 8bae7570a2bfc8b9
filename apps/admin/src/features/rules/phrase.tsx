import { Popover, UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';

interface PhraseProps {
  /** What it is, said before the words: "Hạn: trước ngày 20". */
  readonly label: string;
  readonly text: string;
  /** What is wrong with it, once somebody has tried to save. */
  readonly error?: string | undefined;
  readonly readOnly: boolean;
  readonly children: ReactNode;
}

/** A word of the rule's sentence that can be changed where it stands. */
export function Phrase({ label, text, error, readOnly, children }: PhraseProps) {
  if (readOnly) return <span className="phrase-words">{text}</span>;
  return (
    <>
      <Popover position="bottom-start" width={360} shadow="none" trapFocus returnFocus>
        <Popover.Target>
          <UnstyledButton
            className="phrase"
            aria-label={`${label}: ${text}`}
            data-bad={error !== undefined}
          >
            {text}
          </UnstyledButton>
        </Popover.Target>
        <Popover.Dropdown className="floating phrase-fields" aria-label={label}>
          {children}
        </Popover.Dropdown>
      </Popover>
      {error !== undefined && (
        <span className="bad xs" role="alert">
          {' '}
          {error}
        </span>
      )}
    </>
  );
}
