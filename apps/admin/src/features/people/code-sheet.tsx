import type { inferOutput } from '@trpc/tanstack-react-query';
import { Button, Modal, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { ErrorNote } from '../../ui/note/index.ts';
import { everyPage } from '../../wire/every-page.ts';
import { api, trpc } from '../../wire/trpc.ts';
import { useCommand } from '../../wire/use-command.ts';
import { writeMoment } from '../../words/date.ts';
import { useWords } from '../../words/words-provider.tsx';

type Sheet = inferOutput<typeof trpc.account.renewCodes>;
type Layout = 'table' | 'pages';

/** Slips of one print, as the server gives them at once. */
const MOST = 200;

/** Accounts that have no password yet. */
const waitingForCodes = async () => {
  const accounts = await everyPage((after: string | null) =>
    api.account.list.query({ limit: 200, after }),
  );
  return accounts
    .filter(({ active, closedOn }) => !active && closedOn === null)
    .slice(0, MOST)
    .map(({ id, version }) => ({ accountId: id, version }));
};

/** New codes for all accounts that have no password yet, on a sheet to be printed and cut, or a page for each. */
export function CodeSheet({ onClose }: { readonly onClose: () => void }) {
  const all = useWords();
  const words = all.people.sheet;
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const [nobody, setNobody] = useState(false);
  const [layout, setLayout] = useState<Layout>('table');
  const give = useCommand([trpc.account.list.pathFilter()]);
  const run = async () => {
    const accounts = await waitingForCodes();
    if (accounts.length === 0) return setNobody(true);
    return give.run((stamp) => api.account.renewCodes.mutate({ ...stamp, accounts }), {
      after: setSheet,
    });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={words.title}
      closeButtonProps={{ 'aria-label': all.shell.close }}
    >
      {give.trouble && <ErrorNote trouble={give.trouble} onRetry={() => void give.again()} />}
      {sheet === null ? (
        <>
          <p>{nobody ? words.nobody : words.what}</p>
          <div className="acts">
            <Button onClick={onClose}>{all.shell.cancel}</Button>
            <Button variant="filled" loading={give.waiting} onClick={() => void run()}>
              {words.give}
            </Button>
          </div>
        </>
      ) : (
        <>
          <p className="soft">{words.lead}</p>
          <SegmentedControl
            aria-label={words.layout}
            value={layout}
            onChange={(next) => setLayout(next === 'pages' ? 'pages' : 'table')}
            data={[
              { value: 'table', label: words.asTable },
              { value: 'pages', label: words.asPages },
            ]}
          />
          <ul className={`code-sheet ${layout}`} aria-label={words.title}>
            {sheet.items.map(({ accountId, signInName, position, code }) => (
              <li key={accountId}>
                <b>{position}</b>
                <span>
                  {all.people.code.signInName}: {signInName}
                </span>
                <span className="code">{code}</span>
                <span className="xs dim">
                  {location.origin}/sign-in/code · {all.people.code.expires}{' '}
                  {writeMoment(sheet.expiresAt)}
                </span>
              </li>
            ))}
          </ul>
          <div className="acts">
            <Button onClick={() => window.print()}>{words.print}</Button>
            <Button variant="filled" onClick={onClose}>
              {words.done}
            </Button>
          </div>
        </>
      )}
    </Modal>
  );
}
