import { UnstyledButton } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { useKeys } from '../../keys/index.ts';
import { nextRow, RegisterTable } from '../../ui/grid/index.ts';
import { EmptyNote, ErrorNote, Waiting } from '../../ui/note/index.ts';
import { troubleOf } from '../../wire/trouble-of.ts';
import { useWords } from '../../words/words-provider.tsx';
import { nightColumns } from './night-columns.tsx';
import { useNights } from './use-nights.ts';
import type { Night } from './use-nights.ts';

/** The nights that were run; the one that is chosen is the one of which the ledger speaks. */
export function NightList() {
  const words = useWords();
  const { night = null } = useSearch({ from: '/shell/night' });
  const navigate = useNavigate({ from: '/night' });
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage } = useNights();
  const nights = useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data]);
  const columns = useMemo(() => nightColumns(words), [words]);
  const look = useCallback(
    (date: string | null) => {
      const chosen = nights.find((one) => one.date === date);
      void navigate({
        search: ({ night: _left, ...rest }) => (chosen ? { ...rest, night: chosen.date } : rest),
        replace: true,
      });
    },
    [nights, navigate],
  );
  useKeys(
    useMemo(() => {
      const move = (step: 1 | -1) => look(nextRow(nights.map(dateOf), night, step));
      return [
        { press: 'j', word: words.nights.keys.next, run: () => move(1) },
        { press: 'k', word: words.nights.keys.previous, run: () => move(-1) },
      ];
    }, [nights, night, look, words]),
  );
  return (
    <section className="nights" aria-labelledby="nights-title">
      <h2 id="nights-title">{words.nights.list.title}</h2>
      {error && <ErrorNote trouble={troubleOf(error)} onRetry={() => void refetch()} />}
      {isPending && <Waiting rows={5} />}
      {data && nights.length === 0 && <EmptyNote>{words.nights.list.empty}</EmptyNote>}
      {nights.length > 0 && (
        <RegisterTable
          label={words.nights.list.title}
          rows={nights}
          columns={columns}
          rowId={dateOf}
          selected={night}
          onSelect={(date) => look(date === night ? null : date)}
        />
      )}
      {hasNextPage && (
        <UnstyledButton className="link more" onClick={() => void fetchNextPage()}>
          {words.nights.list.more}
        </UnstyledButton>
      )}
    </section>
  );
}

const dateOf = (night: Night): string => night.date;
