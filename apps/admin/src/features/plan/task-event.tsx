import { Button } from '@mantine/core';
import { useState } from 'react';
import { useReturnFocus } from '../../ui/form/index.ts';
import { useWords } from '../../words/words-provider.tsx';
import { EventForm } from './event-form.tsx';
import { TakeBackForm } from './take-back-form.tsx';
import type { TaskShown } from './use-plan.ts';

/** What may be done about the event that a task waits for: record it, or take a wrong record back. */
export function TaskEvent({ task }: { readonly task: TaskShown }) {
  const say = useWords().plan.event;
  const [open, setOpen] = useState(false);
  const opener = useReturnFocus(open);
  const [act] = task.acts;
  if (act === undefined) return null;
  if (!open)
    return (
      <div className="acts">
        <Button ref={opener} onClick={() => setOpen(true)}>
          {say.acts[act]}
        </Button>
      </div>
    );
  const Form = act === 'arm' ? EventForm : TakeBackForm;
  return <Form task={task} onClose={() => setOpen(false)} />;
}
