import { MultiSelect, Select, Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import { DateField } from '../../ui/form/index.ts';
import { useWords } from '../../words/words-provider.tsx';
import { useAgencies } from '../agencies/index.ts';
import type { AddedTaskTyped } from './added-task.ts';

interface TaskFieldsProps {
  readonly typed: AddedTaskTyped;
  readonly onChange: (change: Partial<AddedTaskTyped>) => void;
  /** Whether somebody has tried to go on: what is missing is said from then on. */
  readonly tried: boolean;
  /** A field between the words and the date. */
  readonly children?: ReactNode;
}

/** The fields of a task that the paper does not word: what, by when, who answers, who joins in. */
export function TaskFields({ typed, onChange, tried, children }: TaskFieldsProps) {
  const { amendment: words, forms } = useWords();
  const { agencies } = useAgencies();
  const missing = (value: string) =>
    tried && value.trim() === '' ? forms.issues.required : undefined;
  const bodies = agencies.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <Textarea
        className="wide"
        label={words.wording}
        data-autofocus
        maxLength={8000}
        autosize
        minRows={2}
        value={typed.wording}
        error={missing(typed.wording)}
        onChange={(event) => onChange({ wording: event.currentTarget.value })}
      />
      {children}
      <DateField
        label={words.added.due}
        value={typed.due}
        onChange={(due) => onChange({ due: due ?? '' })}
      />
      <Select
        label={words.added.lead}
        searchable
        data={bodies}
        value={typed.lead === '' ? null : typed.lead}
        error={missing(typed.lead)}
        onChange={(lead) => onChange({ lead: lead ?? '' })}
      />
      <MultiSelect
        label={words.added.coordinate}
        searchable
        data={bodies}
        value={[...typed.coordinate]}
        onChange={(coordinate) => onChange({ coordinate })}
      />
    </>
  );
}
