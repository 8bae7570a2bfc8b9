import { MoreOfDuty } from '@dondoc/domain/task';
import { Textarea } from '@mantine/core';
import { useSession } from '../../session/use-session.ts';
import { DateField, useSchemaForm } from '../../ui/form/index.ts';
import { api } from '../../wire/trpc.ts';
import { useWords } from '../../words/words-provider.tsx';
import { ActFrame } from './act-frame.tsx';
import type { DutyFormProps } from './duty-form.tsx';
import { useDutyCommand } from './use-duty-command.ts';

/** More is asked for before a claim is confirmed: why, and by when. */
export function AskMoreForm({ duty, task, onClose }: DutyFormProps) {
  const words = useWords();
  const { today } = useSession();
  const say = words.plan.forms;
  const form = useSchemaForm(MoreOfDuty, { due: '', reason: '' });
  const save = useDutyCommand();
  const submit = form.onSubmit((values) => {
    const more = MoreOfDuty.parse(values);
    if (more.due < today) return form.setFieldError('due', say.earlierThanToday);
    return save.run(
      (stamp) =>
        api.duty.askMore.mutate({ ...stamp, dutyId: duty.id, version: task.version, ...more }),
      { said: words.plan.done['ask-more'], after: onClose },
    );
  });
  return (
    <ActFrame save={save} onSubmit={submit} onClose={onClose} label={words.plan.acts['ask-more']}>
      <Textarea
        label={say.reason}
        maxLength={2000}
        autosize
        minRows={2}
        {...form.getInputProps('reason')}
      />
      <DateField
        label={say.moreDue}
        value={form.values.due}
        error={form.errors['due']}
        onChange={(due) => form.setFieldValue('due', due ?? '')}
      />
    </ActFrame>
  );
}
