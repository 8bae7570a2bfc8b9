import { sourceUse } from '@dondoc/domain/reporting';
import { Button, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { litTarget, useLit } from '../../ui/lit/index.ts';
import { useWords } from '../../words/words-provider.tsx';
import type { Body, Section } from './answer.ts';
import { reworded } from './draft-change.ts';
import { litKey } from './lit-key.ts';
import { ParagraphField } from './paragraph-field.tsx';
import type { Edits } from './use-edits.ts';

interface PaperParagraphProps {
  readonly lines: readonly string[];
  /** The section of the outline that it stands in; what the machine writes stands in none. */
  readonly section: Section | undefined;
  /** Its place among the paragraphs of the section; null for what the machine writes. */
  readonly at: number | null;
  /** Whose words they were. */
  readonly body: Body | undefined;
  readonly edits: Edits | null;
}

/** One paragraph of the page: in the margin where it comes from; changed in its place. */
export function PaperParagraph({ lines, section, at, body, edits }: PaperParagraphProps) {
  const words = useWords().consolidation.paper;
  const lit = useLit();
  const place = useRef<HTMLDivElement>(null);
  const [writing, setWriting] = useState(false);
  const paragraph = at === null ? undefined : section?.paragraphs[at];
  const key = section && body ? litKey(section.key, body.agencyId) : null;
  const isLit = key !== null && lit.key === key;
  useEffect(() => {
    if (isLit && lit.from === 'row') place.current?.scrollIntoView({ block: 'nearest' });
  }, [isLit, lit.from]);
  const text = lines.map((line) => <p key={line}>{line}</p>);
  if (!section || at === null || !paragraph) return <div className="para">{text}</div>;
  if (writing && edits)
    return (
      <ParagraphField
        label={words.editing(section.title)}
        initial={paragraph.text}
        onSave={(next, after) =>
          edits.change((draft) => reworded(draft, section.key, at, next), after)
        }
        onClose={() => setWriting(false)}
      />
    );
  const edited = body !== undefined && sourceUse(body, section) === 'edited';
  return (
    <div
      ref={place}
      className={isLit ? 'para on' : 'para'}
      {...(key === null ? {} : litTarget(lit, key, 'text'))}
    >
      <span className="para-mark">
        {body ? (
          <UnstyledButton title={body.agencyName} onClick={() => lit.light(key, 'text')}>
            <VisuallyHidden lang="">{words.sourceOf(body.agencyName)} </VisuallyHidden>
            {body.mark}
            <sup>{paragraph.source?.revision}</sup>
            {edited && <i lang=""> {words.edited}</i>}
          </UnstyledButton>
        ) : (
          <span lang="">{words.own}</span>
        )}
      </span>
      {text}
      {edits && (
        <Button size="xs" className="para-edit" lang="" onClick={() => setWriting(true)}>
          {words.edit}
        </Button>
      )}
    </div>
  );
}
