import { Agency, AgencyKind, AgencyLevel } from '@dondoc/domain/agency';
import { AgencyId } from '@dondoc/domain/kernel';
import { Button, Select, TextInput } from '@mantine/core';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { DateField, useSchemaForm } from '../../ui/form/index.ts';
import { ErrorNote } from '../../ui/note/index.ts';
import { SidePanel } from '../../ui/pane/index.ts';
import { api, trpc } from '../../wire/trpc.ts';
import { useCommand } from '../../wire/use-command.ts';
import { useWords } from '../../words/words-provider.tsx';
import { useAgencies } from './use-agencies.ts';

interface AgencyPanelProps {
  /** Null for a new one. */
  readonly agency: Agency | null;
  readonly writes: boolean;
  readonly onClose: () => void;
  readonly onMade: (id: AgencyId) => void;
}

const AgencyFields = Agency.omit({ id: true, version: true });

const blank: z.input<typeof AgencyFields> = {
  name: '',
  shortNames: [],
  code: null,
  kind: 'state',
  level: 'province',
  parentId: null,
  mailbox: null,
  officePhone: null,
  validFrom: null,
  validTo: null,
};

const orNull = (text: string): string | null => (text.trim() === '' ? null : text);
const together = (text: string): string | null => orNull(text.trim());

/** One body: seen by everybody, changed by who keeps the registry. Ending it is a date, never a deletion. */
export function AgencyPanel({ agency, writes, onClose, onMade }: AgencyPanelProps) {
  const all = useWords();
  const words = all.agencies.form;
  const { agencies } = useAgencies();
  const form = useSchemaForm(AgencyFields, agency ? AgencyFields.parse(agency) : blank);
  const save = useCommand([trpc.agency.list.pathFilter()]);
  const submit = form.onSubmit((values) => {
    const fields = AgencyFields.parse(values);
    if (agency) {
      const { id, version } = agency;
      return save.run(
        (stamp) => api.agency.edit.mutate({ ...stamp, version, agency: { id, ...fields } }),
        { said: words.saved(fields.name) },
      );
    }
    const id = AgencyId.parse(uuidv7());
    return save.run((stamp) => api.agency.create.mutate({ ...stamp, agency: { id, ...fields } }), {
      said: words.saved(fields.name),
      after: () => onMade(id),
    });
  });
  const text = (field: 'code' | 'mailbox' | 'officePhone', read = together) => ({
    ...form.getInputProps(field),
    value: form.values[field] ?? '',
    onChange: (event: React.ChangeEvent<HTMLInputElement>) =>
      form.setFieldValue(field, read(event.currentTarget.value)),
    readOnly: !writes,
  });
  const day = (field: 'validFrom' | 'validTo') => ({
    value: form.values[field],
    error: form.errors[field],
    onChange: (date: string | null) => form.setFieldValue(field, date),
    readOnly: !writes,
  });
  return (
    <SidePanel title={agency?.name ?? words.createTitle} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        {save.trouble && <ErrorNote trouble={save.trouble} onRetry={() => void save.again()} />}
        <TextInput label={words.name} readOnly={!writes} {...form.getInputProps('name')} />
        <TextInput
          label={words.shortNames}
          description={words.shortNamesHint}
          readOnly={!writes}
          defaultValue={form.values.shortNames.join('; ')}
          error={form.errors['shortNames']}
          onChange={(event) =>
            form.setFieldValue(
              'shortNames',
              event.currentTarget.value
                .split(';')
                .map((name) => name.trim())
                .filter(Boolean),
            )
          }
        />
        <div className="pair">
          <Select
            label={words.kind}
            readOnly={!writes}
            allowDeselect={false}
            data={AgencyKind.options.map((kind) => ({
              value: kind,
              label: all.agencies.kinds[kind],
            }))}
            {...form.getInputProps('kind')}
          />
          <Select
            label={words.level}
            readOnly={!writes}
            allowDeselect={false}
            data={AgencyLevel.options.map((level) => ({
              value: level,
              label: all.agencies.levels[level],
            }))}
            {...form.getInputProps('level')}
          />
        </div>
        <Select
          label={words.parent}
          placeholder={words.noParent}
          readOnly={!writes}
          searchable
          clearable
          data={agencies
            .filter((other) => other.id !== agency?.id)
            .map((other) => ({ value: other.id, label: other.name }))}
          {...form.getInputProps('parentId')}
        />
        <TextInput label={words.mailbox} type="email" {...text('mailbox')} />
        <div className="pair">
          <TextInput label={words.officePhone} inputMode="tel" {...text('officePhone', orNull)} />
          <TextInput
            label={words.code}
            description={words.codeHint}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            {...text('code')}
          />
        </div>
        <div className="pair">
          <DateField label={words.validFrom} {...day('validFrom')} />
          <DateField label={words.validTo} {...day('validTo')} />
        </div>
        {writes && (
          <div className="acts">
            <Button type="submit" variant="filled" loading={save.waiting}>
              {words.save}
            </Button>
          </div>
        )}
      </form>
    </SidePanel>
  );
}
