import { InputAnswer } from '@dondoc/domain/task';
import { Textarea } from '@mantine/core';
import { z } from 'zod';
import { useSession } from '../../session/use-session.ts';
import { useSchemaForm } from '../../ui/form/index.ts';
import { api } from '../../wire/trpc.ts';
import { useWords } from '../../words/words-provider.tsx';
import { ActFrame } from './act-frame.tsx';
import { NO_PAPER, PaperFields, typedPaper } from './paper-fields.tsx';
import { useInputCommand } from './use-inputs.ts';
import type { InputShown } from './use-inputs.ts';

const Typed = z
  .object({ text: z.string(), number: z.string(), date: z.string(), receiver: z.string() })
  .transform(({ text, ...paper }) => {
    const typed = typedPaper(paper);
    return {
      text: text.trim() === '' ? null : text,
      document: typed && { number: typed.number, date: typed.date },
    };
  })
  .pipe(InputAnswer);

interface AnswerInputFormProps {
  readonly request: InputShown;
  readonly onClose: () => void;
}

/** Gives what was asked for: in words, by a paper, or both. */
export function AnswerInputForm({ request, onClose }: AnswerInputFormProps) {
  const { input: words, plan } = useWords();
  const { today } = useSession();
  const form = useSchemaForm(Typed, { text: '', ...NO_PAPER });
  const save = useInputCommand();
  const submit = form.onSubmit((values) => {
    const answer = Typed.parse(values);
    if (answer.document && answer.document.date > today)
      return form.setFieldError('document.date', plan.forms.laterThanToday);
    return save.run(
      (stamp) =>
        api.inputRequest.answer.mutate({
          ...stamp,
          inputRequestId: request.id,
          version: request.version,
          answer,
        }),
      { said: words.done.answer, after: onClose },
    );
  });
  return (
    <ActFrame save={save} onSubmit={submit} onClose={onClose} label={words.answer}>
      <Textarea
        label={words.text}
        maxLength={4000}
        autosize
        minRows={2}
        {...form.getInputProps('text')}
      />
      <PaperFields
        label={words.document}
        value={form.values}
        onChange={(paper) => form.setValues(paper)}
        errors={{ number: form.errors['document.number'], date: form.errors['document.date'] }}
        withReceiver={false}
      />
    </ActFrame>
  );
}
