import { existsOn, registryOn } from '@dondoc/domain/agency';
import type { Agency } from '@dondoc/domain/agency';
import type { CivilDate } from '@dondoc/domain/calendar';
import { UnstyledButton } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useKeys } from '../../keys/index.ts';
import { nextRow, RegisterTable } from '../../ui/grid/index.ts';
import type { RegisterColumn } from '../../ui/grid/index.ts';
import { EmptyNote, ErrorNote, Waiting } from '../../ui/note/index.ts';
import { Sign } from '../../ui/sign/index.ts';
import { troubleOf } from '../../wire/trouble-of.ts';
import type { TreeGroup } from '../../words/agency-words.ts';
import { writeDate } from '../../words/date.ts';
import type { Words } from '../../words/words.ts';
import { useWords } from '../../words/words-provider.tsx';
import { treeRows } from './tree-rows.ts';
import type { TreeRow } from './tree-rows.ts';
import { useAgencies } from './use-agencies.ts';
import { useSuccessions, useWaiting } from './use-successions.ts';

interface AgencyTreeProps {
  readonly date: CivilDate;
  readonly sought: string;
  readonly open: string | null;
  readonly onOpen: (id: string | null) => void;
}

/** The bodies as on a day, in their groups, with how many open items wait with each; those that had ended by then last. */
export function AgencyTree({ date, sought, open, onOpen }: AgencyTreeProps) {
  const words = useWords();
  const { agencies, error, isPending, refetch } = useAgencies();
  const { past } = useSuccessions();
  const waiting = useWaiting();
  const [toggled, setToggled] = useState<ReadonlySet<TreeGroup>>(new Set());
  const rows = useMemo(
    () =>
      treeRows({
        living: registryOn(agencies, past, date),
        ended: agencies.filter(({ validTo }) => validTo !== null && validTo < date),
        sought,
        formerNames: new Map(
          [...Map.groupBy(past, ({ agencyId }) => agencyId)].map(([id, had]) => [
            id,
            had.flatMap(({ name, shortNames }) => [name, ...shortNames]),
          ]),
        ),
        toggled,
      }),
    [agencies, past, date, sought, toggled],
  );
  const columns = useMemo(() => {
    const toggle = (group: TreeGroup) =>
      setToggled((before) => {
        const next = new Set(before);
        if (!next.delete(group)) next.add(group);
        return next;
      });
    return treeColumns(words, waiting, toggle);
  }, [words, waiting]);
  useKeys(
    useMemo(() => {
      const bodies = rows.flatMap((row) => (row.kind === 'body' ? row.agency.id : []));
      const move = (step: 1 | -1) => onOpen(nextRow(bodies, open, step));
      return [
        { press: 'j', word: words.successions.keys.next, run: () => move(1) },
        { press: 'k', word: words.successions.keys.previous, run: () => move(-1) },
      ];
    }, [rows, open, onOpen, words]),
  );
  return (
    <>
      {error && <ErrorNote trouble={troubleOf(error)} onRetry={() => void refetch()} />}
      {isPending && <Waiting />}
      {!isPending && !error && agencies.length === 0 && (
        <EmptyNote>{words.agencies.empty}</EmptyNote>
      )}
      {agencies.length > 0 && rows.length === 0 && (
        <EmptyNote>{words.agencies.nothingFound(sought)}</EmptyNote>
      )}
      {rows.length > 0 && (
        <RegisterTable
          label={words.successions.treeLabel}
          rows={rows}
          columns={columns}
          rowId={idOf}
          selected={open}
          onSelect={(id) => {
            if (!id.startsWith(GROUP)) onOpen(id);
          }}
          rowProps={(row) => ({
            className:
              row.kind === 'group' ? 'branch' : row.group === 'ended' ? 'leaf past' : 'leaf',
          })}
        />
      )}
    </>
  );
}

const GROUP = 'group ';
const idOf = (row: TreeRow): string =>
  row.kind === 'group' ? `${GROUP}${row.group}` : row.agency.id;

const treeColumns = (
  { successions: words }: Words,
  waiting: ReadonlyMap<string, number>,
  toggle: (group: TreeGroup) => void,
): readonly RegisterColumn<TreeRow>[] => [
  {
    id: 'name',
    header: words.columns.name,
    cell: (row) =>
      row.kind === 'body' ? (
        <span lang="vi">{row.agency.name}</span>
      ) : (
        <UnstyledButton aria-expanded={row.open} onClick={() => toggle(row.group)}>
          <Sign name={row.open ? 'chev' : 'chev-r'} size={14} />
          <b className="mid">{words.groups[row.group]}</b> <span className="dim">{row.count}</span>
        </UnstyledButton>
      ),
  },
  {
    id: 'since',
    header: words.columns.since,
    width: 100,
    cell: (row) =>
      row.kind === 'body' && <span className="soft">{dayOf(row.agency, row.group)}</span>,
  },
  {
    id: 'tasks',
    header: words.columns.tasks,
    width: 96,
    cell: (row) =>
      row.kind === 'body' &&
      row.group !== 'ended' && <span className="soft">{words.tasks[row.agency.kind]}</span>,
  },
  {
    id: 'waiting',
    header: words.columns.waiting,
    width: 56,
    align: 'end',
    cell: (row) => {
      const items = row.kind === 'body' ? (waiting.get(row.agency.id) ?? 0) : 0;
      return (
        items > 0 && (
          <span className="warn mid" title={words.waitingItems(items)}>
            {items}
          </span>
        )
      );
    },
  },
];

function dayOf({ validFrom, validTo }: Agency, group: TreeGroup): string {
  const day = group === 'ended' ? validTo : validFrom;
  return day === null ? '' : writeDate(day);
}

/** How many bodies there are on a day, and how many had ended by then. */
export const countsOn = (agencies: readonly Agency[], date: CivilDate) => ({
  bodies: agencies.filter((agency) => existsOn(agency, date)).length,
  ended: agencies.filter(({ validTo }) => validTo !== null && validTo < date).length,
});
