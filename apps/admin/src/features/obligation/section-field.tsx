import type { ReportSection } from '@dondoc/domain/reporting';
import { Textarea, UnstyledButton } from '@mantine/core';
import { useId } from 'react';
import { Sign } from '../../ui/sign/index.ts';
import { useWords } from '../../words/words-provider.tsx';
import type { Suspicion } from './suspicion.ts';

interface SectionFieldProps {
  readonly section: ReportSection;
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
        <div id={asked} className="suspicion" role="note">
          <Sign name="doubt" />
          <div>
            {say.suspected.says(first.text, say.suspected.kinds[first.kind])} {say.suspected.waits}
            <div>
              <UnstyledButton
                className="link"
                onClick={() => onChange(`${text.slice(0, first.start)}${text.slice(first.end)}`)}
              >
                {say.suspected.remove}
              </UnstyledButton>
              <UnstyledButton className="link" onClick={() => onKeep(first.text)}>
                {say.suspected.keep}
              </UnstyledButton>
            </div>
          </div>
        </div>
      )}
    </section>
  );
}
