import { Button } from '@mantine/core';
import { wordTrouble } from '../../words/trouble-words.ts';
import { useWords } from '../../words/words-provider.tsx';
import type { SavedState } from './autosave.ts';

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** Where what was typed is: on the server since when, on its way, or on this device and why. */
export function SavedLine({
  saved,
  onRetry,
}: {
  readonly saved: SavedState;
  readonly onRetry: () => void;
}) {
  const words = useWords();
  const say = words.writing.saved;
  if (saved.kind === 'device')
    return (
      <span role="status" className="bad">
        {wordTrouble(saved.trouble, words).what} {say.device}{' '}
        <Button size="xs" onClick={onRetry}>
          {words.shell.retry}
        </Button>
      </span>
    );
  const line = {
    untouched: say.never,
    waiting: say.waiting,
    saved: saved.kind === 'saved' ? say.at(clock.format(new Date(saved.at))) : '',
    held: say.held,
  }[saved.kind];
  return (
    <span role="status" className={saved.kind === 'held' ? 'warn' : ''}>
      {line}
    </span>
  );
}
