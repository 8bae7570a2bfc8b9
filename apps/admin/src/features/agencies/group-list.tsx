import { searchKey } from '@dondoc/domain/agency';
import type { AgencyGroup } from '@dondoc/domain/agency';
import { useMemo } from 'react';
import { useKeys } from '../../keys/index.ts';
import { nextRow, RegisterTable } from '../../ui/grid/index.ts';
import type { RegisterColumn } from '../../ui/grid/index.ts';
import { EmptyNote, ErrorNote, Waiting } from '../../ui/note/index.ts';
import { troubleOf } from '../../wire/trouble-of.ts';
import type { Words } from '../../words/words.ts';
import { useWords } from '../../words/words-provider.tsx';
import type { RegistryListProps } from './agency-list.tsx';
import { GroupPanel } from './group-panel.tsx';
import { NewGroupPanel } from './new-group-panel.tsx';
import { useGroups } from './use-groups.ts';

/** The named sets that documents speak of, "các sở, ban, ngành", and who belongs to them. */
export function GroupList({ sought, open, onOpen, writes }: RegistryListProps) {
  const words = useWords();
  const { data: groups = none, error, isPending, refetch } = useGroups();
  const rows = useMemo(
    () => groups.filter((group) => searchKey(group.name).includes(searchKey(sought))),
    [groups, sought],
  );
  const columns = useMemo(() => groupColumns(words), [words]);
  useKeys(
    useMemo(() => {
      const move = (step: 1 | -1) => onOpen(nextRow(rows.map(idOf), open, step));
      return [
        { press: 'j', word: words.agencies.groups.keys.next, run: () => move(1) },
        { press: 'k', word: words.agencies.groups.keys.previous, run: () => move(-1) },
      ];
    }, [rows, open, onOpen, words]),
  );
  const chosen = groups.find((group) => group.id === open);
  return (
    <div className="with-panel">
      <div>
        {error && <ErrorNote trouble={troubleOf(error)} onRetry={() => void refetch()} />}
        {isPending && <Waiting />}
        {!isPending && !error && groups.length === 0 && (
          <EmptyNote>{words.agencies.groups.empty}</EmptyNote>
        )}
        {rows.length > 0 && (
          <RegisterTable
            label={words.agencies.views.groups}
            rows={rows}
            columns={columns}
            rowId={idOf}
            selected={open}
            onSelect={onOpen}
          />
        )}
      </div>
      {chosen && (
        <GroupPanel key={chosen.id} group={chosen} writes={writes} onClose={() => onOpen(null)} />
      )}
      {open === 'new' && writes && <NewGroupPanel onClose={() => onOpen(null)} onMade={onOpen} />}
    </div>
  );
}

const none: readonly AgencyGroup[] = [];

const idOf = (group: AgencyGroup): string => group.id;

const groupColumns = ({ agencies: words }: Words): readonly RegisterColumn<AgencyGroup>[] => [
  {
    id: 'name',
    header: words.groups.name,
    cell: (group) => (
      <>
        <span className="mid">{group.name}</span>
        {group.open && <span className="dim"> {words.groups.openMark}</span>}
      </>
    ),
  },
  {
    id: 'members',
    header: words.columns.members,
    width: 180,
    cell: ({ membership }) =>
      membership.kind === 'rule' ? (
        <span className="soft">{words.groups.byRule}</span>
      ) : (
        words.groups.members(membership.members.length)
      ),
  },
];
