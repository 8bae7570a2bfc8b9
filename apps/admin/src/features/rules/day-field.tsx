import { isCivilDate } from '@dondoc/domain/calendar';
import type { CivilDate } from '@dondoc/domain/calendar';
import { useState } from 'react';
import { DateField } from '../../ui/form/index.ts';
import { useWords } from '../../words/words-provider.tsx';

interface DayFieldProps {
  readonly label: string;
  readonly value: CivilDate | null;
  readonly onChange: (day: CivilDate) => void;
  /** Where there may be no day: it was emptied. */
  readonly onNone?: () => void;
}

/** A day is handed on once it is one; until then the field says that it is none. */
export function DayField({ label, value, onChange, onNone }: DayFieldProps) {
  const { issues } = useWords().forms;
  const [wrong, setWrong] = useState<string | null>(null);
  return (
    <DateField
      label={label}
      value={wrong ?? value}
      error={wrong === null ? undefined : issues.date}
      onChange={(date) => {
        if (date !== null && isCivilDate(date)) {
          setWrong(null);
          onChange(date);
        } else if (date === null && onNone) {
          setWrong(null);
          onNone();
        } else setWrong(date ?? '');
      }}
    />
  );
}
