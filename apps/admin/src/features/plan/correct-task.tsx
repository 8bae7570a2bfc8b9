import type { TaskReading } from '@dondoc/domain/register';
import { DutyRole } from '@dondoc/domain/task';
import { Button, Checkbox, Select, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { DateField, useReturnFocus } from '../../ui/form/index.ts';
import { ErrorNote, Waiting } from '../../ui/note/index.ts';
import { troubleOf } from '../../wire/trouble-of.ts';
import { api, trpc } from '../../wire/trpc.ts';
import { useWords } from '../../words/words-provider.tsx';
import { useAgencies } from '../agencies/index.ts';
import { ActFrame } from './act-frame.tsx';
import { partsOf } from './amendment-typed.ts';
import { NOT_CORRECTED, typedReading } from './correction-typed.ts';
import { TaskChangeLine } from './task-change-line.tsx';
import { useDutyCommand } from './use-duty-command.ts';
import type { PlanNames } from './use-names.ts';
import type { TaskShown } from './use-plan.ts';

interface CorrectTaskProps {
  readonly task: TaskShown;
  readonly names: PlanNames;
}

/** Opens the register correction of a task: for who keeps the register. */
export function CorrectTask({ task, names }: CorrectTaskProps) {
  const say = useWords().correction;
  const [open, setOpen] = useState(false);
  const opener = useReturnFocus(open);
  return open ? (
    <CorrectTaskForm task={task} names={names} onClose={() => setOpen(false)} />
  ) : (
    <div className="acts">
      <Button ref={opener} onClick={() => setOpen(true)}>
        {say.open}
      </Button>
    </div>
  );
}

interface CorrectTaskFormProps extends CorrectTaskProps {
  readonly onClose: () => void;
}

/** How the task is to be read: its date, one part in it, and why; then what that changes; only then it is saved. */
function CorrectTaskForm({ task, names, onClose }: CorrectTaskFormProps) {
  const words = useWords();
  const say = words.correction;
  const { agencies } = useAgencies();
  const [typed, setTyped] = useState(NOT_CORRECTED);
  const [tried, setTried] = useState(false);
  const [previewed, setPreviewed] = useState<TaskReading | null>(null);
  const save = useDutyCommand();
  const parts = partsOf(task);
  const set = (change: Partial<typeof typed>) => setTyped((held) => ({ ...held, ...change }));
  const reading = typedReading(typed, task);
  const required = words.forms.issues.required;
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    setTried(true);
    if (!reading || typed.reason.trim() === '') return;
    if (!previewed) return setPreviewed(reading);
    const { id: taskId, version } = task;
    const { reason } = typed;
    void save.run(
      (stamp) => api.task.correct.mutate({ ...stamp, taskId, version, reading: previewed, reason }),
      { said: say.saved, after: onClose },
    );
  };
  const choosePart = (at: string | null) => {
    const part = parts[Number(at ?? -1)];
    set({
      at: part ? Number(at) : null,
      agencyId: part?.agencyId ?? null,
      role: part?.role ?? 'lead',
      accountable: part?.accountable ?? false,
    });
  };
  if (previewed)
    return (
      <ActFrame save={save} onSubmit={submit} onClose={onClose} label={say.save}>
        <Effect task={task} reading={previewed} names={names} />
        <Button onClick={() => setPreviewed(null)}>{say.back}</Button>
      </ActFrame>
    );
  return (
    <ActFrame save={save} onSubmit={submit} onClose={onClose} label={say.preview}>
      <p className="xs dim">{say.means}</p>
      <Select
        label={say.timing}
        allowDeselect={false}
        data={(['kept', 'by', 'none'] as const).map((value) => ({
          value,
          label: say.timings[value],
        }))}
        value={typed.timing}
        onChange={(timing) =>
          set({ timing: timing === 'by' || timing === 'none' ? timing : 'kept' })
        }
      />
      {typed.timing === 'by' && (
        <DateField
          label={say.due}
          value={typed.due}
          error={tried && !reading ? required : undefined}
          onChange={(due) => set({ due: due ?? '' })}
        />
      )}
      <Select
        label={say.part}
        placeholder={say.noPart}
        clearable
        data={parts.map((part, at) => ({
          value: String(at),
          label: `${names.ofDuty(part)}, ${words.dutyRoles[part.role]}`,
        }))}
        value={typed.at === null ? null : String(typed.at)}
        onChange={choosePart}
      />
      {typed.at !== null && (
        <>
          {parts[typed.at]?.groupId === null && (
            <Select
              label={say.body}
              searchable
              allowDeselect={false}
              data={agencies.map(({ id, name }) => ({ value: id, label: name }))}
              value={typed.agencyId}
              onChange={(agencyId) => set({ agencyId })}
            />
          )}
          <Select
            label={say.role}
            allowDeselect={false}
            data={DutyRole.options.map((value) => ({ value, label: words.dutyRoles[value] }))}
            value={typed.role}
            onChange={(role) => set({ role: DutyRole.parse(role) })}
          />
          <Checkbox
            label={say.accountable}
            checked={typed.accountable && typed.role !== 'request'}
            disabled={typed.role === 'request'}
            onChange={(event) => set({ accountable: event.currentTarget.checked })}
          />
        </>
      )}
      <Textarea
        label={say.reason}
        maxLength={2000}
        autosize
        minRows={2}
        value={typed.reason}
        error={tried && typed.reason.trim() === '' ? required : undefined}
        onChange={(event) => set({ reason: event.currentTarget.value })}
      />
    </ActFrame>
  );
}

interface EffectProps extends CorrectTaskProps {
  readonly reading: TaskReading;
}

function Effect({ task, reading, names }: EffectProps) {
  const say = useWords().correction;
  const { nameOf } = useAgencies();
  const { data, error, refetch } = useQuery({
    queryKey: [...trpc.task.previewCorrection.mutationKey(), task.id, task.version, reading],
    queryFn: ({ signal }) =>
      api.task.previewCorrection.mutate({ taskId: task.id, reading }, { signal }),
    gcTime: 0,
    retry: false,
  });
  if (error) return <ErrorNote trouble={troubleOf(error)} onRetry={() => void refetch()} />;
  if (!data) return <Waiting rows={3} />;
  return (
    <section aria-label={say.effect}>
      <h4>{say.effect}</h4>
      <ul>
        <TaskChangeLine
          change={data}
          nameOf={({ agencyId, groupId }) =>
            agencyId === null ? names.of(groupId ?? '') : nameOf(agencyId)
          }
        />
      </ul>
    </section>
  );
}
