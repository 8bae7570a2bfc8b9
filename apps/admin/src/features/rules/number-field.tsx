import { NumberInput } from '@mantine/core';

interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
}

/** A whole number within its bounds; what is none is not handed on. */
export const NumberField = ({ onChange, ...rest }: NumberFieldProps) => (
  <NumberInput
    {...rest}
    allowDecimal={false}
    clampBehavior="blur"
    onChange={(value) => {
      if (typeof value === 'number' && value >= rest.min && value <= rest.max) onChange(value);
    }}
  />
);
