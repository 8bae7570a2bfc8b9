import { askEvidence, askOwnPlanShown, DutyConfirmation } from '@dondoc/domain/task';
import { MultiSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { z } from 'zod';
import { useSession } from '../../session/use-session.ts';
import { DateField, useSchemaForm } from '../../ui/form/index.ts';
import { api } from '../../wire/trpc.ts';
import { useWords } from '../../words/words-provider.tsx';
import { ActFrame } from './act-frame.tsx';
import type { DutyFormProps } from './duty-form.tsx';
import {
  EvidenceFields,
  evidenceErrors,
  EvidenceTyped,
  NO_EVIDENCE,
  typedEvidence,
} from './evidence-fields.tsx';
import { useOpenMembers } from './use-members.ts';
import { useDutyCommand } from './use-duty-command.ts';

const Typed = z
  .object({
    remark: z.string(),
    on: z.string(),
    paper: EvidenceTyped,
    role: z.string(),
    number: z.string(),
    date: z.string(),
  })
  .transform(({ remark, on, paper, role, number, date }) => {
    const evidence = typedEvidence(paper);
    const shown = evidence.document !== null || evidence.note !== null || paper.planId !== '';
    return {
      note: remark.trim() === '' ? null : remark,
      decision:
        role.trim() === ''
          ? null
          : { role, number: number.trim() === '' ? null : number, date: date === '' ? null : date },
      onPaper: shown ? { on, evidence } : null,
    };
  })
  .pipe(DutyConfirmation);

/** The clerk notes a duty as done: what was claimed here, or what came in elsewhere; for its own duty, who decided. */
export function ConfirmForm({ duty, task, own, onClose }: DutyFormProps) {
  const words = useWords();
  const { today, grants } = useSession();
  const say = words.plan.forms;
  const decided = own && !grants.some(({ role }) => role === 'leader');
  const claimed = duty.claimedOn !== null;
  const open = useOpenMembers(duty.id, duty.groupId !== null);
  const [except, setExcept] = useState<string[]>([]);
  const form = useSchemaForm(Typed, {
    remark: '',
    on: today,
    paper: NO_EVIDENCE,
    role: '',
    number: '',
    date: '',
  });
  const save = useDutyCommand();
  const { byReferenceOnly, version } = task;
  const submit = form.onSubmit((values) => {
    const confirmation = Typed.parse(values);
    const { onPaper, decision } = confirmation;
    const excepted = open.map(({ agencyId }) => agencyId).filter((id) => except.includes(id));
    if (decided && decision === null)
      return form.setFieldError('role', words.forms.issues.required);
    const asked = onPaper
      ? askEvidence(onPaper.evidence, { byReferenceOnly, today })
      : askOwnPlanShown({ ownPlan: task.ownPlan, claim: duty.claim }, null);
    if (!asked.ok) return form.setErrors(evidenceErrors(asked.refusal, words, 'onPaper.evidence.'));
    return save.run(
      (stamp) =>
        api.duty.confirm.mutate({
          ...stamp,
          dutyId: duty.id,
          version,
          ...confirmation,
          except: excepted,
        }),
      { said: words.plan.done.confirm, after: onClose },
    );
  });
  const text = (field: 'role' | 'number') => ({
    ...form.getInputProps(field),
    error: form.errors[`decision.${field}`] ?? form.errors[field],
  });
  return (
    <ActFrame save={save} onSubmit={submit} onClose={onClose} label={words.plan.acts.confirm}>
      {open.length > 1 && (
        <MultiSelect
          label={say.except}
          description={say.exceptMeans(open.length)}
          searchable
          clearable
          maxValues={open.length - 1}
          data={open.map(({ agencyId, name }) => ({ value: agencyId, label: name }))}
          value={except}
          onChange={setExcept}
        />
      )}
      {!claimed && (
        <>
          <p className="xs dim">{say.onPaperMeans}</p>
          <DateField
            label={say.cameOn}
            value={form.values.on}
            error={form.errors['onPaper.on']}
            onChange={(on) => form.setFieldValue('on', on ?? '')}
          />
          <EvidenceFields
            value={form.values.paper}
            onChange={(paper) => form.setFieldValue('paper', paper)}
            errors={form.errors}
            at="onPaper.evidence."
            duty={duty}
            task={task}
          />
        </>
      )}
      {decided && (
        <fieldset className="paper-fields">
          <legend>{say.decision}</legend>
          <p className="wide xs dim">{say.decisionMeans}</p>
          <TextInput className="wide" label={say.decidedBy} maxLength={200} {...text('role')} />
          <TextInput label={say.number} maxLength={80} {...text('number')} />
          <DateField
            label={say.date}
            value={form.values.date}
            error={form.errors['decision.date']}
            onChange={(date) => form.setFieldValue('date', date ?? '')}
          />
        </fieldset>
      )}
      <Textarea
        label={say.remark}
        description={words.forms.optional}
        maxLength={2000}
        autosize
        minRows={2}
        {...form.getInputProps('remark')}
      />
    </ActFrame>
  );
}
