import type { ReportTemplate, SubmissionContent, SubmittedForm } from '@dondoc/domain/reporting';
import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../words/words-provider.tsx';
import { SentForm } from './sent-form.tsx';

/** The words of what was sent, unfolded where somebody wants to read them. */
export function SentText({
  content,
  template,
  open = false,
}: {
  readonly content: SubmissionContent;
  /** On which it was written. */
  readonly template: ReportTemplate;
  readonly open?: boolean;
}) {
  const say = useWords().obligation.sent;
  const [shown, setShown] = useState(open);
  const formOf = (key: string) => content.forms?.find((form) => form.key === key);
  const written = content.sections.filter(
    ({ key, text }) => text.trim() !== '' || (formOf(key)?.cells.length ?? 0) > 0,
  );
  if (written.length === 0) return null;
  return (
    <>
      <UnstyledButton
        className="link xs sent-fold"
        aria-expanded={shown}
        onClick={() => setShown((before) => !before)}
      >
        {shown ? say.hide : say.show}
      </UnstyledButton>
      {shown && (
        <div className="sent-text" lang="vi">
          {written.map(({ key, title, text }) => (
            <div key={key}>
              <h4>{title}</h4>
              <FormUnder template={template} form={formOf(key)} title={title} />
              {text !== '' && <p>{text}</p>}
            </div>
          ))}
        </div>
      )}
    </>
  );
}

interface FormUnderProps {
  readonly template: ReportTemplate;
  readonly form: SubmittedForm | undefined;
  readonly title: string;
}

function FormUnder({ template, form, title }: FormUnderProps) {
  const section = template.sections.find(({ key }) => key === form?.key);
  if (!form || section?.kind !== 'form') return null;
  return <SentForm title={title} template={section.form} form={form} />;
}
