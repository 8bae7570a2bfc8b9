import { Button } from '@mantine/core';
import { useWords } from '../../words/words-provider.tsx';
import type { Autosave } from './autosave.ts';
import type { Written } from './written.ts';

/** Two people of a body wrote at the same moment: both texts, and the choice. */
export function ClashNote({
  autosave,
  ours,
  theirs,
}: {
  readonly autosave: Autosave;
  readonly ours: Written;
  readonly theirs: Written;
}) {
  const say = useWords().writing.clash;
  const differing = ours.content.sections.filter(
    ({ text }, at) => text !== theirs.content.sections[at]?.text,
  );
  return (
    <div className="clash" role="alert">
      <b>{say.title}</b>
      {differing.map(({ key, title, text }) => (
        <div key={key}>
          <h3>{title}</h3>
          <div className="clash-sides" lang="vi">
            <div>
              <p className="xs dim">{say.theirs}</p>
              <p>{theirs.content.sections.find((section) => section.key === key)?.text}</p>
            </div>
            <div>
              <p className="xs dim">{say.ours}</p>
              <p>{text}</p>
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
