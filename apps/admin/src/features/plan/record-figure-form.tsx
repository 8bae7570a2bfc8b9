import type { AgencyId } from '@dondoc/domain/kernel';
import { DecisionDocument } from '@dondoc/domain/plan';
import { Measurement } from '@dondoc/domain/reporting';
import { TextInput } from '@mantine/core';
import { z } from 'zod';
import { useSession } from '../../session/use-session.ts';
import { useSchemaForm } from '../../ui/form/index.ts';
import { api, trpc } from '../../wire/trpc.ts';
import { useCommand } from '../../wire/use-command.ts';
import { readFigure } from '../../words/figure.ts';
import { useWords } from '../../words/words-provider.tsx';
import { ActFrame } from './act-frame.tsx';
import { DatedDecision } from './dated-decision.tsx';
import { NO_PAPER } from './paper-fields.tsx';
import { typedDecision } from './typed-decision.ts';
import type { TargetShown } from './use-plan.ts';

const Typed = z
  .object({
    value: z.string(),
    on: z.string(),
    role: z.string(),
    number: z.string(),
    date: z.string(),
    receiver: z.string(),
  })
  .transform(({ value, on, ...paper }) => ({
    value: readFigure(value),
    on,
    document: typedDecision(paper),
  }))
  .pipe(Measurement.extend({ document: DecisionDocument.nullable() }));

interface TargetFormProps {
  readonly shown: TargetShown;
  /** Of whose share the figure is; null: of the whole. */
  readonly share: AgencyId | null;
  readonly onClose: () => void;
}

/** The clerk records which figure was found for a target, up to which day, and by which paper. */
export function RecordFigureForm({ shown, share, onClose }: TargetFormProps) {
  const words = useWords();
  const { today } = useSession();
  const say = words.plan.targets;
  const form = useSchemaForm(Typed, { value: '', on: today, role: '', ...NO_PAPER });
  const save = useCommand([trpc.plan.get.pathFilter()]);
  const { target, version } = shown;
  const submit = form.onSubmit((values) => {
    const figure = Typed.parse(values);
    if (figure.on > today) return form.setFieldError('on', words.plan.forms.laterThanToday);
    return save.run(
      (stamp) =>
        api.target.recordFigure.mutate({
          ...stamp,
          targetId: target.id,
          version,
          agencyId: share,
          ...figure,
        }),
      { said: say.done.record, after: onClose },
    );
  });
  return (
    <ActFrame save={save} onSubmit={submit} onClose={onClose} label={say.acts.record}>
      <TextInput
        label={target.unit === null ? say.value : say.valueIn(target.unit)}
        inputMode="decimal"
        maxLength={30}
        data-autofocus
        {...form.getInputProps('value')}
      />
      <DatedDecision form={form} words={say} />
    </ActFrame>
  );
}
