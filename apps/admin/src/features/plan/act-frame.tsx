import { Button } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { ErrorNote } from '../../ui/note/index.ts';
import type { Command } from '../../wire/use-command.ts';
import { useWords } from '../../words/words-provider.tsx';

interface ActFrameProps {
  readonly save: Command;
  readonly onSubmit: (event?: FormEvent<HTMLFormElement>) => void;
  readonly onClose: () => void;
  readonly label: string;
  readonly children: ReactNode;
}

/** What every act on a duty has around its fields: where it failed, the way out, the act. */
export function ActFrame({ save, onSubmit, onClose, label, children }: ActFrameProps) {
  const words = useWords().shell;
  return (
    <form className="act-form" onSubmit={onSubmit} noValidate aria-label={label}>
      {save.trouble && <ErrorNote trouble={save.trouble} onRetry={() => void save.again()} />}
      {children}
      <div className="acts">
        <Button onClick={onClose}>{words.cancel}</Button>
        <Button type="submit" variant="filled" loading={save.waiting}>
          {label}
        </Button>
      </div>
    </form>
  );
}
