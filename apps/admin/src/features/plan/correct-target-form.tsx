import { Comparator, TargetReading } from '@dondoc/domain/reporting';
import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { randomId } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { DateField, useSchemaForm } from '../../ui/form/index.ts';
import { api, trpc } from '../../wire/trpc.ts';
import { useCommand } from '../../wire/use-command.ts';
import { readFigure, writeFigure } from '../../words/figure.ts';
import { useWords } from '../../words/words-provider.tsx';
import { ActFrame } from './act-frame.tsx';
import type { PlanShown, TargetShown } from './use-plan.ts';

/** A figure and its day as they are typed; the id is the row's, while the form is open. */
const Mark = z.object({ id: z.string(), by: z.string(), value: z.string() });
const orNone = (typed: string): string | null => (typed.trim() === '' ? null : typed);

const Typed = z
  .object({
    unit: z.string(),
    comparator: z.string(),
    series: z.array(Mark),
    baseline: Mark.omit({ id: true }),
    accountableId: z.string().nullable(),
    source: z.string().nullable(),
    reason: z.string(),
  })
  .transform(({ unit, series, baseline, source, ...rest }) => ({
    ...rest,
    source: source === null ? null : sourceAt(source),
    unit: orNone(unit),
    series: series.map(({ by, value }) => ({ by: orNone(by), value: readFigure(value) })),
    baseline:
      orNone(baseline.value) === null && orNone(baseline.by) === null
        ? null
        : { on: baseline.by, value: readFigure(baseline.value) },
  }))
  .pipe(TargetReading.extend({ reason: z.string().trim().min(1).max(2000) }));

type Source = NonNullable<TargetReading['source']>;

/** A cell of a form as one word; its keys hold no space. */
const placeOf = ({ section, row, column }: Source): string => `${section} ${row} ${column}`;

function sourceAt(place: string) {
  const [section, row, column] = place.split(' ');
  return { section, row, column };
}

interface CorrectTargetFormProps {
  readonly shown: TargetShown;
  readonly bodies: PlanShown['names']['agencies'];
  readonly onClose: () => void;
}

/** The clerk mends how a target is read: its unit, what it is compared with, its aims by day, where it began, who answers for it. */
export function CorrectTargetForm({ shown, bodies, onClose }: CorrectTargetFormProps) {
  const words = useWords();
  const say = words.plan.targets;
  const { target, version } = shown;
  const form = useSchemaForm(Typed, {
    unit: target.unit ?? '',
    comparator: target.comparator,
    series: target.series.map(({ by, value }) => ({
      id: randomId(),
      by: by ?? '',
      value: writeFigure(value),
    })),
    baseline: {
      by: target.baseline?.on ?? '',
      value: target.baseline ? writeFigure(target.baseline.value) : '',
    },
    accountableId: target.accountableId,
    source: target.source && placeOf(target.source),
    reason: '',
  });
  const asked = useQuery(trpc.target.columns.queryOptions({ planId: target.planId }));
  const columns = asked.data ?? [];
  const save = useCommand([trpc.plan.get.pathFilter()]);
  const submit = form.onSubmit((values) => {
    const { reason, ...reading } = Typed.parse(values);
    return save.run(
      (stamp) =>
        api.target.correct.mutate({ ...stamp, targetId: target.id, version, reading, reason }),
      { said: say.done.correct, after: onClose },
    );
  });
  const { series, baseline } = form.values;
  return (
    <ActFrame save={save} onSubmit={submit} onClose={onClose} label={say.acts.correct}>
      <p className="xs dim">{say.means}</p>
      <Select
        label={say.comparator}
        allowDeselect={false}
        data={Comparator.options.map((value) => ({ value, label: say.comparators[value] }))}
        {...form.getInputProps('comparator')}
      />
      <TextInput label={say.unit} maxLength={60} {...form.getInputProps('unit')} />
      {series.map((mark, at) => (
        <fieldset key={mark.id} className="paper-fields">
          <legend>{say.mark(at + 1)}</legend>
          <TextInput
            label={say.aimValue}
            inputMode="decimal"
            maxLength={30}
            {...form.getInputProps(`series.${at}.value`)}
          />
          <DateField
            label={say.by}
            value={mark.by}
            error={form.errors[`series.${at}.by`]}
            onChange={(by) => form.setFieldValue(`series.${at}.by`, by ?? '')}
          />
          {series.length > 1 && (
            <Button onClick={() => form.removeListItem('series', at)}>
              {say.removeMark(at + 1)}
            </Button>
          )}
        </fieldset>
      ))}
      <Button onClick={() => form.insertListItem('series', { id: randomId(), by: '', value: '' })}>
        {say.addMark}
      </Button>
      <fieldset className="paper-fields">
        <legend>{say.baselineLabel}</legend>
        <TextInput
          label={say.baselineValue}
          inputMode="decimal"
          maxLength={30}
          {...form.getInputProps('baseline.value')}
        />
        <DateField
          label={say.baselineOn}
          value={baseline.by}
          error={form.errors['baseline.on']}
          onChange={(by) => form.setFieldValue('baseline.by', by ?? '')}
        />
      </fieldset>
      <Select
        label={say.accountable}
        placeholder={say.nobody}
        clearable
        searchable
        data={bodies.map(({ id, name }) => ({ value: id, label: name }))}
        {...form.getInputProps('accountableId')}
      />
      {columns.length > 0 && (
        <Select
          label={say.source}
          description={say.sourceHint}
          placeholder={say.noSource}
          clearable
          searchable
          data={columns.map(({ source, section, row, column }) => ({
            value: placeOf(source),
            label: say.sourceOf(section, row, column),
          }))}
          {...form.getInputProps('source')}
        />
      )}
      <Textarea
        label={say.reason}
        autosize
        minRows={2}
        maxLength={2000}
        {...form.getInputProps('reason')}
      />
    </ActFrame>
  );
}
