import { AgencyKind, AgencyLevel } from '@dondoc/domain/agency';
import type { BodyRow, BodyRowError } from '@dondoc/domain/agency';
import { SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useKeys } from '../../keys/index.ts';
import { nextRow, RegisterTable } from '../../ui/grid/index.ts';
import type { RegisterColumn } from '../../ui/grid/index.ts';
import { Sign } from '../../ui/sign/index.ts';
import type { BodyList } from '../../wire/body-list.ts';
import type { Words } from '../../words/words.ts';
import { useWords } from '../../words/words-provider.tsx';

type View = 'blocked' | 'all';

/** What would come of the list, row by row: the rows in the way first. */
export function BodyRows({ list: { rows, errors } }: { readonly list: BodyList }) {
  const all = useWords();
  const { dry: words, keys } = all.start.sheet;
  const faults = useMemo(() => Map.groupBy(errors, ({ row }) => row), [errors]);
  const [view, setView] = useState<View>(errors.length > 0 ? 'blocked' : 'all');
  const [selected, select] = useState<string | null>(null);
  const blocked = rows.filter(({ row }) => faults.has(row));
  const shown = view === 'blocked' && blocked.length > 0 ? blocked : rows;
  const columns = useMemo(() => columnsIn(all, faults), [all, faults]);
  useKeys(
    useMemo(() => {
      const ids = shown.map((row) => idOf(row));
      const move = (step: 1 | -1) => select((at) => nextRow(ids, at, step));
      return [
        { press: 'j', word: keys.next, run: () => move(1) },
        { press: 'k', word: keys.previous, run: () => move(-1) },
      ];
    }, [shown, keys]),
  );
  return (
    <section className="dry" aria-labelledby="dry-run">
      <h2 id="dry-run">
        {words.title}{' '}
        <span className="n">{words.outcome(rows.length - blocked.length, blocked.length)}</span>
      </h2>
      {blocked.length > 0 && (
        <SegmentedControl
          aria-label={words.show}
          value={view}
          onChange={(next) => setView(next === 'all' ? 'all' : 'blocked')}
          data={[
            { value: 'blocked', label: words.blocked(blocked.length) },
            { value: 'all', label: words.all(rows.length) },
          ]}
        />
      )}
      <RegisterTable<BodyRow>
        label={words.title}
        rows={shown}
        columns={columns}
        rowId={idOf}
        selected={selected}
        onSelect={select}
      />
    </section>
  );
}

const idOf = ({ row }: BodyRow): string => String(row);

const columnsIn = (
  { start: { sheet: words }, agencies }: Words,
  faults: ReadonlyMap<number, readonly BodyRowError[]>,
): readonly RegisterColumn<BodyRow>[] => [
  { id: 'row', header: words.dry.row, width: 60, align: 'end', cell: ({ row }) => row },
  {
    id: 'name',
    header: words.names.name,
    cell: ({ cells }) => (
      <span lang="vi">
        {cells.name} <span className="xs dim">{cells.shortNames}</span>
      </span>
    ),
  },
  {
    id: 'kind',
    header: words.names.kind,
    width: 200,
    cell: ({ cells }) => {
      const [kind, level] = [
        AgencyKind.safeParse(cells.kind).data,
        AgencyLevel.safeParse(cells.level).data,
      ];
      return [kind && agencies.kinds[kind], level && agencies.levels[level]]
        .filter(Boolean)
        .join(', ');
    },
  },
  {
    id: 'mailbox',
    header: words.names.mailbox,
    width: 210,
    cell: ({ cells }) => cells.mailbox ?? <span className="dim">{agencies.noMailbox}</span>,
  },
  {
    id: 'trouble',
    header: words.dry.trouble,
    width: 300,
    cell: ({ row }) => {
      const found = faults.get(row) ?? [];
      if (found.length === 0) return <span className="dim">{words.dry.fits}</span>;
      return found.map(({ column, issue, text, other }) => (
        <div key={`${column} ${issue}`}>
          <span className="bad">
            <Sign name="overdue" size={14} />
          </span>{' '}
          {words.names[column]}: {words.issues[issue](text, other ?? 0)}
        </div>
      ));
    },
  },
];
