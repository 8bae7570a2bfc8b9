import { AgencyGroup } from '@dondoc/domain/agency';
import { AgencyGroupId } from '@dondoc/domain/kernel';
import { Button, Checkbox, TextInput } from '@mantine/core';
import { v7 as uuidv7 } from 'uuid';
import { useSchemaForm } from '../../ui/form/index.ts';
import { ErrorNote } from '../../ui/note/index.ts';
import { SidePanel } from '../../ui/pane/index.ts';
import { api, trpc } from '../../wire/trpc.ts';
import { useCommand } from '../../wire/use-command.ts';
import { useWords } from '../../words/words-provider.tsx';

interface NewGroupPanelProps {
  readonly onClose: () => void;
  readonly onMade: (id: AgencyGroupId) => void;
}

const GroupFields = AgencyGroup.pick({ name: true, open: true });

/** A name first; its members are ticked once it stands. */
export function NewGroupPanel({ onClose, onMade }: NewGroupPanelProps) {
  const words = useWords().agencies.groups;
  const form = useSchemaForm(GroupFields, { name: '', open: false });
  const create = useCommand([trpc.group.list.pathFilter()]);
  const submit = form.onSubmit((values) => {
    const id = AgencyGroupId.parse(uuidv7());
    const group = {
      id,
      ...GroupFields.parse(values),
      membership: { kind: 'list' as const, members: [] },
    };
    return create.run((stamp) => api.group.create.mutate({ ...stamp, group }), {
      after: () => onMade(id),
    });
  });
  return (
    <SidePanel title={words.createTitle} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        {create.trouble && (
          <ErrorNote trouble={create.trouble} onRetry={() => void create.again()} />
        )}
        <TextInput
          label={words.name}
          description={words.nameHint}
          {...form.getInputProps('name')}
        />
        <Checkbox label={words.open} {...form.getInputProps('open', { type: 'checkbox' })} />
        <div className="acts">
          <Button type="submit" variant="filled" loading={create.waiting}>
            {words.create}
          </Button>
        </div>
      </form>
    </SidePanel>
  );
}
