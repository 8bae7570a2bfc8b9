import type { Refusal } from '@dondoc/domain/kernel';
import { answersDuty, DutyDecision, outcomesOfAsk } from '@dondoc/domain/task';
import { Select, Textarea } from '@mantine/core';
import { z } from 'zod';
import { useSession } from '../../session/use-session.ts';
import {
  DateField,
  DecisionFields,
  NO_DECISION,
  takenDecision,
  useSchemaForm,
} from '../../ui/form/index.ts';
import { api } from '../../wire/trpc.ts';
import type { Words } from '../../words/words.ts';
import { useWords } from '../../words/words-provider.tsx';
import { useAgencies } from '../agencies/index.ts';
import { ActFrame } from './act-frame.tsx';
import type { DutyFormProps } from './duty-form.tsx';
import { useDutyCommand } from './use-duty-command.ts';

const KINDS = ['more-time', 'ended', 'moved', 'refused'] as const;
const Kind = z.enum(KINDS);

const Typed = z
  .object({
    kind: Kind,
    due: z.string(),
    agencyId: z.string().nullable(),
    role: z.string(),
    number: z.string(),
    date: z.string(),
    reason: z.string(),
  })
  .transform(({ kind, due, agencyId, reason, ...document }) => ({
    outcome: {
      kind,
      ...(kind === 'more-time' && { due }),
      ...(kind === 'moved' && { agencyId: agencyId ?? '' }),
    },
    document: takenDecision(document),
    reason: reason.trim() === '' ? null : reason,
  }))
  .pipe(DutyDecision);

/** The clerk records what who set the date decided about a duty: the answer to its body, or what came on paper by itself. */
export function DecideForm({ duty, task, onClose }: DutyFormProps) {
  const words = useWords();
  const { today } = useSession();
  const { agencies } = useAgencies();
  const say = words.plan.decide;
  const { awaiting } = duty;
  const dated = duty.currentDue !== null;
  const kinds = outcomesOfAsk(awaiting).filter((kind) => dated || kind !== 'more-time');
  const form = useSchemaForm(Typed, {
    kind: kinds[0] ?? 'ended',
    due: awaiting?.kind === 'more-time' ? awaiting.due : '',
    agencyId: null,
    ...NO_DECISION,
    reason: '',
  });
  const save = useDutyCommand();
  const { kind } = form.values;
  const submit = form.onSubmit((values) => {
    const decision = Typed.parse(values);
    const answers = answersDuty(duty, awaiting, decision, today);
    if (!answers.ok) return form.setErrors(decisionErrors(answers.refusal, words));
    return save.run(
      (stamp) =>
        api.duty.decide.mutate({ ...stamp, dutyId: duty.id, version: task.version, ...decision }),
      { said: words.plan.done.decide, after: onClose },
    );
  });
  return (
    <ActFrame save={save} onSubmit={submit} onClose={onClose} label={words.plan.acts.decide}>
      <p className="xs dim">{awaiting ? say.answers : say.unasked}</p>
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
          error={form.errors['outcome.due']}
          onChange={(due) => form.setFieldValue('due', due ?? '')}
        />
      )}
      {kind === 'moved' && (
        <Select
          label={say.to}
          searchable
          data={agencies.map(({ id, name }) => ({ value: id, label: name }))}
          value={form.values.agencyId}
          error={form.errors['outcome.agencyId'] && words.forms.issues.choice}
          onChange={(agencyId) => form.setFieldValue('agencyId', agencyId)}
        />
      )}
      <DecisionFields form={form} />
      <Textarea
        label={say.reason}
        description={awaiting || kind === 'more-time' ? words.forms.optional : undefined}
        maxLength={2000}
        autosize
        minRows={2}
        {...form.getInputProps('reason')}
      />
    </ActFrame>
  );
}

/** What the domain refuses of a typed decision, worded at its field. */
function decisionErrors({ code }: Refusal, { forms, plan }: Words) {
  if (code === 'date.in-future') return { 'document.date': plan.forms.laterThanToday };
  if (code === 'reason.missing') return { reason: forms.issues.required };
  return { 'outcome.due': plan.ask.notLater };
}
