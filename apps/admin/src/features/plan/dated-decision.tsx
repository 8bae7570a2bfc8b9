import { TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { DateField } from '../../ui/form/index.ts';
import { PaperFields } from './paper-fields.tsx';
import type { PaperTyped } from './paper-fields.tsx';

/** What happened on a day, and the paper that says so, with who issued it. */
export interface DatedDecisionTyped extends PaperTyped {
  readonly on: string;
  readonly role: string;
}

interface DatedDecisionProps<Values extends DatedDecisionTyped> {
  readonly form: UseFormReturnType<Values>;
  readonly words: { readonly on: string; readonly paper: string; readonly issuer: string };
}

/** The day of something that a clerk records, and its paper, if any is needed; errors stand where `document` has them. */
export function DatedDecision<Values extends DatedDecisionTyped>({
  form,
  words,
}: DatedDecisionProps<Values>) {
  const set = (change: Partial<DatedDecisionTyped>) =>
    form.setValues((held) => ({ ...held, ...change }));
  return (
    <>
      <DateField
        label={words.on}
        value={form.values.on}
        error={form.errors['on']}
        onChange={(on) => set({ on: on ?? '' })}
      />
      <PaperFields
        label={words.paper}
        value={form.values}
        onChange={set}
        errors={{ number: form.errors['document.number'], date: form.errors['document.date'] }}
        withReceiver={false}
      />
      <TextInput
        label={words.issuer}
        maxLength={200}
        value={form.values.role}
        error={form.errors['role'] ?? form.errors['document.role']}
        onChange={(event) => set({ role: event.currentTarget.value })}
      />
    </>
  );
}
