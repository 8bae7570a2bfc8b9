import type { CivilDate } from '@dondoc/domain/calendar';
import { isInherited } from '@dondoc/domain/register';
import type { DraftTask, TimingReading } from '@dondoc/domain/register';
import type { Timing } from '@dondoc/domain/task';
import { Radio, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useReturnFocus } from '../../ui/form/index.ts';
import { KeyCap } from '../../keys/index.ts';
import { Sign } from '../../ui/sign/index.ts';
import { writeTiming } from '../../words/timing.ts';
import { useWords } from '../../words/words-provider.tsx';
import { TimingForm } from './timing-form.tsx';

interface TimingFieldsProps {
  readonly task: DraftTask;
  readonly readings: readonly TimingReading[];
  /** The end of the plan's period; null while it is not known. */
  readonly planEnd: CivilDate | null;
  readonly onSet: (timing: Timing) => void;
}

/** When a task is due: the question where its date can be meant in several ways, else what was read and the way to correct it. */
export function TimingFields({ task, readings, planEnd, onSet }: TimingFieldsProps) {
  const words = useWords();
  const [editing, setEditing] = useState(false);
  const opener = useReturnFocus(editing);
  const set = (timing: Timing) => {
    setEditing(false);
    onSet(timing);
  };
  if (editing)
    return (
      <TimingForm
        timing={task.timing}
        planEnd={planEnd}
        onSet={set}
        onCancel={() => setEditing(false)}
      />
    );
  if (readings.length > 0)
    return (
      <Radio.Group
        className="readings"
        label={
          <span className="warn">
            <Sign name="doubt" /> {words.drafts.timing.yearless(task.timingWording ?? '')}
          </span>
        }
        value={JSON.stringify(task.timing)}
        onChange={(value) => {
          const chosen = readings.find((reading) => JSON.stringify(reading.timing) === value);
          if (chosen) set(chosen.timing);
        }}
      >
        {readings.map((reading, at) => (
          <Radio.Card key={reading.because} value={JSON.stringify(reading.timing)} data-answer>
            <Radio.Indicator />
            <KeyCap press={String(at + 1)} />
            <b>{writeTiming(reading.timing, words)}</b>
            <span className="dim">{words.drafts.timing.because[reading.because]}</span>
          </Radio.Card>
        ))}
        <UnstyledButton ref={opener} className="other" data-answer onClick={() => setEditing(true)}>
          <KeyCap press={String(readings.length + 1)} />
          {words.drafts.timing.other}
        </UnstyledButton>
      </Radio.Group>
    );
  return (
    <div className="editor-line">
      <span className="soft">{words.drafts.timing.label}</span>
      <span>
        <b>{writeTiming(task.timing, words)}</b>{' '}
        {isInherited(task.timing) && <span className="dim">{words.dueSteps.form['plan-end']}</span>}{' '}
        {task.timingWording !== null && (
          <span className="dim">{words.drafts.timing.printed(task.timingWording)}</span>
        )}{' '}
        <UnstyledButton ref={opener} className="link" onClick={() => setEditing(true)}>
          {words.drafts.timing.edit}
        </UnstyledButton>
      </span>
    </div>
  );
}
