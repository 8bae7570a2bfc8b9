import type { TemplateSection } from '@dondoc/domain/reporting';
import { Textarea } from '@mantine/core';
import { useId } from 'react';
import { useWords } from '../../words/words-provider.tsx';
import { SuspicionNote } from './suspicion-note.tsx';
import type { Suspicion } from './suspicion.ts';

interface SectionFieldProps {
  readonly section: TemplateSection;
  readonly place: { readonly at: number; readonly all: number };
  readonly text: string;
  readonly suspicions: readonly Suspicion[];
  readonly onChange: (text: string) => void;
  readonly onKeep: (text: string) => void;
}

/** One section of the report, and what in it looks like a private person's. */
export function SectionField(props: SectionFieldProps) {
  const { section, place, text, suspicions, onChange, onKeep } = props;
  const say = useWords().writing;
  const heading = useId();
  const asked = useId();
  const [first] = suspicions;
  return (
    <section className="write-section">
      <h2 id={heading}>
        {place.at}. {section.title}
        <span className="dim">
          {section.required ? say.required : say.section(place.at, place.all)}
        </span>
      </h2>
      <Textarea
        aria-labelledby={heading}
        aria-describedby={first ? asked : undefined}
        lang="vi"
        autosize
        minRows={section.required ? 6 : 3}
        maxLength={50_000}
        value={text}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {first && (
        <SuspicionNote id={asked} place={first} text={text} onChange={onChange} onKeep={onKeep} />
      )}
    </section>
  );
}
