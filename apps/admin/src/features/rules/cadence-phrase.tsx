import { Cadence } from '@dondoc/domain/period';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { writeCadence } from '../../words/cadence.ts';
import { useWords } from '../../words/words-provider.tsx';
import { Choice } from './choice.tsx';
import { readDayList, showDayList } from './day-list.ts';
import type { Editing } from './editing.ts';
import { withCadence } from './fitting-due.ts';
import { Phrase } from './phrase.tsx';

const KINDS = Cadence.options.map(({ shape }) => shape.kind.value);
const FIRST_DAYS = [
  { month: 6, day: 1 },
  { month: 11, day: 15 },
];

/** The sentence begins with it. */
const capital = (text: string): string => text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1);

const cadenceOf = (kind: Cadence['kind']): Cadence =>
  kind === 'days-in-year' ? { kind, days: FIRST_DAYS } : { kind };

/** How often. A due date that the new cadence cannot have becomes its usual one. */
export function CadencePhrase({ rule, change, readOnly }: Editing) {
  const words = useWords();
  const { labels } = words.rules;
  const { cadence } = rule;
  return (
    <Phrase label={labels.cadence} text={capital(writeCadence(cadence, words))} readOnly={readOnly}>
      <Choice
        label={labels.cadence}
        value={cadence.kind}
        options={KINDS.map((kind) => ({ value: kind, label: words.cadences.kinds[kind] }))}
        onChange={(kind) => {
          const next = cadenceOf(kind);
          change(withCadence(rule, next));
        }}
      />
      {cadence.kind === 'days-in-year' && (
        <DayList
          days={cadence.days}
          onChange={(days) => change({ cadence: { ...cadence, days } })}
        />
      )}
    </Phrase>
  );
}

type Days = Extract<Cadence, { kind: 'days-in-year' }>['days'];

function DayList({
  days,
  onChange,
}: {
  readonly days: Days;
  readonly onChange: (days: Days) => void;
}) {
  const { labels } = useWords().rules;
  const [typed, setTyped] = useState(() => showDayList(days));
  const read = readDayList(typed);
  return (
    <TextInput
      label={labels.days}
      value={typed}
      error={read === null || read.length === 0 ? labels.daysWrong : undefined}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        const list = readDayList(event.currentTarget.value);
        if (list && list.length > 0) onChange([...list]);
      }}
    />
  );
}
