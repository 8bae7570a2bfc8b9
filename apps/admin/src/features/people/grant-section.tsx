import type { AccountWithGrants, Grant } from '@dondoc/domain/agency';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useSession } from '../../session/use-session.ts';
import { ErrorNote } from '../../ui/note/index.ts';
import { api, trpc } from '../../wire/trpc.ts';
import { useCommand } from '../../wire/use-command.ts';
import { writeDate } from '../../words/date.ts';
import type { Words } from '../../words/words.ts';
import { useWords } from '../../words/words-provider.tsx';
import { useAgencies } from '../agencies/use-agencies.ts';
import { EndForm } from './end-form.tsx';
import { GiveGrantForm } from './give-grant-form.tsx';

interface GrantSectionProps {
  readonly account: AccountWithGrants;
  readonly writes: boolean;
}

/** What an account may do, grant by grant with its days; one may be ended, and one more given. */
export function GrantSection({ account, writes }: GrantSectionProps) {
  const words = useWords().people;
  const { nameOf } = useAgencies();
  const { today } = useSession();
  const [giving, setGiving] = useState(false);
  const end = useCommand([trpc.account.list.pathFilter()]);
  const { id: accountId, version } = account;
  return (
    <section aria-label={words.form.grants}>
      {end.trouble && <ErrorNote trouble={end.trouble} onRetry={() => void end.again()} />}
      <ul className="account-grants">
        {account.grants.map((grant) => (
          <li key={grant.id}>
            <b className="mid">{words.roles[grant.role]}</b> {nameOf(grant.agencyId)}
            {grant.planId !== null && <span className="dim"> {words.give.onePlan}</span>}
            <p className="xs dim">
              {words.roleMeans[grant.role]}
              {daysOf(grant, words)}
            </p>
            {writes && (grant.validTo === null || grant.validTo > today) && (
              <EndForm
                what={`${words.roles[grant.role]} ${nameOf(grant.agencyId)}`}
                waiting={end.waiting}
                onEnd={(lastDay) =>
                  void end.run((stamp) =>
                    api.account.endGrant.mutate({
                      ...stamp,
                      accountId,
                      version,
                      grantId: grant.id,
                      lastDay,
                    }),
                  )
                }
              />
            )}
          </li>
        ))}
      </ul>
      {writes &&
        (giving ? (
          <GiveGrantForm account={account} onGiven={() => setGiving(false)} />
        ) : (
          <Button size="xs" onClick={() => setGiving(true)}>
            {words.form.addGrant}
          </Button>
        ))}
    </section>
  );
}

function daysOf({ validFrom, validTo }: Grant, { give: words }: Words['people']): string {
  const from = validFrom === null ? null : words.since(writeDate(validFrom));
  const to = validTo === null ? null : words.until(writeDate(validTo));
  return [from, to].map((part) => (part === null ? '' : `; ${part}`)).join('');
}
