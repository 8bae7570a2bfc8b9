import type { ClosingOutcome, ClosingOutcomeKind } from '@dondoc/domain/register';
import { OUTCOME_EFFECT } from '@dondoc/domain/register';
import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { DateField } from '../../ui/form/index.ts';
import { useWords } from '../../words/words-provider.tsx';
import { NO_OUTCOME, typedOutcome } from './outcome-typed.ts';

const isKind = (value: string): value is ClosingOutcomeKind => Object.hasOwn(OUTCOME_EFFECT, value);
const KINDS = Object.keys(OUTCOME_EFFECT).filter(isKind);

interface OutcomeFormProps {
  /** How many duties are chosen. */
  readonly count: number;
  readonly onRecord: (outcome: ClosingOutcome) => void;
}

/** One outcome with what belongs to it, recorded for every duty that is chosen. */
export function OutcomeForm({ count, onRecord }: OutcomeFormProps) {
  const { closing: words, forms } = useWords();
  const [typed, setTyped] = useState(NO_OUTCOME);
  const [tried, setTried] = useState(false);
  const set = (change: Partial<typeof typed>) => setTyped((held) => ({ ...held, ...change }));
  const { kind, text, number, date } = typed;
  const outcome = typedOutcome(typed);
  const missing = (value: string) =>
    tried && value.trim() === '' ? forms.issues.required : undefined;
  const record = () => {
    setTried(true);
    if (!outcome || count === 0) return;
    onRecord(outcome);
    setTyped(NO_OUTCOME);
    setTried(false);
  };
  return (
    <fieldset className="paper-fields outcome-form">
      <legend>{words.outcome}</legend>
      <Select
        className="wide"
        aria-label={words.outcome}
        placeholder={words.choose}
        data={KINDS.map((value) => ({ value, label: words.kinds[value] }))}
        value={kind}
        error={tried && kind === null ? forms.issues.required : undefined}
        onChange={(value) => set({ kind: value !== null && isKind(value) ? value : null })}
      />
      {(kind === 'done' || kind === 'not-done') && (
        <Textarea
          className="wide"
          label={kind === 'done' ? words.note : words.reason}
          maxLength={2000}
          autosize
          minRows={2}
          value={text}
          error={kind === 'done' ? undefined : missing(text)}
          onChange={(event) => set({ text: event.currentTarget.value })}
        />
      )}
      {kind === 'carried' && (
        <TextInput
          className="wide"
          label={words.plan}
          maxLength={300}
          value={text}
          error={missing(text)}
          onChange={(event) => set({ text: event.currentTarget.value })}
        />
      )}
      {kind === 'ended-by-document' && (
        <>
          <TextInput
            label={words.number}
            maxLength={80}
            value={number}
            error={missing(number)}
            onChange={(event) => set({ number: event.currentTarget.value })}
          />
          <DateField
            label={words.date}
            value={date}
            error={tried && outcome === null ? forms.issues.date : undefined}
            onChange={(value) => set({ date: value ?? '' })}
          />
        </>
      )}
      <div className="acts wide">
        {tried && count === 0 && <span className="warn">{words.pickFirst}</span>}
        <Button onClick={record}>{words.record(count)}</Button>
      </div>
    </fieldset>
  );
}
