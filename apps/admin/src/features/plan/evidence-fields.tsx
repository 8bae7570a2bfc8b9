import type { Refusal } from '@dondoc/domain/kernel';
import { Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Words } from '../../words/words.ts';
import { useWords } from '../../words/words-provider.tsx';
import { PaperFields, typedPaper } from './paper-fields.tsx';
import type { PaperTyped } from './paper-fields.tsx';

/** What shows a duty done, as it is typed. */
export interface EvidenceTyped extends PaperTyped {
  readonly note: string;
}

/**
 * Typed evidence as the domain takes it: what is empty is not there.
 *
 * @example
 * typedEvidence({ number: '', date: '', receiver: '', note: 'Đã treo' }); // { document: null, note: 'Đã treo' }
 */
export const typedEvidence = ({ note, ...paper }: EvidenceTyped) => ({
  document: typedPaper(paper),
  note: note.trim() === '' ? null : note,
});

/** What the domain refuses of typed evidence, worded at its field; `at` is where the evidence stands in the form. */
export function evidenceErrors(refusal: Refusal, { plan: { forms } }: Words, at: string) {
  if (refusal.code === 'date.in-future') return { [`${at}document.date`]: forms.laterThanToday };
  if (refusal.code !== 'input.invalid') return {};
  const { path } = refusal.facts;
  const field = path === 'evidence.document' ? 'evidence.document.number' : path;
  return { [field.replace('evidence.', at)]: forms.byReferenceOnly };
}

interface EvidenceFieldsProps {
  readonly value: EvidenceTyped;
  readonly onChange: (value: EvidenceTyped) => void;
  readonly errors: Readonly<Record<string, ReactNode>>;
  /** Where the evidence stands in the form that is checked: `onPaper.evidence.`. */
  readonly at: string;
  readonly byReferenceOnly: boolean;
}

/** The paper that shows a duty done, or words, or both; by reference only, the paper alone. */
export function EvidenceFields(props: EvidenceFieldsProps) {
  const { value, onChange, errors, at, byReferenceOnly } = props;
  const words = useWords().plan.forms;
  return (
    <>
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
      {!byReferenceOnly && (
        <Textarea
          label={words.shows}
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
