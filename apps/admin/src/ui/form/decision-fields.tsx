import { TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useWords } from '../../words/words-provider.tsx';
import { DateField } from './date-field.tsx';

/** A decision as it is typed: without number and date none was needed. */
export interface DecisionTyped {
  readonly role: string;
  readonly number: string;
  readonly date: string;
}

export const NO_DECISION: DecisionTyped = { role: '', number: '', date: '' };

const orNone = (typed: string): string | null => (typed.trim() === '' ? null : typed);

/**
 * A typed decision as the domain takes it: what is empty is not there.
 *
 * @example
 * takenDecision({ role: 'Trưởng ban', number: '', date: '' }); // { role: 'Trưởng ban', number: null, date: null }
 */
export const takenDecision = ({ role, number, date }: DecisionTyped) => ({
  role,
  number: orNone(number),
  date: orNone(date),
});

/** Who decided, and by which paper, if any was needed; errors stand where `document` has them. */
export function DecisionFields<Values extends DecisionTyped>({
  form,
}: {
  readonly form: UseFormReturnType<Values>;
}) {
  const words = useWords().forms.decision;
  const set = (change: Partial<DecisionTyped>) =>
    form.setValues((held) => ({ ...held, ...change }));
  return (
    <>
      <TextInput
        label={words.role}
        maxLength={200}
        value={form.values.role}
        error={form.errors['document.role']}
        onChange={(event) => set({ role: event.currentTarget.value })}
      />
      <div className="pair">
        <TextInput
          label={words.number}
          description={words.noneNeeded}
          maxLength={80}
          value={form.values.number}
          error={form.errors['document.number']}
          onChange={(event) => set({ number: event.currentTarget.value })}
        />
        <DateField
          label={words.date}
          description={words.noneNeeded}
          value={form.values.date}
          error={form.errors['document.date']}
          onChange={(date) => set({ date: date ?? '' })}
        />
      </div>
    </>
  );
}
