import type { DataWindow } from '@dondoc/domain/period';
import { NumberField } from '../../ui/form/index.ts';
import { useWords } from '../../words/words-provider.tsx';
import { Choice } from './choice.tsx';
import type { Editing } from './editing.ts';
import { Phrase } from './phrase.tsx';
import { writeWindow } from './rule-words.ts';

type Custom = Extract<DataWindow, { kind: 'custom' }>;

/** The decree's days, until somebody says others. */
const FIRST: Custom = {
  kind: 'custom',
  fromDay: 15,
  fromMonthOffset: -1,
  toDay: 14,
  toMonthOffset: 0,
};

/** Which days the figures cover. */
export function WindowPhrase({
  rule,
  change,
  readOnly,
  error,
}: Editing & { readonly error?: string | undefined }) {
  const words = useWords();
  const { labels, window: say } = words.rules;
  const { window } = rule;
  const set = (part: Partial<Custom>) => {
    if (window.kind === 'custom') change({ window: { ...window, ...part } });
  };
  return (
    <Phrase label={labels.window} text={writeWindow(rule, words)} error={error} readOnly={readOnly}>
      <Choice
        label={labels.window}
        value={window.kind}
        options={[
          { value: 'decree', label: say.decree, hint: say.decreeHint },
          { value: 'calendar', label: say.calendar, hint: say.calendarHint },
          { value: 'custom', label: say.customKind },
        ]}
        onChange={(kind) => change({ window: kind === 'custom' ? FIRST : { kind } })}
      />
      {window.kind === 'custom' && (
        <div className="pair">
          <NumberField
            label={labels.fromDay}
            value={window.fromDay}
            min={1}
            max={31}
            onChange={(fromDay) => set({ fromDay })}
          />
          <NumberField
            label={labels.fromMonth}
            value={window.fromMonthOffset}
            min={-12}
            max={12}
            onChange={(fromMonthOffset) => set({ fromMonthOffset })}
          />
          <NumberField
            label={labels.toDay}
            value={window.toDay}
            min={1}
            max={31}
            onChange={(toDay) => set({ toDay })}
          />
          <NumberField
            label={labels.toMonth}
            value={window.toMonthOffset}
            min={-12}
            max={12}
            onChange={(toMonthOffset) => set({ toMonthOffset })}
          />
        </div>
      )}
    </Phrase>
  );
}
