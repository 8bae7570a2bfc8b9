import { NumberInput } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../words/words-provider.tsx';

interface NumberFieldProps {
  readonly label: string;
  /** Null while none has been typed yet. */
  readonly value: number | null;
  readonly min: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
  /** What stands in the field is none, so that what stood there before does not count any more. */
  readonly onNone?: () => void;
}

/** A whole number within its bounds; what is none is not handed on, and an emptied field says so. */
export function NumberField({ value, onChange, onNone, ...rest }: NumberFieldProps) {
  const { issues } = useWords().forms;
  const [wrong, setWrong] = useState<number | string | null>(null);
  return (
    <NumberInput
      {...rest}
      value={wrong ?? value ?? ''}
      error={wrong === '' ? issues.required : undefined}
      allowDecimal={false}
      clampBehavior="blur"
      onChange={(typed) => {
        if (typeof typed === 'number' && typed >= rest.min && typed <= rest.max) {
          setWrong(null);
          onChange(typed);
        } else {
          setWrong(typed);
          onNone?.();
        }
      }}
    />
  );
}
