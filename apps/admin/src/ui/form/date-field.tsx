import { TextInput } from '@mantine/core';
import type { TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../words/words-provider.tsx';
import { readDate, showDate } from './date-text.ts';

interface DateFieldProps extends Omit<
  TextInputProps,
  'value' | 'defaultValue' | 'onChange' | 'type'
> {
  /** `YYYY-MM-DD`, or what was typed where it is no day; null or empty where nothing was. */
  readonly value: string | null;
  readonly onChange: (date: string | null) => void;
}

/** A day typed as dd/mm/yyyy. It holds what was typed until the field is left, so that nothing jumps under the hand. */
export function DateField({ value, onChange, onBlur, error, ...rest }: DateFieldProps) {
  const { required } = useWords().forms.issues;
  const empty = value === null || value === '';
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextInput
      {...rest}
      error={error && empty ? required : error}
      inputMode="numeric"
      placeholder="dd/mm/yyyy"
      value={typed ?? showDate(value)}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onChange(readDate(event.currentTarget.value));
      }}
      onBlur={(event) => {
        setTyped(null);
        onBlur?.(event);
      }}
    />
  );
}
