import { TaskEvent } from '@dondoc/domain/task';
import { z } from 'zod';
import { useSession } from '../../session/use-session.ts';
import { useSchemaForm } from '../../ui/form/index.ts';
import { api } from '../../wire/trpc.ts';
import { useWords } from '../../words/words-provider.tsx';
import { ActFrame } from './act-frame.tsx';
import { DatedDecision } from './dated-decision.tsx';
import { NO_PAPER } from './paper-fields.tsx';
import { typedDecision } from './typed-decision.ts';
import { useDutyCommand } from './use-duty-command.ts';
import type { TaskShown } from './use-plan.ts';

/** An event as it is typed: a paper of which nothing was typed is none needed. */
const Typed = z
  .object({
    on: z.string(),
    role: z.string(),
    number: z.string(),
    date: z.string(),
    receiver: z.string(),
  })
  .transform(({ on, ...paper }) => ({ on, document: typedDecision(paper) }))
  .pipe(TaskEvent);

interface EventFormProps {
  readonly task: TaskShown;
  readonly onClose: () => void;
}

/** The clerk records that what a task waits for has happened: on which day, and by which paper. */
export function EventForm({ task, onClose }: EventFormProps) {
  const words = useWords();
  const { today } = useSession();
  const say = words.plan.event;
  const form = useSchemaForm(Typed, { on: today, role: '', ...NO_PAPER });
  const save = useDutyCommand();
  const { id: taskId, version } = task;
  const submit = form.onSubmit((values) => {
    const event = Typed.parse(values);
    if (event.on > today) return form.setFieldError('on', words.plan.forms.laterThanToday);
    return save.run(
      (stamp) => api.task.recordEvent.mutate({ ...stamp, taskId, version, ...event }),
      {
        said: say.done.arm,
        after: onClose,
      },
    );
  });
  return (
    <ActFrame save={save} onSubmit={submit} onClose={onClose} label={say.acts.arm}>
      <p className="xs dim">{say.means}</p>
      <DatedDecision form={form} words={say} />
    </ActFrame>
  );
}
