import { AimAllocation, sharesAt } from '@dondoc/domain/reporting';
import { Checkbox, MultiSelect, Select, Textarea, TextInput } from '@mantine/core';
import { z } from 'zod';
import { useSchemaForm } from '../../ui/form/index.ts';
import { api, trpc } from '../../wire/trpc.ts';
import { useCommand } from '../../wire/use-command.ts';
import { writeDate } from '../../words/date.ts';
import { readFigure, writeFigure } from '../../words/figure.ts';
import { useWords } from '../../words/words-provider.tsx';
import { useAgencies } from '../agencies/index.ts';
import { ActFrame } from './act-frame.tsx';
import type { TargetShown } from './use-plan.ts';

const Typed = z
  .object({
    by: z.string(),
    adds: z.boolean(),
    shares: z.array(z.object({ agencyId: z.string(), value: z.string() })),
    reason: z.string(),
  })
  .transform(({ by, shares, ...rest }) => ({
    ...rest,
    by: by === '' ? null : by,
    shares: shares.map(({ agencyId, value }) => ({ agencyId, value: readFigure(value) })),
  }))
  .pipe(AimAllocation.extend({ reason: z.string().trim().min(1).max(2000) }));

interface AllocateFormProps {
  readonly shown: TargetShown;
  readonly onClose: () => void;
}

/** The clerk says what each body is to reach of one aim, as an annex or a later paper gives it out. */
export function AllocateForm({ shown, onClose }: AllocateFormProps) {
  const words = useWords();
  const say = words.plan.targets;
  const { agencies } = useAgencies();
  const names = new Map<string, string>(agencies.map(({ id, name }) => [id, name]));
  const { target, version, standing } = shown;
  const sharesOf = (by: string) =>
    sharesAt(target, target.series.find((aim) => (aim.by ?? '') === by)?.by ?? null).map(
      ({ agencyId, value }) => ({ agencyId: String(agencyId), value: writeFigure(value) }),
    );
  const first = standing.inHand.aim.by ?? '';
  const form = useSchemaForm(Typed, {
    by: String(first),
    adds: target.allocation?.adds ?? target.unit !== '%',
    shares: sharesOf(first),
    reason: '',
  });
  const save = useCommand([trpc.plan.get.pathFilter()]);
  const submit = form.onSubmit((values) => {
    const { reason, ...allocation } = Typed.parse(values);
    return save.run(
      (stamp) =>
        api.target.allocate.mutate({ ...stamp, targetId: target.id, version, allocation, reason }),
      { said: say.done.allocate, after: onClose },
    );
  });
  const { shares, by } = form.values;
  const choose = (ids: readonly string[]) =>
    form.setFieldValue(
      'shares',
      ids.map(
        (id) => shares.find(({ agencyId }) => agencyId === id) ?? { agencyId: id, value: '' },
      ),
    );
  return (
    <ActFrame save={save} onSubmit={submit} onClose={onClose} label={say.acts.allocate}>
      {target.series.length > 1 && (
        <Select
          label={say.ofAim}
          allowDeselect={false}
          data={target.series.map((aim) => ({
            value: aim.by ?? '',
            label: say.aim(
              say.comparators[target.comparator],
              writeFigure(aim.value),
              aim.by === null ? null : writeDate(aim.by),
            ),
          }))}
          value={by}
          onChange={(day) => form.setValues({ by: day ?? '', shares: sharesOf(day ?? '') })}
        />
      )}
      <MultiSelect
        label={say.bodies}
        searchable
        hidePickedOptions
        data={agencies.map(({ id, name }) => ({ value: String(id), label: name }))}
        value={shares.map(({ agencyId }) => agencyId)}
        onChange={choose}
      />
      {shares.map(({ agencyId }, at) => (
        <TextInput
          key={agencyId}
          label={say.shareOf(names.get(agencyId) ?? '', target.unit)}
          inputMode="decimal"
          maxLength={30}
          {...form.getInputProps(`shares.${at}.value`)}
        />
      ))}
      <Checkbox label={say.adds} {...form.getInputProps('adds', { type: 'checkbox' })} />
      <Textarea
        label={say.allocateReason}
        autosize
        minRows={2}
        maxLength={2000}
        {...form.getInputProps('reason')}
      />
    </ActFrame>
  );
}
