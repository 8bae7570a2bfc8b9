import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { DateField } from '../../ui/form/index.ts';
import { useWords } from '../../words/words-provider.tsx';

/** A paper as it is typed: what is empty is not there. */
export interface PaperTyped {
  readonly number: string;
  readonly date: string;
  readonly receiver: string;
}

export const NO_PAPER: PaperTyped = { number: '', date: '', receiver: '' };

/**
 * A typed paper as the domain takes it: null where nothing of it was typed.
 *
 * @example
 * typedPaper(NO_PAPER); // null
 */
export const typedPaper = ({ number, date, receiver }: PaperTyped) =>
  number.trim() === '' && date === '' && receiver.trim() === ''
    ? null
    : { number, date, receiver: receiver.trim() === '' ? null : receiver };

interface PaperFieldsProps {
  readonly value: PaperTyped;
  readonly onChange: (value: PaperTyped) => void;
  /** What is wrong, by field. */
  readonly errors: Partial<Record<keyof PaperTyped, ReactNode>>;
  readonly label: string;
  /** To whom it went matters: a task that is met by reference only. */
  readonly withReceiver: boolean;
}

/** Number and date of a paper, and to whom it went. */
export function PaperFields({ value, onChange, errors, label, withReceiver }: PaperFieldsProps) {
  const words = useWords().plan.forms;
  return (
    <fieldset className="paper-fields">
      <legend>{label}</legend>
      <TextInput
        label={words.number}
        value={value.number}
        error={errors.number}
        maxLength={80}
        onChange={(event) => onChange({ ...value, number: event.currentTarget.value })}
      />
      <DateField
        label={words.date}
        value={value.date}
        error={errors.date}
        onChange={(date) => onChange({ ...value, date: date ?? '' })}
      />
      {withReceiver && (
        <TextInput
          className="wide"
          label={words.receiver}
          value={value.receiver}
          error={errors.receiver}
          maxLength={300}
          onChange={(event) => onChange({ ...value, receiver: event.currentTarget.value })}
        />
      )}
    </fieldset>
  );
}
