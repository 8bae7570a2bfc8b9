import { EnteredNumber } from '@dondoc/domain/plan';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { api, trpc } from '../../wire/trpc.ts';
import { useCommand } from '../../wire/use-command.ts';
import { useWords } from '../../words/words-provider.tsx';
import type { ShownConsolidation } from './answer.ts';
import { DayDialog } from './day-dialog.tsx';
import { useDay } from './use-day.ts';

interface NumberDialogProps {
  readonly shown: ShownConsolidation;
  readonly onClose: () => void;
}

/** Records the number and day that the records office gave after signing. */
export function NumberDialog({ shown, onClose }: NumberDialogProps) {
  const all = useWords();
  const words = all.consolidation.number;
  const record = useCommand([trpc.consolidation.pathFilter()]);
  const [number, setNumber] = useState('');
  const day = useDay();
  const { id: consolidationId, version } = shown.consolidation;
  const { required, pattern } = all.forms.issues;
  const readable = EnteredNumber.safeParse(number).success;
  const issue = number.trim() === '' ? required : pattern;
  return (
    <DayDialog
      title={words.title}
      label={words.date}
      asked={day}
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
      above={
        <TextInput
          label={words.number}
          description={words.hint(shown.frame.instrument.symbol ?? 'BC')}
          value={number}
          data-autofocus
          maxLength={80}
          error={day.tried && !readable ? issue : undefined}
          onChange={(event) => setNumber(event.currentTarget.value)}
        />
      }
    />
  );
}
