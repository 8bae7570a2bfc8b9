import type { AccountWithGrants } from '@dondoc/domain/agency';
import { Button } from '@mantine/core';
import { ErrorNote } from '../../ui/note/index.ts';
import { SidePanel } from '../../ui/pane/index.ts';
import { api, trpc } from '../../wire/trpc.ts';
import { useCommand } from '../../wire/use-command.ts';
import { useWords } from '../../words/words-provider.tsx';
import { ClosingSection } from './closing-section.tsx';
import type { IssuedCode } from './code-slip.tsx';
import { GrantSection } from './grant-section.tsx';
import { StandInSection } from './stand-in-section.tsx';

interface AccountPanelProps {
  readonly account: AccountWithGrants;
  readonly writes: boolean;
  readonly onClose: () => void;
  readonly onIssued: (issued: IssuedCode) => void;
}

/** One account: what it may do, for whom it stands in, and a new code where the password is lost. */
export function AccountPanel({ account, writes, onClose, onIssued }: AccountPanelProps) {
  const words = useWords().people;
  const renew = useCommand([trpc.account.list.pathFilter()]);
  const { id: accountId, version, signInName, position } = account;
  const giveCode = () =>
    renew.run((stamp) => api.account.renewCode.mutate({ ...stamp, accountId, version }), {
      after: (answer) => onIssued({ signInName, position, ...answer }),
    });
  return (
    <SidePanel title={account.position} sub={account.signInName} onClose={onClose}>
      <section>
        <p className="soft">{account.mailbox}</p>
      </section>
      <GrantSection account={account} writes={writes && account.closedOn === null} />
      <StandInSection account={account} writes={writes && account.closedOn === null} />
      {writes && account.closedOn === null && (
        <section>
          {renew.trouble && (
            <ErrorNote trouble={renew.trouble} onRetry={() => void renew.again()} />
          )}
          <p className="soft">{words.renewMeans}</p>
          <div className="acts">
            <Button loading={renew.waiting} onClick={() => void giveCode()}>
              {words.renew}
            </Button>
          </div>
        </section>
      )}
      {writes && <ClosingSection account={account} />}
    </SidePanel>
  );
}
