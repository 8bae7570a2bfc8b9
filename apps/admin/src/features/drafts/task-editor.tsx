import type { CivilDate } from '@dondoc/domain/calendar';
import type { DraftBody, DraftEdit, DraftTask, TimingReading } from '@dondoc/domain/register';
import { TaskMode } from '@dondoc/domain/task';
import { Button, Checkbox, SegmentedControl } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { KeyCap } from '../../keys/index.ts';
import { useWords } from '../../words/words-provider.tsx';
import { CarriedLine } from '../carried/index.ts';
import { DutyFields } from './duty-fields.tsx';
import { TimingFields } from './timing-fields.tsx';
import './task-editor.css';

interface TaskEditorProps {
  readonly task: DraftTask;
  readonly bodies: readonly DraftBody[];
  readonly readings: readonly TimingReading[];
  /** The end of the plan's period; null while it is not known. */
  readonly planEnd: CivilDate | null;
  readonly onAct: (edit: DraftEdit) => void;
  /** Asks why it is to leave the register. */
  readonly onDismiss: () => void;
  /** Takes what stands here as right and goes on. */
  readonly onAccept: () => void;
}

/** What can be corrected of one task. Each change is kept at once; the words of the paper stay as they are. */
export function TaskEditor({
  task,
  bodies,
  readings,
  planEnd,
  onAct,
  onDismiss,
  onAccept,
}: TaskEditorProps) {
  const words = useWords().drafts.task;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const taskKey = task.key;
  const several = task.duties.filter((duty) => duty.accountable).length > 1;
  return (
    <div ref={box} className="task-editor" data-editor={taskKey}>
      {task.carriedFrom && <CarriedLine from={task.carriedFrom} />}
      <DutyFields
        task={task}
        bodies={bodies}
        onChange={(duties) => onAct({ kind: 'set-duties', taskKey, duties: [...duties] })}
      />
      {several && (
        <div className="editor-line">
          <span className="soft">{words.mode.label}</span>
          <SegmentedControl
            aria-label={words.mode.label}
            value={task.mode}
            data={TaskMode.options.map((mode) => ({ value: mode, label: words.mode[mode] }))}
            onChange={(mode) => onAct({ kind: 'set-mode', taskKey, mode: TaskMode.parse(mode) })}
          />
        </div>
      )}
      <TimingFields
        task={task}
        readings={readings}
        planEnd={planEnd}
        onSet={(timing) => onAct({ kind: 'set-timing', taskKey, timing })}
      />
      <Checkbox
        label={words.byReferenceLabel}
        description={words.byReferenceHint}
        checked={task.byReferenceOnly}
        onChange={(event) =>
          onAct({
            kind: 'set-by-reference',
            taskKey,
            byReferenceOnly: event.currentTarget.checked,
          })
        }
      />
      <div className="acts">
        <Button variant="filled" rightSection={<KeyCap press="a" />} onClick={onAccept}>
          {words.acceptNext}
        </Button>
        <Button rightSection={<KeyCap press="x" />} onClick={onDismiss}>
          {words.dismiss}
        </Button>
      </div>
    </div>
  );
}
