import type { AgencyId } from '@dondoc/domain/kernel';
import { DifficultyId } from '@dondoc/domain/kernel';
import { RaisedDifficulty } from '@dondoc/domain/task';
import { Select, Textarea } from '@mantine/core';
import { useState } from 'react';
import { v7 as uuidv7 } from 'uuid';
import { useSchemaForm } from '../../ui/form/index.ts';
import { api } from '../../wire/trpc.ts';
import { useWords } from '../../words/words-provider.tsx';
import { useAgencies } from '../agencies/use-agencies.ts';
import { ActFrame } from './act-frame.tsx';
import { useDifficultyCommand } from './use-difficulties.ts';
import type { PlanShown, TaskShown } from './use-plan.ts';

interface RaiseDifficultyFormProps {
  readonly task: TaskShown;
  readonly shown: PlanShown;
  /** The bodies for which one may be raised here; null: for every body of the plan. */
  readonly raisesFor: readonly AgencyId[] | null;
  readonly onClose: () => void;
}

/** Says what hinders a body at a task, and who is to decide; unless somebody else is named that is the standing agency. */
export function RaiseDifficultyForm({ task, shown, raisesFor, onClose }: RaiseDifficultyFormProps) {
  const words = useWords().difficulty;
  const { agencies, nameOf } = useAgencies();
  const [id] = useState(() => DifficultyId.parse(uuidv7()));
  const { standingAgencyId, issuerId } = shown.plan;
  const bodies: readonly string[] = raisesFor ?? shown.names.agencies.map((agency) => agency.id);
  const [own = ''] = task.duties.flatMap(({ agencyId }) =>
    agencyId !== null && bodies.includes(agencyId) ? [agencyId] : [],
  );
  const agencyId = raisesFor === null ? own : (raisesFor[0] ?? '');
  const form = useSchemaForm(RaisedDifficulty, {
    id,
    taskId: task.id,
    agencyId,
    addresseeId: agencyId === standingAgencyId ? issuerId : standingAgencyId,
    text: '',
  });
  const save = useDifficultyCommand();
  const submit = form.onSubmit((values) => {
    const difficulty = RaisedDifficulty.parse(values);
    return save.run((stamp) => api.difficulty.raise.mutate({ ...stamp, difficulty }), {
      said: words.done.raise,
      after: onClose,
    });
  });
  return (
    <ActFrame save={save} onSubmit={submit} onClose={onClose} label={words.raise}>
      <p className="xs dim">{words.means}</p>
      {bodies.length > 1 && (
        <Select
          label={words.of}
          searchable
          allowDeselect={false}
          data={bodies.map((value) => ({
            value,
            label: shown.names.agencies.find((one) => one.id === value)?.name ?? '…',
          }))}
          {...form.getInputProps('agencyId')}
        />
      )}
      <Select
        label={words.addressee}
        searchable
        allowDeselect={false}
        data={
          agencies.length > 0
            ? agencies.map((agency) => ({ value: agency.id, label: agency.name }))
            : [{ value: standingAgencyId, label: nameOf(standingAgencyId) }]
        }
        {...form.getInputProps('addresseeId')}
      />
      <Textarea
        label={words.text}
        maxLength={4000}
        autosize
        minRows={3}
        {...form.getInputProps('text')}
      />
    </ActFrame>
  );
}
