import { SegmentedControl, TextInput, UnstyledButton } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import { useKeys } from '../../keys/index.ts';
import { RegisterTable } from '../../ui/grid/index.ts';
import { EmptyNote, ErrorNote, Waiting } from '../../ui/note/index.ts';
import { Sign } from '../../ui/sign/index.ts';
import { troubleOf } from '../../wire/trouble-of.ts';
import { writeDate } from '../../words/date.ts';
import { useWords } from '../../words/words-provider.tsx';
import { ledgerColumns } from './ledger-columns.tsx';
import type { NightSearch } from './route.ts';
import { useLedger } from './use-nights.ts';
import type { LedgerRow } from './use-nights.ts';

const FILTERS = ['sent', 'held', 'withheld', 'proposed'] as const;
/** Milliseconds after the last letter before the ledger is asked. */
const TYPING = 250;

/** What was told, held, not sent, left for a signature; one row each, with its reason. */
export function Ledger() {
  const words = useWords();
  const { ledger } = words.nights;
  const search = useSearch({ from: '/shell/night' });
  const navigate = useNavigate({ from: '/night' });
  const field = useRef<HTMLInputElement>(null);
  const [sought, setSought] = useState(search.body ?? '');
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage } = useLedger(search);
  const rows = useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data]);
  const columns = useMemo(() => ledgerColumns(words), [words]);
  const filter = (key: keyof NightSearch, value: string | null) =>
    void navigate({
      search: ({ [key]: _left, ...rest }) => (value ? { ...rest, [key]: value } : rest),
      replace: true,
    });
  const seek = useDebouncedCallback((text: string) => filter('body', text.trim()), TYPING);
  useKeys(
    useMemo(
      () => [{ press: '/', word: words.nights.keys.find, run: () => field.current?.focus() }],
      [words],
    ),
  );
  const filtered = Object.keys(search).length > 0;
  return (
    <section className="ledger" aria-labelledby="ledger-title">
      <div className="ledger-head">
        <h2 id="ledger-title">{ledger.title}</h2>
        <span className="dim">
          {search.night === undefined ? (
            ledger.ofAll
          ) : (
            <>
              {ledger.ofNight(writeDate(search.night))}{' '}
              <UnstyledButton className="link" onClick={() => filter('night', null)}>
                {ledger.allNights}
              </UnstyledButton>
            </>
          )}
        </span>
        <TextInput
          ref={field}
          aria-label={ledger.searchLabel}
          placeholder={ledger.search}
          leftSection={<Sign name="search" size={14} />}
          value={sought}
          onChange={(event) => {
            setSought(event.currentTarget.value);
            seek(event.currentTarget.value);
          }}
        />
        <SegmentedControl
          aria-label={ledger.filter}
          value={search.decision ?? 'all'}
          onChange={(chosen) => filter('decision', chosen === 'all' ? null : chosen)}
          data={[
            { value: 'all', label: ledger.all },
            ...FILTERS.map((value) => ({ value, label: ledger.decisions[value] })),
          ]}
        />
      </div>
      {error && <ErrorNote trouble={troubleOf(error)} onRetry={() => void refetch()} />}
      {isPending && <Waiting />}
      {data && rows.length === 0 && (
        <EmptyNote>{filtered ? ledger.nothingFound : ledger.empty}</EmptyNote>
      )}
      {rows.length > 0 && (
        <RegisterTable
          label={ledger.title}
          rows={rows}
          columns={columns}
          rowId={idOf}
          rowHeight={45}
        />
      )}
      {hasNextPage && (
        <UnstyledButton className="link more" onClick={() => void fetchNextPage()}>
          {ledger.more}
        </UnstyledButton>
      )}
    </section>
  );
}

const idOf = (row: LedgerRow): string => String(row.id);
