import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { z } from 'zod';
import { useReturnFocus, useSchemaForm } from '../../ui/form/index.ts';
import { api } from '../../wire/trpc.ts';
import { useWords } from '../../words/words-provider.tsx';
import { ActFrame } from './act-frame.tsx';
import { useDutyCommand } from './use-duty-command.ts';
import type { TaskShown } from './use-plan.ts';

interface ByReferenceProps {
  readonly task: TaskShown;
  readonly maySwitch: boolean;
}

/** Whether a task is followed by the paper alone, and the switch for who keeps the register. */
export function ByReference({ task, maySwitch }: ByReferenceProps) {
  const say = useWords().plan;
  const [open, setOpen] = useState(false);
  const opener = useReturnFocus(open);
  return (
    <>
      {task.byReferenceOnly && <p className="xs dim">{say.byReferenceMeans}</p>}
      {maySwitch && !open && (
        <div className="acts">
          <Button ref={opener} onClick={() => setOpen(true)}>
            {say.byReference[task.byReferenceOnly ? 'off' : 'on']}
          </Button>
        </div>
      )}
      {open && <SwitchForm task={task} onClose={() => setOpen(false)} />}
    </>
  );
}

const Switched = z.object({ reason: z.string().trim().min(1).max(2000) });

function SwitchForm({ task, onClose }: { readonly task: TaskShown; readonly onClose: () => void }) {
  const { byReference: say, byReferenceMeans } = useWords().plan;
  const form = useSchemaForm(Switched, { reason: '' });
  const save = useDutyCommand();
  const on = !task.byReferenceOnly;
  const submit = form.onSubmit((values) =>
    save.run(
      (stamp) =>
        api.task.switchByReference.mutate({
          ...stamp,
          taskId: task.id,
          version: task.version,
          byReferenceOnly: on,
          ...Switched.parse(values),
        }),
      { said: say.done, after: onClose },
    ),
  );
  return (
    <ActFrame save={save} onSubmit={submit} onClose={onClose} label={say[on ? 'on' : 'off']}>
      <p className="xs dim">{on ? byReferenceMeans : say.offMeans}</p>
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
