import type { CalendarChange } from '@dondoc/domain/agency';
import { Button, Modal } from '@mantine/core';
import { useMemo } from 'react';
import { ErrorNote } from '../../ui/note/index.ts';
import { api } from '../../wire/trpc.ts';
import { useCommand } from '../../wire/use-command.ts';
import { writeDate } from '../../words/date.ts';
import { useWords } from '../../words/words-provider.tsx';
import { writeScope } from './day-said.ts';
import { Moves } from './moves.tsx';
import { refreshCalendar, STALE, usePreview } from './use-calendar.ts';
import type { Entered } from './use-calendar.ts';

interface TakeBackDialogProps {
  readonly day: Entered;
  readonly onClose: () => void;
}

/** Takes back a day that was entered, once it was seen what that moves. */
export function TakeBackDialog({ day, onClose }: TakeBackDialogProps) {
  const words = useWords();
  const say = words.calendar.day;
  const { date, scope, source, agencyName } = day;
  const change = useMemo((): CalendarChange => ({ kind: 'take-back', date, scope }), [date, scope]);
  const preview = usePreview(change);
  const takeBack = useCommand(STALE);
  const confirm = async () => {
    if (!preview.data) return;
    const { version } = preview.data;
    const sent = await takeBack.run(
      (stamp) => api.calendar.takeBack.mutate({ ...stamp, version, date, scope }),
      { said: say.takenBack(writeDate(date)), after: onClose },
    );
    if (!sent) await refreshCalendar();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={say.takeBackTitle(writeDate(date))}
      closeButtonProps={{ 'aria-label': words.shell.close }}
    >
      {takeBack.trouble && (
        <ErrorNote trouble={takeBack.trouble} onRetry={() => void takeBack.again()} />
      )}
      <p>
        <span lang="vi">{source}</span>{' '}
        <span className="dim">{writeScope(scope, agencyName, words)}</span>
      </p>
      <p className="soft">{say.takeBackWhat}</p>
      <Moves preview={preview} />
      <div className="acts">
        <Button onClick={onClose}>{words.shell.cancel}</Button>
        <Button
          variant="filled"
          data-autofocus
          loading={takeBack.waiting || preview.isFetching}
          onClick={() => void confirm()}
        >
          {say.takeBack}
        </Button>
      </div>
    </Modal>
  );
}
