import type { ReportTemplate, SubmissionContent } from '@dondoc/domain/reporting';
import { Button } from '@mantine/core';
import { useWords } from '../../words/words-provider.tsx';
import type { Autosave } from './autosave.ts';
import { formLines } from './form-words.ts';
import type { Written } from './written.ts';

/** Two people of a body wrote at the same moment: both texts, and the choice. */
export function ClashNote({
  autosave,
  template,
  ours,
  theirs,
}: {
  readonly autosave: Autosave;
  readonly template: ReportTemplate;
  readonly ours: Written;
  readonly theirs: Written;
}) {
  const say = useWords().writing.clash;
  const said = ({ content }: Written, key: string) => saidUnder(template, content, key);
  const differing = template.sections.filter(({ key }) => said(ours, key) !== said(theirs, key));
  return (
    <div className="clash" role="alert">
      <b>{say.title}</b>
      {differing.map(({ key, title }) => (
        <div key={key}>
          <h3>{title}</h3>
          <div className="clash-sides" lang="vi">
            <div>
              <p className="xs dim">{say.theirs}</p>
              <p>{said(theirs, key)}</p>
            </div>
            <div>
              <p className="xs dim">{say.ours}</p>
              <p>{said(ours, key)}</p>
            </div>
          </div>
        </div>
      ))}
      <div className="acts">
        <Button onClick={() => void autosave.takeTheirs()}>{say.takeTheirs}</Button>
        <Button onClick={() => void autosave.keepOurs()}>{say.keepOurs}</Button>
      </div>
    </div>
  );
}

/** The words under a section, the figures of its form before them. */
function saidUnder(
  { sections }: ReportTemplate,
  { sections: texts, forms }: SubmissionContent,
  key: string,
): string {
  const section = sections.find((one) => one.key === key);
  const form = forms?.find((one) => one.key === key);
  const figures = section?.kind === 'form' ? formLines(section.form, form) : [];
  const text = texts.find((one) => one.key === key)?.text ?? '';
  return [...figures, text].filter((line) => line !== '').join('\n');
}
