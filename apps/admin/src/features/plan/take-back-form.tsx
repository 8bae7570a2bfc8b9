import { Textarea } from '@mantine/core';
import { z } from 'zod';
import { useSchemaForm } from '../../ui/form/index.ts';
import { api } from '../../wire/trpc.ts';
import { useWords } from '../../words/words-provider.tsx';
import { ActFrame } from './act-frame.tsx';
import { useDutyCommand } from './use-duty-command.ts';
import type { TaskShown } from './use-plan.ts';

const Typed = z.object({ reason: z.string().trim().min(1).max(2000) });

interface TakeBackFormProps {
  readonly task: TaskShown;
  readonly onClose: () => void;
}

/** The event was recorded wrongly: why, and the task waits again. */
export function TakeBackForm({ task, onClose }: TakeBackFormProps) {
  const say = useWords().plan.event;
  const form = useSchemaForm(Typed, { reason: '' });
  const save = useDutyCommand();
  const { id: taskId, version } = task;
  const submit = form.onSubmit((values) => {
    const { reason } = Typed.parse(values);
    return save.run(
      (stamp) => api.task.takeBackEvent.mutate({ ...stamp, taskId, version, reason }),
      { said: say.done.disarm, after: onClose },
    );
  });
  return (
    <ActFrame save={save} onSubmit={submit} onClose={onClose} label={say.acts.disarm}>
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
