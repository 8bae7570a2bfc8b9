import type { Period } from '@dondoc/domain/period';
import { Select } from '@mantine/core';
import { NumberField } from '../../ui/form/index.ts';
import { useWords } from '../../words/words-provider.tsx';

const KINDS = ['month', 'quarter', 'half-year', 'nine-months', 'year'] as const;

/** The kinds of period that a report may be read as: those that a paper names by a number and a year. */
export type NamedPeriod = Extract<Period, { kind: (typeof KINDS)[number] }>;

/** Whether a period is one of those. */
export const isNamed = (period: Period | null): period is NamedPeriod =>
  period !== null && isKind(period.kind);

const isKind = (value: string | null): value is NamedPeriod['kind'] =>
  KINDS.some((kind) => kind === value);

/** The last period of a kind in a year: what a report "lồng ghép" at the end of it most often means. */
const lastOf = (kind: NamedPeriod['kind'], year: number): NamedPeriod => {
  if (kind === 'month') return { kind, year, month: 12 };
  if (kind === 'quarter') return { kind, year, quarter: 4 };
  return kind === 'half-year' ? { kind, year, half: 2 } : { kind, year };
};

interface PeriodFieldProps {
  readonly value: NamedPeriod;
  readonly onChange: (period: NamedPeriod) => void;
}

/** A period by its kind, number and year. */
export function PeriodField({ value, onChange }: PeriodFieldProps) {
  const { readAs: say } = useWords().rules;
  return (
    <div className="period-field">
      <Select
        label={say.kind}
        allowDeselect={false}
        data={KINDS.map((kind) => ({ value: kind, label: say.kinds[kind] }))}
        value={value.kind}
        onChange={(kind) => isKind(kind) && onChange(lastOf(kind, value.year))}
      />
      {value.kind === 'month' && (
        <NumberField
          label={say.part.month}
          value={value.month}
          min={1}
          max={12}
          onChange={(month) => onChange({ ...value, month })}
        />
      )}
      {value.kind === 'quarter' && (
        <NumberField
          label={say.part.quarter}
          value={value.quarter}
          min={1}
          max={4}
          onChange={(quarter) => onChange({ ...value, quarter })}
        />
      )}
      {value.kind === 'half-year' && (
        <Select
          label={say.part['half-year']}
          allowDeselect={false}
          data={[
            { value: '1', label: say.halves['1'] },
            { value: '2', label: say.halves['2'] },
          ]}
          value={String(value.half)}
          onChange={(half) => onChange({ ...value, half: half === '1' ? 1 : 2 })}
        />
      )}
      <NumberField
        label={say.year}
        value={value.year}
        min={1990}
        max={2199}
        onChange={(year) => onChange({ ...value, year })}
      />
    </div>
  );
}
