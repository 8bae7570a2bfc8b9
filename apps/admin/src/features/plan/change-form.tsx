import { AgencyId } from '@dondoc/domain/kernel';
import type { AmendmentKind } from '@dondoc/domain/plan';
import { CivilDate } from '@dondoc/domain/calendar';
import { Button, Select, Textarea } from '@mantine/core';
import { useState } from 'react';
import { DateField } from '../../ui/form/index.ts';
import { useWords } from '../../words/words-provider.tsx';
import { useAgencies } from '../agencies/index.ts';
import { CHANGES_OF } from './amendment-typed.ts';
import type { ChangeTyped } from './amendment-typed.ts';

interface ChangeFormProps {
  readonly kind: AmendmentKind;
  /** How many tasks are chosen. */
  readonly count: number;
  readonly onRecord: (change: ChangeTyped) => void;
}

/** One thing that the paper says, recorded for every task that is chosen. */
export function ChangeForm({ kind, count, onRecord }: ChangeFormProps) {
  const { amendment: words, forms } = useWords();
  const { agencies } = useAgencies();
  const options: readonly ChangeTyped['what'][] = CHANGES_OF[kind];
  const [what, setWhat] = useState(options[0] ?? 'ends');
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const change = changeOf(what, text);
  const error = tried && change === null ? forms.issues.required : undefined;
  const record = () => {
    setTried(true);
    if (change === null || count === 0) return;
    onRecord(change);
    setText('');
    setTried(false);
  };
  return (
    <fieldset className="paper-fields outcome-form">
      <legend>{words.change}</legend>
      <Select
        aria-label={words.change}
        allowDeselect={false}
        data={options.map((value) => ({ value, label: words.changes[value] }))}
        value={what}
        onChange={(value) => {
          setWhat(options.find((one) => one === value) ?? what);
          setText('');
        }}
      />
      {what === 'due' && (
        <DateField
          aria-label={words.due}
          value={text}
          error={error}
          onChange={(date) => setText(date ?? '')}
        />
      )}
      {what === 'lead' && (
        <Select
          aria-label={words.lead}
          placeholder={words.lead}
          searchable
          data={agencies.map(({ id, name }) => ({ value: id, label: name }))}
          value={text === '' ? null : text}
          error={error}
          onChange={(id) => setText(id ?? '')}
        />
      )}
      {what === 'wording' && (
        <Textarea
          className="wide"
          label={words.wording}
          maxLength={8000}
          autosize
          minRows={2}
          value={text}
          error={error}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      )}
      <div className="acts wide">
        {tried && count === 0 && <span className="warn">{words.pickFirst}</span>}
        <Button onClick={record}>{words.record(count)}</Button>
      </div>
    </fieldset>
  );
}

function changeOf(what: ChangeTyped['what'], text: string): ChangeTyped | null {
  if (what === 'due') {
    const { data: date } = CivilDate.safeParse(text);
    return date ? { what, date } : null;
  }
  if (what === 'wording') return text.trim() === '' ? null : { what, text };
  if (what !== 'lead') return { what };
  const { data: agencyId } = AgencyId.safeParse(text);
  return agencyId ? { what, agencyId } : null;
}
