import { Textarea } from '@mantine/core';
import { z } from 'zod';
import { useSchemaForm } from '../../ui/form/index.ts';
import { useWords } from '../../words/words-provider.tsx';
import { ActFrame } from './act-frame.tsx';
import { useDutyCommand } from './use-duty-command.ts';

type Stamp = Parameters<Parameters<ReturnType<typeof useDutyCommand>['run']>[0]>[0];

interface SwitchFormProps {
  readonly label: string;
  readonly means: string;
  /** What is said when it is done. */
  readonly said: string;
  readonly send: (stamp: Stamp, reason: string) => Promise<unknown>;
  readonly onClose: () => void;
}

const Switched = z.object({ reason: z.string().trim().min(1).max(2000) });

/** Switches how a task is followed, with the reason. */
export function SwitchForm({ label, means, said, send, onClose }: SwitchFormProps) {
  const say = useWords().plan.byReference;
  const form = useSchemaForm(Switched, { reason: '' });
  const save = useDutyCommand();
  const submit = form.onSubmit((values) =>
    save.run((stamp) => send(stamp, Switched.parse(values).reason), { said, after: onClose }),
  );
  return (
    <ActFrame save={save} onSubmit={submit} onClose={onClose} label={label}>
      <p className="xs dim">{means}</p>
      <Textarea
        label={say.reason}
        maxLength={2000}
        autosize
        minRows={2}
        {...form.getInputProps('reason')}
      />
    </ActFrame>
  );
}
