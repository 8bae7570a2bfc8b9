import type { FormColumn } from '@dondoc/domain/reporting';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { readFigure } from '../../words/figure.ts';
import { writeCell } from './form-words.ts';

interface FigureFieldProps {
  readonly label: string;
  readonly column: FormColumn;
  /** A figure as decimal text, or words; empty where nothing stands. */
  readonly value: string;
  readonly describedBy: string | undefined;
  readonly onChange: (value: string) => void;
}

/** One cell of a form. What is typed stays as it is typed until one leaves it; kept is the figure that it is read as. */
export function FigureField({ label, column, value, describedBy, onChange }: FigureFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const isText = column.type === 'text';
  return (
    <TextInput
      aria-label={label}
      aria-describedby={describedBy}
      className={isText ? 'cell-text' : 'cell-figure'}
      inputMode={isText ? 'text' : 'decimal'}
      maxLength={2000}
      value={typed ?? writeCell(value, column)}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        onChange(isText ? currentTarget.value : readFigure(currentTarget.value));
      }}
      onBlur={() => setTyped(null)}
    />
  );
}
