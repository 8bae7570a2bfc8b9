import { CivilDate } from '@dondoc/domain/calendar';
import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { DateField } from '../../ui/form/index.ts';
import { useWords } from '../../words/words-provider.tsx';

interface HeadTextProps {
  readonly label: string;
  readonly value: string | null;
  readonly onKeep: (value: string | null) => void;
  readonly long?: boolean;
  /** It may be corrected, but not be left empty: then nothing is kept, and the field says so. */
  readonly required?: boolean;
}

/** A line of the head of a paper; it is kept when it is left and has changed. */
export function HeadText({ label, value, onKeep, long = false, required = false }: HeadTextProps) {
  const { issues } = useWords().forms;
  const [typed, setTyped] = useState(value ?? '');
  const kept = typed.trim() === '' ? null : typed.trim();
  const missing = required && kept === null;
  const field = {
    label,
    value: typed,
    error: missing ? issues.required : undefined,
    onChange: (event: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      setTyped(event.currentTarget.value),
    onBlur: () => {
      if (kept !== value && !missing) onKeep(kept);
    },
  };
  return long ? <Textarea autosize minRows={2} {...field} /> : <TextInput {...field} />;
}

interface HeadDayProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: CivilDate | null;
  readonly onKeep: (value: CivilDate | null) => void;
}

/** A day of the head of a paper; it is kept when it is left, has changed and is a real day. */
export function HeadDay({ label, hint, value, onKeep }: HeadDayProps) {
  const words = useWords().forms.issues;
  const [typed, setTyped] = useState<string | null>(value);
  const read = CivilDate.nullable().safeParse(typed);
  return (
    <DateField
      label={label}
      {...(hint === undefined ? {} : { description: hint })}
      value={typed}
      error={read.success ? null : words.date}
      onChange={setTyped}
      onBlur={() => {
        if (read.success && read.data !== value) onKeep(read.data);
      }}
    />
  );
}
