import { searchKey } from '@dondoc/domain/agency';
import type { AgencyGroup } from '@dondoc/domain/agency';
import type { AgencyId } from '@dondoc/domain/kernel';
import { Button, Checkbox, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { ErrorNote } from '../../ui/note/index.ts';
import { SidePanel } from '../../ui/pane/index.ts';
import { api, trpc } from '../../wire/trpc.ts';
import { useCommand } from '../../wire/use-command.ts';
import { useWords } from '../../words/words-provider.tsx';
import { useAgencies } from './use-agencies.ts';

interface GroupPanelProps {
  readonly group: AgencyGroup;
  readonly writes: boolean;
  readonly onClose: () => void;
}

const noMembers: readonly AgencyId[] = [];

/** Who belongs to a group, ticked among the bodies of the registry. A group by a rule is only looked at. */
export function GroupPanel({ group, writes, onClose }: GroupPanelProps) {
  const all = useWords();
  const words = all.agencies.groups;
  const { agencies } = useAgencies();
  const stored = group.membership.kind === 'list' ? group.membership.members : noMembers;
  const [ticked, setTicked] = useState<ReadonlySet<AgencyId>>(() => new Set(stored));
  const [sought, setSought] = useState('');
  const shown = useMemo(
    () => agencies.filter((agency) => searchKey(agency.name).includes(searchKey(sought))),
    [agencies, sought],
  );
  const save = useCommand([trpc.group.list.pathFilter()]);
  const tick = (id: AgencyId, on: boolean) =>
    setTicked((held) => {
      const next = new Set(held);
      if (on) next.add(id);
      else next.delete(id);
      return next;
    });
  if (group.membership.kind === 'rule')
    return (
      <SidePanel title={group.name} sub={words.byRule} onClose={onClose}>
        <section>{words.ruleNote}</section>
      </SidePanel>
    );
  const members = agencies.filter((agency) => ticked.has(agency.id)).map((agency) => agency.id);
  return (
    <SidePanel title={group.name} sub={words.members(ticked.size)} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const { id: groupId, version } = group;
          void save.run(
            (stamp) => api.group.setMembers.mutate({ ...stamp, groupId, version, members }),
            { said: words.saved(group.name) },
          );
        }}
      >
        {save.trouble && <ErrorNote trouble={save.trouble} onRetry={() => void save.again()} />}
        <TextInput
          label={words.tick}
          placeholder={words.filter}
          value={sought}
          onChange={(event) => setSought(event.currentTarget.value)}
        />
        <div className="member-list">
          {shown.map((agency) => (
            <Checkbox
              key={agency.id}
              label={agency.name}
              checked={ticked.has(agency.id)}
              disabled={!writes}
              onChange={(event) => tick(agency.id, event.currentTarget.checked)}
            />
          ))}
        </div>
        {writes && (
          <div className="acts sticky">
            <Button type="submit" variant="filled" loading={save.waiting}>
              {words.save(ticked.size)}
            </Button>
          </div>
        )}
      </form>
    </SidePanel>
  );
}
