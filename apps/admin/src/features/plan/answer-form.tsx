import { RequestAnswer } from '@dondoc/domain/task';
import { SegmentedControl } from '@mantine/core';
import { z } from 'zod';
import { useSession } from '../../session/use-session.ts';
import { DateField, useSchemaForm } from '../../ui/form/index.ts';
import { api } from '../../wire/trpc.ts';
import { useWords } from '../../words/words-provider.tsx';
import { ActFrame } from './act-frame.tsx';
import type { DutyFormProps } from './duty-form.tsx';
import { NO_PAPER, PaperFields, typedPaper } from './paper-fields.tsx';
import { useDutyCommand } from './use-duty-command.ts';

const Typed = z
  .object({
    answer: RequestAnswer.shape.answer,
    on: z.string(),
    number: z.string(),
    date: z.string(),
    receiver: z.string(),
  })
  .transform(({ answer, on, ...paper }) => ({ answer, on, document: typedPaper(paper) }))
  .pipe(RequestAnswer);

/** What a body that was asked says, by itself or by a letter that the clerk records. */
export function AnswerForm({ duty, task, onClose }: DutyFormProps) {
  const words = useWords();
  const { today } = useSession();
  const say = words.plan.forms;
  const form = useSchemaForm(Typed, { answer: 'accepted', on: today, ...NO_PAPER });
  const save = useDutyCommand();
  const submit = form.onSubmit((values) => {
    const answer = Typed.parse(values);
    if (answer.on > today) return form.setFieldError('on', say.laterThanToday);
    return save.run(
      (stamp) =>
        api.duty.answer.mutate({ ...stamp, dutyId: duty.id, version: task.version, ...answer }),
      { said: words.plan.done.answer, after: onClose },
    );
  });
  return (
    <ActFrame save={save} onSubmit={submit} onClose={onClose} label={words.plan.acts.answer}>
      <SegmentedControl
        aria-label={say.answer}
        value={form.values.answer}
        onChange={(answer) =>
          form.setFieldValue('answer', RequestAnswer.shape.answer.parse(answer))
        }
        data={[
          { value: 'accepted', label: words.states.agreed },
          { value: 'declined', label: words.states.declined },
        ]}
      />
      <DateField
        label={say.answeredOn}
        value={form.values.on}
        error={form.errors['on']}
        onChange={(on) => form.setFieldValue('on', on ?? '')}
      />
      <PaperFields
        label={say.letter}
        value={form.values}
        onChange={form.setValues}
        errors={{ number: form.errors['document.number'], date: form.errors['document.date'] }}
        withReceiver={false}
      />
    </ActFrame>
  );
}
