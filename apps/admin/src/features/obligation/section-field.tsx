import type { SubmittedForm, TemplateSection } from '@dondoc/domain/reporting';
import { Textarea } from '@mantine/core';
import { useId } from 'react';
import { useWords } from '../../words/words-provider.tsx';
import { cellIn, withCell } from './form-cells.ts';
import { FormField } from './form-field.tsx';
import { SuspicionNote } from './suspicion-note.tsx';
import type { Suspicion } from './suspicion.ts';

interface SectionFieldProps {
  readonly section: TemplateSection;
  readonly place: { readonly at: number; readonly all: number };
  readonly text: string;
  readonly form: SubmittedForm | undefined;
  /** The form of the section that was sent for the period before. */
  readonly before: SubmittedForm | null;
  readonly suspicions: readonly Suspicion[];
  readonly onChange: (text: string) => void;
  readonly onFill: (form: SubmittedForm) => void;
  readonly onKeep: (text: string) => void;
}

/** One section of the report, its form where it has one, and what in it looks like a private person's. */
export function SectionField(props: SectionFieldProps) {
  const { section, place, text, before, suspicions, onChange, onFill, onKeep } = props;
  const say = useWords().writing;
  const heading = useId();
  const asked = useId();
  const [first] = suspicions;
  const isForm = section.kind === 'form';
  const form = props.form ?? { key: section.key, cells: [] };
  const cell = first?.cell ?? null;
  return (
    <section className="write-section">
      <h2 id={heading}>
        {place.at}. {section.title}
        <span className="dim">
          {section.required ? say.required : say.section(place.at, place.all)}
        </span>
      </h2>
      {isForm && (
        <FormField
          template={section.form}
          form={form}
          before={before}
          labelledBy={heading}
          onChange={onFill}
        />
      )}
      <Textarea
        aria-labelledby={isForm ? undefined : heading}
        aria-label={isForm ? say.form.words(section.title) : undefined}
        aria-describedby={first && cell === null ? asked : undefined}
        placeholder={isForm ? say.form.wordsHint : undefined}
        lang="vi"
        autosize
        minRows={isForm ? 1 : section.required ? 6 : 3}
        maxLength={50_000}
        value={text}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {first && (
        <SuspicionNote
          id={asked}
          place={first}
          text={cell ? cellIn(form, cell) : text}
          onChange={cell ? (value) => onFill(withCell(form, cell, value)) : onChange}
          onKeep={onKeep}
        />
      )}
    </section>
  );
}
