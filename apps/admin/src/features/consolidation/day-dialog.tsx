import type { CivilDate } from '@dondoc/domain/calendar';
import { Button, Modal } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { DateField } from '../../ui/form/index.ts';
import { ErrorNote } from '../../ui/note/index.ts';
import type { Command } from '../../wire/use-command.ts';
import { useWords } from '../../words/words-provider.tsx';
import type { AskedDay } from './use-day.ts';

interface DayDialogProps {
  readonly title: string;
  readonly label: string;
  readonly asked: AskedDay;
  readonly confirm: string;
  readonly command: Command;
  /** Whether what stands beside the day is filled in. */
  readonly ready: boolean;
  readonly onConfirm: (day: CivilDate) => void;
  readonly onClose: () => void;
  /** Fields above the day, and below it. */
  readonly above?: ReactNode;
  readonly below?: ReactNode;
}

/** Asks for the day on which something was done to a report, with what else has to be said. */
export function DayDialog(props: DayDialogProps) {
  const { title, label, asked, confirm, command, ready, onConfirm, onClose, above, below } = props;
  const all = useWords();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    asked.try();
    if (ready && asked.day !== null) onConfirm(asked.day);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': all.shell.close }}
    >
      <form className="frame-form" onSubmit={submit} noValidate>
        {command.trouble && (
          <ErrorNote trouble={command.trouble} onRetry={() => void command.again()} />
        )}
        {above}
        <DateField
          label={label}
          value={asked.text}
          error={asked.tried && asked.day === null ? all.forms.issues.date : undefined}
          onChange={asked.write}
        />
        {below}
        <div className="acts">
          <Button onClick={onClose}>{all.shell.cancel}</Button>
          <Button type="submit" variant="filled" loading={command.waiting}>
            {confirm}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
