import { DifficultyAnswer } from '@dondoc/domain/task';
import { SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { z } from 'zod';
import { useSession } from '../../session/use-session.ts';
import { DateField, useSchemaForm } from '../../ui/form/index.ts';
import { api } from '../../wire/trpc.ts';
import { useWords } from '../../words/words-provider.tsx';
import { ActFrame } from './act-frame.tsx';
import { useDifficultyCommand } from './use-difficulties.ts';
import type { DifficultyShown } from './use-difficulties.ts';

const Kind = z.enum(['document', 'reason']);
const Typed = z
  .object({ kind: Kind, number: z.string(), date: z.string(), text: z.string() })
  .transform(({ kind, number, date, text }) =>
    kind === 'reason'
      ? { kind, text }
      : { kind, number, date, text: text.trim() === '' ? null : text },
  )
  .pipe(DifficultyAnswer);

interface AnswerDifficultyFormProps {
  readonly difficulty: DifficultyShown;
  readonly onClose: () => void;
}

/** Answers what hinders a body: with a document, or with a reason in words. */
export function AnswerDifficultyForm({ difficulty, onClose }: AnswerDifficultyFormProps) {
  const { difficulty: words, plan } = useWords();
  const { today } = useSession();
  const form = useSchemaForm(Typed, { kind: 'document', number: '', date: '', text: '' });
  const save = useDifficultyCommand();
  const { kind } = form.values;
  const submit = form.onSubmit((values) => {
    const answer = Typed.parse(values);
    if (answer.kind === 'document' && answer.date > today)
      return form.setFieldError('date', plan.forms.laterThanToday);
    return save.run(
      (stamp) =>
        api.difficulty.answer.mutate({
          ...stamp,
          difficultyId: difficulty.id,
          version: difficulty.version,
          answer,
        }),
      { said: words.done.answer, after: onClose },
    );
  });
  return (
    <ActFrame save={save} onSubmit={submit} onClose={onClose} label={words.answer}>
      <SegmentedControl
        aria-label={words.by}
        value={kind}
        onChange={(chosen) => form.setFieldValue('kind', Kind.parse(chosen))}
        data={Kind.options.map((value) => ({ value, label: words.kinds[value] }))}
      />
      {kind === 'document' && (
        <div className="paper-fields">
          <TextInput label={plan.forms.number} maxLength={80} {...form.getInputProps('number')} />
          <DateField
            label={plan.forms.date}
            value={form.values.date}
            error={form.errors['date']}
            onChange={(date) => form.setFieldValue('date', date ?? '')}
          />
        </div>
      )}
      <Textarea
        label={kind === 'document' ? words.documentSays : words.reason}
        maxLength={4000}
        autosize
        minRows={2}
        {...form.getInputProps('text')}
      />
    </ActFrame>
  );
}
