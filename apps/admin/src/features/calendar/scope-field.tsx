import { AgencyLevel } from '@dondoc/domain/agency';
import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../../words/words-provider.tsx';
import { useAgencies } from '../agencies/use-agencies.ts';

/** For whom a day is entered, while it is being chosen: a body may be wanting still. */
export type ScopeInput =
  | { readonly kind: 'all' }
  | { readonly kind: 'level'; readonly level: AgencyLevel }
  | { readonly kind: 'agency'; readonly agencyId: string };

interface ScopeFieldProps {
  readonly value: ScopeInput;
  readonly error: ReactNode;
  readonly onChange: (scope: ScopeInput) => void;
}

/** For all, for the bodies of a level, or for one body, which is then chosen beside. */
export function ScopeField({ value, error, onChange }: ScopeFieldProps) {
  const words = useWords();
  const { day, scopes } = words.calendar;
  const { agencies } = useAgencies();
  const levels = AgencyLevel.options.map((level) => ({
    value: level,
    label: scopes.level(words.agencies.levels[level]),
  }));
  return (
    <>
      <Select
        label={day.scope}
        allowDeselect={false}
        value={value.kind === 'level' ? value.level : value.kind}
        data={[
          { value: 'all', label: scopes.all },
          ...levels,
          { value: 'agency', label: day.oneAgency },
        ]}
        onChange={(chosen) => {
          const level = AgencyLevel.options.find((one) => one === chosen);
          if (level) onChange({ kind: 'level', level });
          else onChange(chosen === 'agency' ? { kind: 'agency', agencyId: '' } : { kind: 'all' });
        }}
      />
      {value.kind === 'agency' && (
        <Select
          label={day.agency}
          searchable
          error={error}
          value={value.agencyId === '' ? null : value.agencyId}
          data={agencies.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(agencyId) => onChange({ kind: 'agency', agencyId: agencyId ?? '' })}
        />
      )}
    </>
  );
}
