import { Button, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import type { Command } from '../../wire/use-command.ts';
import { useWords } from '../../words/words-provider.tsx';
import { ErrorNote } from './error-note.tsx';

/** What a note is asked for, and what is done with it. */
export interface ConfirmNoteProps {
  readonly title: string;
  /** What will happen, before it happens. */
  readonly children?: ReactNode;
  readonly label: string;
  readonly confirm: string;
  /** The command that the note goes with, where the dialog stays until it is answered; else whoever asks closes it. */
  readonly command?: Command;
  readonly onConfirm: (note: string) => void;
  readonly onClose: () => void;
}

const LONGEST = 2000;

/** The dialog itself: without words in it the button says why it waits. */
export function ConfirmNoteForm({
  title,
  children,
  label,
  confirm,
  command,
  onConfirm,
  onClose,
}: ConfirmNoteProps) {
  const words = useWords();
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const empty = note.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!empty) onConfirm(note.trim());
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': words.shell.close }}
    >
      <form onSubmit={submit}>
        {command?.trouble && (
          <ErrorNote trouble={command.trouble} onRetry={() => void command.again()} />
        )}
        {children}
        <Textarea
          label={label}
          value={note}
          maxLength={LONGEST}
          autosize
          minRows={3}
          data-autofocus
          error={tried && empty ? words.forms.issues.required : undefined}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <div className="acts">
          <Button onClick={onClose}>{words.shell.cancel}</Button>
          <Button type="submit" variant="filled" loading={command?.waiting ?? false}>
            {confirm}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
