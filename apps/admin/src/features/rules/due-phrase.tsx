import type { DueForm } from '@dondoc/domain/reporting';
import { Checkbox, SegmentedControl, Textarea } from '@mantine/core';
import { NumberField } from '../../ui/form/index.ts';
import { useSession } from '../../session/use-session.ts';
import { useWords } from '../../words/words-provider.tsx';
import { Choice } from './choice.tsx';
import { DayField } from './day-field.tsx';
import type { Editing } from './editing.ts';
import { FIRST_DUE, fittingDues } from './fitting-due.ts';
import { Phrase } from './phrase.tsx';
import { writeDue } from './rule-words.ts';

type Kind = DueForm['kind'];

/** The day the report is due, with the operator of the sentence. */
export function DuePhrase({
  rule,
  change,
  readOnly,
  error,
}: Editing & { readonly error?: string | undefined }) {
  const words = useWords();
  const { labels, operators, dueKinds } = words.rules;
  const { today } = useSession();
  const { due, operator } = rule;
  const kinds = [...new Set<Kind>([...fittingDues(rule.cadence), due.kind])];
  const first = (kind: Kind): DueForm => {
    if (kind === 'fixed') return { kind, date: today };
    if (kind === 'entered') return { kind, date: today, note: '' };
    return kind === 'after-event' ? due : FIRST_DUE[kind];
  };
  const text =
    due.kind === 'none' ? writeDue(due, words) : `${operators[operator]} ${writeDue(due, words)}`;
  return (
    <Phrase label={labels.due} text={text} error={error} readOnly={readOnly}>
      <Choice
        label={labels.due}
        value={due.kind}
        options={kinds.map((kind) => ({ value: kind, label: dueKinds[kind] }))}
        onChange={(kind) => change({ due: first(kind) })}
      />
      {due.kind !== 'none' && (
        <SegmentedControl
          aria-label={labels.operator}
          value={operator}
          data={[
            { value: 'before', label: operators.before },
            { value: 'by', label: operators.by },
          ]}
          onChange={(value) => change({ operator: value === 'before' ? 'before' : 'by' })}
        />
      )}
      <DueFields due={due} onChange={(next) => change({ due: next })} />
    </Phrase>
  );
}

interface DueFieldsProps {
  readonly due: DueForm;
  readonly onChange: (due: DueForm) => void;
}

function DueFields({ due, onChange }: DueFieldsProps) {
  const { labels, units } = useWords().rules;
  switch (due.kind) {
    case 'day-of-month':
      return (
        <>
          <NumberField
            label={labels.day}
            value={due.day}
            min={1}
            max={31}
            onChange={(day) => onChange({ ...due, day })}
          />
          <Checkbox
            label={labels.later.month}
            checked={due.monthOffset === 1}
            onChange={(event) =>
              onChange({ ...due, monthOffset: event.currentTarget.checked ? 1 : 0 })
            }
          />
        </>
      );
    case 'yearly-day':
      return (
        <>
          <div className="pair">
            <NumberField
              label={labels.day}
              value={due.day}
              min={1}
              max={31}
              onChange={(day) => onChange({ ...due, day })}
            />
            <NumberField
              label={labels.month}
              value={due.month}
              min={1}
              max={12}
              onChange={(month) => onChange({ ...due, month })}
            />
          </div>
          <Checkbox
            label={labels.later.year}
            checked={due.yearOffset === 1}
            onChange={(event) =>
              onChange({ ...due, yearOffset: event.currentTarget.checked ? 1 : 0 })
            }
          />
        </>
      );
    case 'after-close':
    case 'after-event':
      return (
        <div className="pair">
          <NumberField
            label={labels.amount}
            value={due.amount}
            min={0}
            max={366}
            onChange={(amount) => onChange({ ...due, amount })}
          />
          <Choice
            label={labels.unit}
            value={due.unit}
            options={[
              { value: 'working-days', label: units['working-days'] },
              { value: 'days', label: units.days },
            ]}
            onChange={(unit) => onChange({ ...due, unit })}
          />
        </div>
      );
    case 'fixed':
      return (
        <DayField
          label={labels.date}
          value={due.date}
          onChange={(date) => onChange({ ...due, date })}
        />
      );
    case 'entered':
      return (
        <>
          <DayField
            label={labels.date}
            value={due.date}
            onChange={(date) => onChange({ ...due, date })}
          />
          <Textarea
            label={labels.note}
            value={due.note}
            autosize
            minRows={2}
            maxLength={2000}
            onChange={(event) => onChange({ ...due, note: event.currentTarget.value })}
          />
        </>
      );
    default:
      return null;
  }
}
