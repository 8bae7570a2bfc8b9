import type { SubmissionContent } from '@dondoc/domain/reporting';
import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../words/words-provider.tsx';

/** The words of what was sent, unfolded where somebody wants to read them. */
export function SentText({
  content,
  open = false,
}: {
  readonly content: SubmissionContent;
  readonly open?: boolean;
}) {
  const say = useWords().obligation.sent;
  const [shown, setShown] = useState(open);
  const written = content.sections.filter(({ text }) => text.trim() !== '');
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
              <p>{text}</p>
            </div>
          ))}
        </div>
      )}
    </>
  );
}
