import { Button } from '@mantine/core';
import { useWords } from '../../words/words-provider.tsx';
import { suspectedIn } from '../../wire/trouble.ts';
import type { Trouble } from '../../wire/trouble.ts';
import { wordTrouble } from '../../words/trouble-words.ts';
import { Sign } from '../sign/index.ts';
import './note.css';

interface ErrorNoteProps {
  readonly trouble: Trouble;
  readonly onRetry?: () => void;
}

/** What happened, what was kept, what to do; and the reference an administrator can search the log for. */
export function ErrorNote({ trouble, onRetry }: ErrorNoteProps) {
  const words = useWords();
  const { what, kept, todo } = wordTrouble(trouble, words);
  const suspected = suspectedIn(trouble).length > 0;
  return (
    <div className="error-note" role="alert">
      <Sign name={suspected ? 'doubt' : 'overdue'} />
      <div>
        <b>{what}</b> {kept} {todo}
        {trouble.kind === 'bug' && trouble.reference !== null && (
          <p className="xs dim">{words.faults.reference(trouble.reference)}</p>
        )}
      </div>
      {onRetry !== undefined && (suspected || trouble.kind !== 'refusal') && (
        <Button size="xs" onClick={onRetry}>
          {suspected ? words.writing.suspected.keep : words.shell.retry}
        </Button>
      )}
    </div>
  );
}
