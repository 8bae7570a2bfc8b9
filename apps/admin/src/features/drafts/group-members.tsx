import { searchKey } from '@dondoc/domain/agency';
import type { AgencyGroup } from '@dondoc/domain/agency';
import { AgencyId } from '@dondoc/domain/kernel';
import type { DraftBody } from '@dondoc/domain/register';
import { Button, Checkbox, Modal, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { v7 as uuidv7 } from 'uuid';
import { ErrorNote } from '../../ui/note/index.ts';
import { api, trpc } from '../../wire/trpc.ts';
import { useCommand } from '../../wire/use-command.ts';
import { useWords } from '../../words/words-provider.tsx';
import { useAgencies } from '../agencies/use-agencies.ts';
import './body-table.css';

interface GroupMembersProps {
  readonly group: AgencyGroup;
  /** The group as the paper names it: what its members are likely to be. */
  readonly proposal: DraftBody | null;
  readonly onClose: () => void;
}

/** Who belongs to a group of the paper: ticked in the registry, and those that are not there yet typed in, a name a line. */
export function GroupMembers({ group, proposal, onClose }: GroupMembersProps) {
  const all = useWords();
  const words = all.drafts.members;
  const { agencies } = useAgencies();
  const stored = group.membership.kind === 'list' ? group.membership.members : [];
  const [ticked, setTicked] = useState<ReadonlySet<AgencyId>>(() => new Set(stored));
  const [sought, setSought] = useState('');
  const [typed, setTyped] = useState('');
  const names = newNames(
    typed,
    agencies.map((agency) => agency.name),
  );
  const save = useCommand([trpc.group.list.pathFilter()]);
  const add = useCommand([trpc.agency.list.pathFilter()]);
  const tick = (ids: readonly AgencyId[], on: boolean) =>
    setTicked((held) => {
      const next = new Set(held);
      for (const id of ids)
        if (on) next.add(id);
        else next.delete(id);
      return next;
    });
  const takeIn = (after?: (taken: readonly AgencyId[]) => void) => {
    const made = names.map((name) => ({
      id: AgencyId.parse(uuidv7()),
      name,
      kind: proposal?.kind ?? 'state',
      level: proposal?.level ?? 'commune',
    }));
    void add.run((stamp) => api.agency.createMany.mutate({ ...stamp, agencies: made }), {
      said: words.added(made.length),
      after: () => {
        const taken = made.map(({ id }) => id);
        tick(taken, true);
        setTyped('');
        after?.(taken);
      },
    });
  };
  const keep = (taken: readonly AgencyId[] = []) => {
    const members = agencies.filter(({ id }) => ticked.has(id)).map(({ id }) => id);
    members.push(...taken);
    const { id: groupId, version } = group;
    void save.run((stamp) => api.group.setMembers.mutate({ ...stamp, groupId, version, members }), {
      said: all.agencies.groups.saved(group.name),
      after: onClose,
    });
  };
  const trouble = save.trouble ?? add.trouble;
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.title(group.name)}
      size="lg"
      closeButtonProps={{ 'aria-label': all.shell.close }}
    >
      <div className="group-members">
        {trouble && (
          <ErrorNote
            trouble={trouble}
            onRetry={() => void (save.trouble ? save.again() : add.again())}
          />
        )}
        <TextInput
          label={all.agencies.groups.tick}
          placeholder={all.agencies.groups.filter}
          value={sought}
          onChange={(event) => setSought(event.currentTarget.value)}
        />
        <div className="member-list scroll">
          {agencies
            .filter(({ name }) => searchKey(name).includes(searchKey(sought)))
            .map(({ id, name }) => (
              <Checkbox
                key={id}
                label={name}
                checked={ticked.has(id)}
                onChange={(event) => tick([id], event.currentTarget.checked)}
              />
            ))}
        </div>
        <Textarea
          label={words.add}
          description={words.addHint}
          value={typed}
          autosize
          minRows={2}
          maxRows={6}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {names.length > 0 && (
          <Button loading={add.waiting} onClick={() => takeIn()}>
            {words.addConfirm(names.length)}
          </Button>
        )}
        <div className="acts">
          <Button onClick={onClose}>{all.shell.cancel}</Button>
          <Button
            variant="filled"
            loading={save.waiting || add.waiting}
            onClick={() => (names.length > 0 ? takeIn(keep) : keep())}
          >
            {all.agencies.groups.save(ticked.size + names.length)}
          </Button>
        </div>
      </div>
    </Modal>
  );
}

/** Names typed one a line, each once, without those that the registry has. */
function newNames(typed: string, known: readonly string[]): readonly string[] {
  const keys = new Set(known.map(searchKey));
  return typed.split('\n').flatMap((line) => {
    const name = line.trim().replaceAll(/\s+/gu, ' ');
    const key = searchKey(name);
    if (name.length < 2 || keys.has(key)) return [];
    keys.add(key);
    return [name];
  });
}
