import type { Refusal } from '@dondoc/domain/kernel';
import type { DutyEvidence } from '@dondoc/domain/task';
import { Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import { z } from 'zod';
import type { Words } from '../../words/words.ts';
import { useWords } from '../../words/words-provider.tsx';
import type { DutyFormProps } from './duty-form.tsx';
import { OwnPlanField } from './own-plan-field.tsx';
import { NO_PAPER, PaperFields, typedPaper } from './paper-fields.tsx';

/** What shows a duty done, as it is typed. */
export const EvidenceTyped = z.object({
  number: z.string(),
  date: z.string(),
  receiver: z.string(),
  note: z.string(),
  /** The body's own plan that is kept here; empty where none is chosen. */
  planId: z.string(),
});
type EvidenceTyped = z.infer<typeof EvidenceTyped>;

export const NO_EVIDENCE: EvidenceTyped = { ...NO_PAPER, note: '', planId: '' };

/**
 * Typed evidence as the domain takes it: what is empty is not there.
 *
 * @example
 * typedEvidence({ ...NO_EVIDENCE, note: 'Đã treo' }); // { document: null, note: 'Đã treo' }
 */
export const typedEvidence = ({
  note,
  planId,
  ...paper
}: EvidenceTyped): z.input<typeof DutyEvidence> => ({
  document: planId === '' ? typedPaper(paper) : null,
  note: note.trim() === '' ? null : note,
  ...(planId === '' ? {} : { planId }),
});

/** What the domain refuses of typed evidence, worded at its field; `at` is where the evidence stands in the form. */
export function evidenceErrors(refusal: Refusal, { plan: { forms }, ownPlan }: Words, at: string) {
  if (refusal.code === 'date.in-future') return { [`${at}document.date`]: forms.laterThanToday };
  if (refusal.code !== 'input.invalid') return {};
  const { path, issue } = refusal.facts;
  const field = path === 'evidence.document' ? 'evidence.document.number' : path;
  return {
    [field.replace('evidence.', at)]: issue === 'own-plan' ? ownPlan.needed : forms.byReferenceOnly,
  };
}

interface EvidenceFieldsProps {
  readonly value: EvidenceTyped;
  readonly onChange: (value: EvidenceTyped) => void;
  readonly errors: Readonly<Record<string, ReactNode>>;
  /** Where the evidence stands in the form that is checked: `onPaper.evidence.`. */
  readonly at: string;
  readonly duty: DutyFormProps['duty'];
  readonly task: DutyFormProps['task'];
}

/** The paper that shows a duty done, or words, or both; by reference only, the paper alone. */
export function EvidenceFields(props: EvidenceFieldsProps) {
  const { value, onChange, errors, at, duty, task } = props;
  const { byReferenceOnly, ownPlan } = task;
  const { plan, ownPlan: say } = useWords();
  const words = plan.forms;
  const linked = value.planId !== '';
  return (
    <>
      {ownPlan && (
        <OwnPlanField
          dutyId={duty.id}
          value={value.planId}
          error={errors[`${at}planId`]}
          onChange={(planId) => onChange({ ...value, planId })}
        />
      )}
      {!linked && (
        <PaperFields
          label={byReferenceOnly ? words.paperOnly : words.paper}
          value={value}
          onChange={(paper) => onChange({ ...value, ...paper })}
          errors={{
            number: errors[`${at}document.number`],
            date: errors[`${at}document.date`],
            receiver: errors[`${at}document.receiver`],
          }}
          withReceiver={byReferenceOnly}
        />
      )}
      {!byReferenceOnly && (
        <Textarea
          label={ownPlan && !linked ? say.shows : words.shows}
          value={value.note}
          error={errors[`${at}note`]}
          maxLength={2000}
          autosize
          minRows={2}
          onChange={(event) => onChange({ ...value, note: event.currentTarget.value })}
        />
      )}
    </>
  );
}
