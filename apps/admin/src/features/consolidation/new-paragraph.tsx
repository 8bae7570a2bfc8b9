import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../words/words-provider.tsx';
import { ParagraphField } from './paragraph-field.tsx';

interface NewParagraphProps {
  readonly label: string;
  readonly onAdd: (text: string, after: () => void) => Promise<void>;
}

/** A paragraph that no body sent: the clerk's own words. */
export function NewParagraph({ label, onAdd }: NewParagraphProps) {
  const words = useWords().consolidation.paper;
  const [writing, setWriting] = useState(false);
  if (writing)
    return (
      <ParagraphField label={label} initial="" onSave={onAdd} onClose={() => setWriting(false)} />
    );
  return (
    <UnstyledButton
      className="para-add"
      aria-label={label}
      lang=""
      onClick={() => setWriting(true)}
    >
      + {words.add}
    </UnstyledButton>
  );
}
