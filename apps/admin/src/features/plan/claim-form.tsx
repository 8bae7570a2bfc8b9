import { askEvidence, DutyEvidence } from '@dondoc/domain/task';
import { useSession } from '../../session/use-session.ts';
import { useSchemaForm } from '../../ui/form/index.ts';
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
import { useDutyCommand } from './use-duty-command.ts';

const Typed = EvidenceTyped.transform(typedEvidence).pipe(DutyEvidence);

/** A body says that its duty is done, with what shows it. */
export function ClaimForm({ duty, task, onClose }: DutyFormProps) {
  const words = useWords();
  const { today } = useSession();
  const form = useSchemaForm(Typed, NO_EVIDENCE);
  const save = useDutyCommand();
  const { byReferenceOnly, version } = task;
  const submit = form.onSubmit((values) => {
    const evidence = Typed.parse(values);
    const asked = askEvidence(evidence, { byReferenceOnly, today });
    if (!asked.ok) return form.setErrors(evidenceErrors(asked.refusal, words, ''));
    return save.run(
      (stamp) => api.duty.claim.mutate({ ...stamp, dutyId: duty.id, version, evidence }),
      { said: words.plan.done.claim, after: onClose },
    );
  });
  return (
    <ActFrame save={save} onSubmit={submit} onClose={onClose} label={words.plan.acts.claim}>
      <EvidenceFields
        value={form.values}
        onChange={form.setValues}
        errors={form.errors}
        at=""
        duty={duty}
        task={task}
      />
    </ActFrame>
  );
}
