import { Button, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { useWords } from '../../words/words-provider.tsx';

/** What a note is asked for, and what is done with it. */
export interface ConfirmNoteProps {
  readonly opened: boolean;
  readonly title: string;
  /** What will happen, before it happens. */
  readonly children?: ReactNode;
  readonly label: string;
  readonly confirm: string;
  readonly onConfirm: (note: string) => void;
  readonly onClose: () => void;
}

const LONGEST = 2000;

/** The dialog itself: without words in it the button says why it waits. */
export function ConfirmNoteForm({
  opened,
  title,
  children,
  label,
  confirm,
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
    if (empty) return;
    onConfirm(note.trim());
    setNote('');
    setTried(false);
  };
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': words.shell.close }}
    >
      <form onSubmit={submit}>
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
          <Button type="submit" variant="filled">
            {confirm}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
