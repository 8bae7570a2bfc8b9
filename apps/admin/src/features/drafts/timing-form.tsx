import { CivilDate } from '@dondoc/domain/calendar';
import { DueOperator } from '@dondoc/domain/task';
import type { Timing, TimingKind } from '@dondoc/domain/task';
import { Button, Checkbox, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { DateField, NumberField } from '../../ui/form/index.ts';
import { writeDate } from '../../words/date.ts';
import { useWords } from '../../words/words-provider.tsx';
import { TIMING_KINDS, TIMING_UNITS, timingOf } from './timing-input.ts';
import type { TimingInput } from './timing-input.ts';

interface TimingFormProps {
  readonly timing: Timing;
  /** The end of the plan's period; null while it is not known. */
  readonly planEnd: CivilDate | null;
  readonly onSet: (timing: Timing) => void;
  readonly onCancel: () => void;
}

/** Sets when a task is due, in the kinds of the domain: never forced into a date. */
export function TimingForm({ timing, planEnd, onSet, onCancel }: TimingFormProps) {
  const all = useWords();
  const words = all.drafts.timing;
  const [input, setInput] = useState<TimingInput>({ ...timing });
  const [tried, setTried] = useState(false);
  const change = (part: Partial<TimingInput>) => setInput((held) => ({ ...held, ...part }));
  const read = timingOf(input);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (read) onSet(read);
  };
  const day = (field: 'date' | 'from' | 'to', label: string) => (
    <DateField
      key={field}
      label={label}
      value={input[field] ?? null}
      error={tried && !CivilDate.safeParse(input[field]).success ? all.forms.issues.date : null}
      onChange={(date) => change({ [field]: date, inheritedFromPlan: false })}
    />
  );
  const number = (field: 'day' | 'month' | 'amount', label: string, max: number) => (
    <NumberField
      key={field}
      label={label}
      min={field === 'amount' ? 0 : 1}
      max={max}
      value={input[field] ?? null}
      onChange={(value) => change({ [field]: value })}
      onNone={() => change({ [field]: undefined })}
    />
  );
  const operator = (
    <Select
      key="operator"
      label={words.operator}
      allowDeselect={false}
      data={DueOperator.options.map((value) => ({ value, label: words.operators[value] }))}
      value={input.operator ?? 'by'}
      onChange={(value) => change({ operator: DueOperator.parse(value) })}
    />
  );
  const text = (field: 'event' | 'plan', label: string) => (
    <TextInput
      key={field}
      label={label}
      value={input[field] ?? ''}
      onChange={(event) => change({ [field]: event.currentTarget.value })}
    />
  );
  const fields: Partial<Record<TimingKind, readonly React.ReactNode[]>> = {
    by: [
      planEnd !== null && (
        <Checkbox
          key="plan-end"
          label={words.planEnd(writeDate(planEnd))}
          checked={input.inheritedFromPlan === true && input.date === planEnd}
          onChange={({ currentTarget: { checked } }) =>
            change({
              inheritedFromPlan: checked,
              ...(checked ? { date: planEnd, operator: 'by' } : {}),
            })
          }
        />
      ),
      operator,
      day('date', words.date),
    ],
    window: [day('from', words.from), day('to', words.to)],
    from: [day('from', words.from)],
    yearly: [operator, number('day', words.day, 31), number('month', words.month, 12)],
    after: [
      text('event', words.event),
      number('amount', words.amount, 1000),
      <Select
        key="unit"
        label={words.unit}
        allowDeselect={false}
        data={TIMING_UNITS.map((value) => ({ value, label: all.timings.units[value] }))}
        value={input.unit ?? 'days'}
        onChange={(value) => change({ unit: TIMING_UNITS.find((unit) => unit === value) })}
      />,
    ],
    'per-other-plan': [text('plan', words.plan)],
  };
  return (
    <form className="timing-form" onSubmit={submit} noValidate>
      <Select
        label={words.kind}
        allowDeselect={false}
        data={TIMING_KINDS.map((value) => ({ value, label: all.timings.kinds[value] }))}
        value={input.kind}
        onChange={(value) => {
          const kind = TIMING_KINDS.find((one) => one === value);
          if (kind) change({ kind });
        }}
      />
      {fields[input.kind]}
      {tried && !read && <p className="bad">{words.incomplete}</p>}
      <div className="acts">
        <Button onClick={onCancel}>{all.shell.cancel}</Button>
        <Button type="submit">{words.save}</Button>
      </div>
    </form>
  );
}
