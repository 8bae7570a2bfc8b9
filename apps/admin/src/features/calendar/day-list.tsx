import type { CivilDate } from '@dondoc/domain/calendar';
import { useCallback, useMemo } from 'react';
import { useKeys } from '../../keys/index.ts';
import { nextRow, RegisterTable } from '../../ui/grid/index.ts';
import type { RegisterColumn } from '../../ui/grid/index.ts';
import { EmptyNote } from '../../ui/note/index.ts';
import { writeDay } from '../../words/date.ts';
import type { Words } from '../../words/words.ts';
import { useWords } from '../../words/words-provider.tsx';
import { MarkSample } from './day-mark.tsx';
import type { DaySaid } from './day-said.ts';

interface DayListProps {
  readonly year: number;
  readonly said: readonly DaySaid[];
  readonly open: string | null;
  /** Whether the open day was opened here: then its row is brought into sight, which would else leave the months behind. */
  readonly follows: boolean;
  readonly onOpen: (date: CivilDate) => void;
}

/** Every day off and every weekend day worked of a year, with what says so and for whom. */
export function DayList({ year, said, open, follows, onOpen }: DayListProps) {
  const words = useWords();
  const { list, keys } = words.calendar;
  const columns = useMemo(() => columnsOf(words), [words]);
  const selected = said.find(({ date }) => date === open)?.key ?? null;
  const rowProps = useCallback(
    ({ date }: DaySaid) => (date === open ? { className: 'sel' } : {}),
    [open],
  );
  useKeys(
    useMemo(() => {
      const move = (step: 1 | -1) => {
        const dates = [...new Set(said.map(({ date }) => date))];
        const next = nextRow(dates, dates.find((date) => date === open) ?? null, step);
        const found = dates.find((date) => date === next);
        if (found) onOpen(found);
      };
      return [
        { press: 'j', word: keys.down, run: () => move(1) },
        { press: 'k', word: keys.up, run: () => move(-1) },
      ];
    }, [said, open, onOpen, keys]),
  );
  return (
    <section className="day-list" aria-labelledby="day-list-title">
      <h2 id="day-list-title">{list.title}</h2>
      {said.length === 0 ? (
        <EmptyNote>{list.empty(year)}</EmptyNote>
      ) : (
        <RegisterTable
          label={list.title}
          rows={said}
          columns={columns}
          rowId={({ key }) => key}
          selected={follows ? selected : null}
          rowProps={rowProps}
          onSelect={(key) => {
            const row = said.find((one) => one.key === key);
            if (row) onOpen(row.date);
          }}
        />
      )}
    </section>
  );
}

const columnsOf = (words: Words): readonly RegisterColumn<DaySaid>[] => {
  const { columns } = words.calendar.list;
  return [
    {
      id: 'date',
      header: columns.date,
      width: 210,
      cell: ({ date, kind, local }) => (
        <span className="day-named">
          <MarkSample
            mark={local === null ? { kind, local: false } : { kind: 'working', local: true }}
            day={Number(date.slice(8))}
          />
          {writeDay(date, words)}
        </span>
      ),
    },
    {
      id: 'what',
      header: columns.what,
      width: 300,
      cell: ({ what }) => <span className="mid">{what}</span>,
    },
    {
      id: 'source',
      header: columns.source,
      cell: ({ source, entered }) => (
        <span className="soft" lang={entered ? 'vi' : undefined}>
          {source}
        </span>
      ),
    },
    {
      id: 'scope',
      header: columns.scope,
      width: 230,
      cell: ({ local }) =>
        local === null ? (
          <span className="dim">{words.calendar.scopes.all}</span>
        ) : (
          <span>{local}</span>
        ),
    },
  ];
};
