import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../words/words-provider.tsx';

interface ParagraphFieldProps {
  readonly label: string;
  readonly initial: string;
  /** Saves, and calls `after` once it is saved; until then the words stay in the field. */
  readonly onSave: (text: string, after: () => void) => Promise<void>;
  readonly onClose: () => void;
}

/** A paragraph being written on the page. Ctrl+Enter saves, Escape leaves it as it was. */
export function ParagraphField({ label, initial, onSave, onClose }: ParagraphFieldProps) {
  const all = useWords();
  const words = all.consolidation.paper;
  const [text, setText] = useState(initial);
  const [saving, setSaving] = useState(false);
  const save = async (next: string) => {
    if (next === initial) return onClose();
    setSaving(true);
    await onSave(next, onClose);
    setSaving(false);
  };
  return (
    <div className="para-field">
      <Textarea
        aria-label={label}
        value={text}
        autosize
        minRows={2}
        data-autofocus
        ref={(field) => {
          if (field && document.activeElement !== field && !saving) field.focus();
        }}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save(text);
          if (event.key === 'Escape') {
            event.preventDefault();
            onClose();
          }
        }}
      />
      <div className="acts">
        {initial !== '' && (
          <Button size="xs" loading={saving} onClick={() => void save('')}>
            {words.remove}
          </Button>
        )}
        <span className="grow" />
        <Button size="xs" onClick={onClose}>
          {all.shell.cancel}
        </Button>
        <Button size="xs" variant="filled" loading={saving} onClick={() => void save(text)}>
          {words.save}
        </Button>
      </div>
    </div>
  );
}
