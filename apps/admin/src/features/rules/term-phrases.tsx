import { Shift } from '@dondoc/domain/calendar';
import { writeDate } from '../../words/date.ts';
import { useWords } from '../../words/words-provider.tsx';
import { Choice } from './choice.tsx';
import { DayField } from './day-field.tsx';
import type { Editing } from './editing.ts';
import { Phrase } from './phrase.tsx';

/** Where a due date goes that meets a day off. */
export function ShiftPhrase({ rule, change, readOnly }: Editing) {
  const { labels, shift: say } = useWords().rules;
  return (
    <Phrase label={labels.shift} text={say[rule.shift]} readOnly={readOnly}>
      <Choice
        label={labels.shift}
        value={rule.shift}
        options={Shift.options.map((shift) => ({ value: shift, label: say[shift] }))}
        onChange={(shift) => change({ shift })}
      />
    </Phrase>
  );
}

/** Whether a longer report of the same name stands for the shorter. */
export function LongerPhrase({ rule, change, readOnly }: Editing) {
  const { labels, longer: say } = useWords().rules;
  const value = rule.replacedByLonger ? 'true' : 'false';
  return (
    <Phrase label={labels.longer} text={say[value]} readOnly={readOnly}>
      <Choice
        label={labels.longer}
        value={value}
        options={[
          { value: 'true', label: say.true },
          { value: 'false', label: say.false },
        ]}
        onChange={(chosen) => change({ replacedByLonger: chosen === 'true' })}
      />
    </Phrase>
  );
}

/** From when to when the rule holds, where it is not as long as the plan. */
export function LifePhrase({
  rule,
  change,
  readOnly,
  error,
}: Editing & { readonly error?: string | undefined }) {
  const { labels, life: say } = useWords().rules;
  const { activeFrom, activeTo } = rule;
  const parts = [
    activeFrom && say.from(writeDate(activeFrom)),
    activeTo && say.to(writeDate(activeTo)),
  ].filter(Boolean);
  return (
    <Phrase
      label={labels.life}
      text={parts.length === 0 ? say.whole : parts.join(' ')}
      error={error}
      readOnly={readOnly}
    >
      <DayField
        label={labels.from}
        value={activeFrom}
        onChange={(day) => change({ activeFrom: day })}
        onNone={() => change({ activeFrom: null })}
      />
      <DayField
        label={labels.to}
        value={activeTo}
        onChange={(day) => change({ activeTo: day })}
        onNone={() => change({ activeTo: null })}
      />
    </Phrase>
  );
}

/** Whether the report goes in inside another one; sent by itself it has a date of its own. */
export function MergedPhrase({ rule, change, readOnly }: Editing) {
  const { labels, says } = useWords().rules;
  const { merged } = rule;
  if (merged === null) return null;
  return (
    <Phrase label={labels.merged} text={says.merged(merged.host)} readOnly={readOnly}>
      <Choice
        label={labels.merged}
        value="merged"
        options={[
          { value: 'merged', label: says.merged(merged.host) },
          { value: 'apart', label: says.apart },
        ]}
        onChange={(chosen) => {
          if (chosen === 'apart') change({ merged: null });
        }}
      />
    </Phrase>
  );
}
