import { CivilDate } from '@dondoc/domain/calendar';
import { EnteredNumber } from '@dondoc/domain/plan';
import { Button, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { useSession } from '../../session/use-session.ts';
import { DateField } from '../../ui/form/index.ts';
import { ErrorNote } from '../../ui/note/index.ts';
import { api, trpc } from '../../wire/trpc.ts';
import { useCommand } from '../../wire/use-command.ts';
import type { Command } from '../../wire/use-command.ts';
import { useWords } from '../../words/words-provider.tsx';
import type { ShownConsolidation } from './answer.ts';

interface RecordProps {
  readonly shown: ShownConsolidation;
  readonly onClose: () => void;
}

/** Records the number and day that the records office gave after signing. */
export function NumberDialog({ shown, onClose }: RecordProps) {
  const all = useWords();
  const words = all.consolidation.number;
  const record = useCommand([trpc.consolidation.pathFilter()]);
  const [number, setNumber] = useState('');
  const { id: consolidationId, version } = shown.consolidation;
  const { required, pattern } = all.forms.issues;
  const readable = EnteredNumber.safeParse(number).success;
  const issue = number.trim() === '' ? required : pattern;
  return (
    <DayDialog
      title={words.title}
      day={words.date}
      confirm={words.confirm}
      command={record}
      ready={readable}
      onClose={onClose}
      onConfirm={(numberedOn) =>
        void record.run(
          (stamp) =>
            api.consolidation.recordNumber.mutate({
              ...stamp,
              consolidationId,
              version,
              number,
              numberedOn,
            }),
          { said: words.said, after: onClose },
        )
      }
    >
      {(tried) => (
        <TextInput
          label={words.number}
          description={words.hint(shown.frame.instrument.symbol ?? 'BC')}
          value={number}
          data-autofocus
          maxLength={80}
          error={tried && !readable ? issue : undefined}
          onChange={(event) => setNumber(event.currentTarget.value)}
        />
      )}
    </DayDialog>
  );
}

/** Records the day on which the numbered report went out. */
export function SentDialog({ shown, onClose }: RecordProps) {
  const words = useWords().consolidation.sent;
  const record = useCommand([trpc.consolidation.pathFilter()]);
  const { id: consolidationId, version } = shown.consolidation;
  return (
    <DayDialog
      title={words.title}
      day={words.date}
      confirm={words.confirm}
      command={record}
      ready
      onClose={onClose}
      onConfirm={(sentOn) =>
        void record.run(
          (stamp) =>
            api.consolidation.recordSent.mutate({ ...stamp, consolidationId, version, sentOn }),
          { said: words.said, after: onClose },
        )
      }
    />
  );
}

interface DayDialogProps {
  readonly title: string;
  readonly day: string;
  readonly confirm: string;
  readonly command: Command;
  /** Whether what stands above the day is filled in. */
  readonly ready: boolean;
  readonly onConfirm: (day: CivilDate) => void;
  readonly onClose: () => void;
  /** Fields above the day; told whether somebody has tried to go on. */
  readonly children?: (tried: boolean) => ReactNode;
}

function DayDialog(props: DayDialogProps) {
  const { title, day, confirm, command, ready, onConfirm, onClose, children } = props;
  const all = useWords();
  const { today } = useSession();
  const [date, setDate] = useState<string | null>(today);
  const [tried, setTried] = useState(false);
  const chosen = CivilDate.safeParse(date);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (ready && chosen.success) onConfirm(chosen.data);
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
        {children?.(tried)}
        <DateField
          label={day}
          value={date}
          error={tried && !chosen.success ? all.forms.issues.date : undefined}
          onChange={setDate}
        />
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
