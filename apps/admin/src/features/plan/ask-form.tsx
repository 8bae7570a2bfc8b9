import { askableOfDuty, DutyAsk } from '@dondoc/domain/task';
import { Select, Textarea, TextInput } from '@mantine/core';
import { z } from 'zod';
import { DateField, useSchemaForm } from '../../ui/form/index.ts';
import { api } from '../../wire/trpc.ts';
import { useWords } from '../../words/words-provider.tsx';
import { ActFrame } from './act-frame.tsx';
import type { DutyFormProps } from './duty-form.tsx';
import { useDutyCommand } from './use-duty-command.ts';

const KINDS = ['more-time', 'not-our-function', 'duplicate-of', 'waits-for-decision'] as const;
const Kind = z.enum(KINDS);

const Typed = z
  .object({ kind: Kind, due: z.string(), other: z.string(), reason: z.string() })
  .transform(({ kind, due, other, reason }) => ({
    kind,
    reason,
    ...(kind === 'more-time' && { due }),
    ...((kind === 'duplicate-of' || kind === 'waits-for-decision') && { other }),
  }))
  .pipe(DutyAsk);

/** A body asks for more time, or says that a duty is not its own: what, until when or why, and what it points to. */
export function AskForm({ duty, task, onClose }: DutyFormProps) {
  const words = useWords();
  const say = words.plan.ask;
  const dated = duty.currentDue !== null;
  const kinds = KINDS.filter((kind) => dated || kind !== 'more-time');
  const form = useSchemaForm(Typed, {
    kind: kinds[0] ?? 'not-our-function',
    due: '',
    other: '',
    reason: '',
  });
  const save = useDutyCommand();
  const { kind } = form.values;
  const submit = form.onSubmit((values) => {
    const ask = Typed.parse(values);
    if (!askableOfDuty(ask, duty).ok) return form.setFieldError('due', say.notLater);
    return save.run(
      (stamp) => api.duty.ask.mutate({ ...stamp, dutyId: duty.id, version: task.version, ask }),
      { said: words.plan.done.ask, after: onClose },
    );
  });
  return (
    <ActFrame save={save} onSubmit={submit} onClose={onClose} label={words.plan.acts.ask}>
      <p className="xs dim">{say.means}</p>
      <Select
        label={say.kind}
        allowDeselect={false}
        value={kind}
        data={kinds.map((value) => ({ value, label: say.kinds[value] }))}
        onChange={(chosen) => form.setFieldValue('kind', Kind.parse(chosen))}
      />
      {kind === 'more-time' && (
        <DateField
          label={say.due}
          value={form.values.due}
          error={form.errors['due']}
          onChange={(due) => form.setFieldValue('due', due ?? '')}
        />
      )}
      {(kind === 'duplicate-of' || kind === 'waits-for-decision') && (
        <TextInput label={say.other[kind]} maxLength={300} {...form.getInputProps('other')} />
      )}
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
