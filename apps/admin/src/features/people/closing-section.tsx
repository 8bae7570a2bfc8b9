import type { AccountWithGrants } from '@dondoc/domain/agency';
import { Button } from '@mantine/core';
import { ErrorNote } from '../../ui/note/index.ts';
import { api, trpc } from '../../wire/trpc.ts';
import { useCommand } from '../../wire/use-command.ts';
import { writeDate } from '../../words/date.ts';
import { useWords } from '../../words/words-provider.tsx';
import { EndForm } from './end-form.tsx';

/** Closes an account with its last day, or opens it again. */
export function ClosingSection({ account }: { readonly account: AccountWithGrants }) {
  const words = useWords().people.closing;
  const command = useCommand([trpc.account.list.pathFilter()]);
  const { id: accountId, version, closedOn } = account;
  return (
    <section aria-label={words.title}>
      {command.trouble && (
        <ErrorNote trouble={command.trouble} onRetry={() => void command.again()} />
      )}
      <p className="soft">
        {closedOn === null ? words.means : words.closedFrom(writeDate(closedOn))}
      </p>
      <div className="acts">
        {closedOn === null ? (
          <EndForm
            label={words.title}
            what={account.position}
            waiting={command.waiting}
            onEnd={(lastDay) =>
              void command.run(
                (stamp) => api.account.close.mutate({ ...stamp, accountId, version, lastDay }),
                { said: words.done },
              )
            }
          />
        ) : (
          <Button
            loading={command.waiting}
            onClick={() =>
              void command.run(
                (stamp) => api.account.reopen.mutate({ ...stamp, accountId, version }),
                { said: words.reopened },
              )
            }
          >
            {words.reopen}
          </Button>
        )}
      </div>
    </section>
  );
}
