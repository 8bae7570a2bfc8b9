import { CivilDate } from '@dondoc/domain/calendar';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { z } from 'zod';
import { useSession } from '../../session/use-session.ts';
import { DateField, useSchemaForm } from '../../ui/form/index.ts';
import { useWords } from '../../words/words-provider.tsx';

const LastDay = z.object({ lastDay: CivilDate });

interface EndFormProps {
  /** The verb that opens it, where it is not the plain one. */
  readonly label?: string;
  /** What is ended, said to who cannot see where the button stands. */
  readonly what: string;
  readonly waiting: boolean;
  readonly onEnd: (lastDay: CivilDate) => void;
}

/** Ends what was given for a time: opened by its verb, it asks for the last day. */
export function EndForm({ label, what, waiting, onEnd }: EndFormProps) {
  const words = useWords().people.end;
  const { today } = useSession();
  const [open, setOpen] = useState(false);
  const form = useSchemaForm(LastDay, { lastDay: today });
  if (!open)
    return (
      <Button
        size="xs"
        aria-label={`${label ?? words.open}: ${what}`}
        onClick={() => setOpen(true)}
      >
        {label ?? words.open}
      </Button>
    );
  const { value, onChange, error } = form.getInputProps('lastDay');
  return (
    <form
      className="end-form"
      noValidate
      onSubmit={form.onSubmit((values) => onEnd(LastDay.parse(values).lastDay))}
    >
      <DateField
        label={words.lastDay}
        value={value}
        onChange={(day) => onChange(day ?? '')}
        error={error}
        autoFocus
      />
      <Button type="submit" loading={waiting}>
        {words.submit}
      </Button>
    </form>
  );
}
