import type { AccountWithGrants } from '@dondoc/domain/agency';
import { mayAnywhere } from '@dondoc/domain/agency';
import type { AccountId } from '@dondoc/domain/kernel';
import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useKeys } from '../../keys/index.ts';
import { useSession } from '../../session/use-session.ts';
import { nextRow, RegisterTable } from '../../ui/grid/index.ts';
import { EmptyNote, ErrorNote, Waiting } from '../../ui/note/index.ts';
import { troubleOf } from '../../wire/trouble-of.ts';
import { api, trpc } from '../../wire/trpc.ts';
import { usePages } from '../../wire/use-pages.ts';
import { useWords } from '../../words/words-provider.tsx';
import { useAgencies } from '../agencies/use-agencies.ts';
import { PageHead } from '../shell/index.ts';
import { AccountPanel } from './account-panel.tsx';
import { CodeSheet } from './code-sheet.tsx';
import { CodeSlip } from './code-slip.tsx';
import type { IssuedCode } from './code-slip.tsx';
import { accountColumns } from './columns.tsx';
import { NewAccountPanel } from './new-account-panel.tsx';

type Open = { readonly kind: 'new' } | { readonly kind: 'account'; readonly id: AccountId } | null;

/** Accounts with their roles; a new one gets a code that is shown once. */
export function People() {
  const words = useWords();
  const { grants } = useSession();
  const [open, setOpen] = useState<Open>(null);
  const [printing, setPrinting] = useState(false);
  const [issued, setIssued] = useState<IssuedCode | null>(null);
  const accounts = usePages(trpc.account.list.pathKey(), (after: string | null) =>
    api.account.list.query({ limit: 100, after }),
  );
  const { rows } = accounts;
  const { nameOf } = useAgencies();
  const columns = useMemo(() => accountColumns(words, nameOf), [words, nameOf]);
  const writes = mayAnywhere(grants, 'account.write');
  const selected = open?.kind === 'account' ? open.id : null;
  const chosen = rows.find((row) => row.id === selected);
  const keys = useMemo(() => {
    const move = (step: 1 | -1) => {
      const id = nextRow(
        rows.map((row) => row.id),
        selected,
        step,
      );
      const row = rows.find((candidate) => candidate.id === id);
      if (row) setOpen({ kind: 'account', id: row.id });
    };
    return [
      { press: 'j', word: words.people.keys.next, run: () => move(1) },
      { press: 'k', word: words.people.keys.previous, run: () => move(-1) },
      ...(writes
        ? [{ press: 'n', word: words.people.create, run: () => setOpen({ kind: 'new' }) }]
        : []),
    ];
  }, [rows, selected, words, writes]);
  useKeys(keys);

  return (
    <>
      <PageHead
        title={words.people.title}
        sub={[
          !accounts.isPending &&
            accounts.error === null &&
            accounts.more === null &&
            words.people.count(rows.length),
          words.people.lead,
        ]
          .filter(Boolean)
          .join('. ')}
        actions={
          writes && (
            <>
              <Button onClick={() => setPrinting(true)}>{words.people.sheet.open}</Button>
              <Button variant="filled" onClick={() => setOpen({ kind: 'new' })}>
                {words.people.create}
              </Button>
            </>
          )
        }
      />
      <div className="with-panel">
        <div>
          {accounts.error && (
            <ErrorNote trouble={troubleOf(accounts.error)} onRetry={accounts.retry} />
          )}
          {accounts.isPending && <Waiting />}
          {!accounts.isPending && (
            <RegisterTable<AccountWithGrants>
              label={words.people.title}
              rows={rows}
              columns={columns}
              rowId={idOf}
              selected={selected}
              onSelect={(id) => {
                const row = rows.find((candidate) => candidate.id === id);
                if (row) setOpen({ kind: 'account', id: row.id });
              }}
            />
          )}
          {accounts.more && (
            <Button className="more" onClick={accounts.more}>
              {words.plans.more}
            </Button>
          )}
          {rows.length === 1 && <EmptyNote>{words.people.empty}</EmptyNote>}
        </div>
        {open?.kind === 'new' && (
          <NewAccountPanel onClose={() => setOpen(null)} onIssued={setIssued} />
        )}
        {chosen && (
          <AccountPanel
            key={chosen.id}
            account={chosen}
            writes={writes}
            onClose={() => setOpen(null)}
            onIssued={setIssued}
          />
        )}
      </div>
      {printing && <CodeSheet onClose={() => setPrinting(false)} />}
      {issued && (
        <CodeSlip
          issued={issued}
          onClose={() => {
            setIssued(null);
            setOpen(null);
          }}
        />
      )}
    </>
  );
}

const idOf = (account: AccountWithGrants): string => account.id;
