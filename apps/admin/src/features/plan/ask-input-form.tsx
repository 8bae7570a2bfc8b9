import type { AgencyId } from '@dondoc/domain/kernel';
import { InputRequestId } from '@dondoc/domain/kernel';
import { InputRequest } from '@dondoc/domain/task';
import { Select, Textarea } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { v7 as uuidv7 } from 'uuid';
import { useSession } from '../../session/use-session.ts';
import { DateField, useSchemaForm } from '../../ui/form/index.ts';
import { everyPage } from '../../wire/every-page.ts';
import { api, trpc } from '../../wire/trpc.ts';
import { useWords } from '../../words/words-provider.tsx';
import { ActFrame } from './act-frame.tsx';
import { useInputCommand } from './use-inputs.ts';
import type { PlanNames } from './use-names.ts';
import type { DutyShown, TaskShown } from './use-plan.ts';

interface AskInputFormProps {
  readonly task: TaskShown;
  /** The parts that coordinate. */
  readonly asked: readonly DutyShown[];
  readonly names: PlanNames;
  /** The bodies in whose name it is asked. */
  readonly asksFor: readonly AgencyId[];
  readonly onClose: () => void;
}

/** Asks one body that coordinates for something by a day. */
export function AskInputForm({ task, asked, names, asksFor, onClose }: AskInputFormProps) {
  const words = useWords().input;
  const { today } = useSession();
  const [id] = useState(() => InputRequestId.parse(uuidv7()));
  const bodies = useAskable(asked, names);
  const form = useSchemaForm(InputRequest, {
    id,
    dutyId: asked[0]?.id ?? '',
    askerId: asksFor[0] ?? '',
    askedId: asked.find(({ agencyId }) => agencyId !== null)?.agencyId ?? '',
    what: '',
    due: '',
  });
  const save = useInputCommand();
  const submit = form.onSubmit((values) => {
    const request = InputRequest.parse(values);
    if (request.due < today) return form.setFieldError('due', words.dayGoneBy);
    return save.run(
      (stamp) => api.inputRequest.ask.mutate({ ...stamp, request, version: task.version }),
      { said: words.done.ask, after: onClose },
    );
  });
  return (
    <ActFrame save={save} onSubmit={submit} onClose={onClose} label={words.ask}>
      {asksFor.length > 1 && (
        <Select
          label={words.asker}
          allowDeselect={false}
          data={asksFor.map((value) => ({ value, label: names.of(value) }))}
          {...form.getInputProps('askerId')}
        />
      )}
      <Select
        label={words.asked}
        searchable
        allowDeselect={false}
        data={bodies.map(({ agencyId, name }) => ({ value: agencyId, label: name }))}
        value={form.values.askedId}
        error={form.errors['askedId']}
        onChange={(chosen) => {
          const part = bodies.find(({ agencyId }) => agencyId === chosen);
          if (part) form.setValues({ askedId: part.agencyId, dutyId: part.dutyId });
        }}
      />
      <Textarea
        label={words.what}
        maxLength={2000}
        autosize
        minRows={2}
        {...form.getInputProps('what')}
      />
      <DateField
        label={words.due}
        value={form.values.due}
        error={form.errors['due']}
        onChange={(due) => form.setFieldValue('due', due ?? '')}
      />
    </ActFrame>
  );
}

interface Askable {
  readonly agencyId: string;
  readonly name: string;
  readonly dutyId: string;
}

/** Who can be asked: bodies that coordinate by themselves, and the members of groups that do. */
function useAskable(asked: readonly DutyShown[], names: PlanNames): readonly Askable[] {
  const groups = asked.filter(({ groupId }) => groupId !== null);
  const members = useQueries({
    queries: groups.map(({ id: dutyId }) => ({
      queryKey: [...trpc.duty.members.pathKey(), 'all', dutyId],
      queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
        everyPage((after: AgencyId | null) =>
          api.duty.members.query({ dutyId, limit: 200, after }, { signal }),
        ),
    })),
  });
  return [
    ...asked.flatMap(({ id: dutyId, agencyId }) =>
      agencyId === null ? [] : [{ agencyId, name: names.of(agencyId), dutyId }],
    ),
    ...members.flatMap(({ data }, at) =>
      (data ?? []).map(({ agencyId, name }) => ({
        agencyId,
        name,
        dutyId: groups[at]?.id ?? '',
      })),
    ),
  ];
}
