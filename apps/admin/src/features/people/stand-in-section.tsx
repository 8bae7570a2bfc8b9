import type { AccountWithGrants } from '@dondoc/domain/agency';
import { CivilDate } from '@dondoc/domain/calendar';
import { AccountId, SubstitutionId } from '@dondoc/domain/kernel';
import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { useSession } from '../../session/use-session.ts';
import { DateField, useSchemaForm } from '../../ui/form/index.ts';
import { ErrorNote } from '../../ui/note/index.ts';
import { api, trpc } from '../../wire/trpc.ts';
import { useCommand } from '../../wire/use-command.ts';
import { writeDate } from '../../words/date.ts';
import { useWords } from '../../words/words-provider.tsx';
import { EndForm } from './end-form.tsx';
import { useAccounts } from './use-accounts.ts';

const NewStandIn = z
  .object({ principalId: AccountId, from: CivilDate, to: CivilDate })
  .refine(({ from, to }) => from <= to, { path: ['to'], error: 'substitution.order' });

interface StandInSectionProps {
  readonly account: AccountWithGrants;
  readonly writes: boolean;
}

/** For whom an account stands in, for how long, and one more of it. */
export function StandInSection({ account, writes }: StandInSectionProps) {
  const words = useWords().people.standIn;
  const { today } = useSession();
  const [adding, setAdding] = useState(false);
  const end = useCommand([trpc.account.list.pathFilter()]);
  const { id: accountId, version } = account;
  return (
    <section aria-label={words.title}>
      <h3>{words.title}</h3>
      <p className="soft">{words.lead}</p>
      {end.trouble && <ErrorNote trouble={end.trouble} onRetry={() => void end.again()} />}
      <ul className="account-grants">
        {account.standsInFor.map(({ id, position, from, to }) => (
          <li key={id}>
            <b className="mid">{position}</b>
            <p className="xs dim">
              {from <= to ? words.days(writeDate(from), writeDate(to)) : words.neverHeld}
            </p>
            {writes && to >= today && (
              <EndForm
                what={position}
                waiting={end.waiting}
                onEnd={(lastDay) =>
                  void end.run((stamp) =>
                    api.account.endStandIn.mutate({
                      ...stamp,
                      accountId,
                      version,
                      substitutionId: id,
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
        (adding ? (
          <StandInForm account={account} onDone={() => setAdding(false)} />
        ) : (
          <Button size="xs" onClick={() => setAdding(true)}>
            {words.open}
          </Button>
        ))}
    </section>
  );
}

function StandInForm({
  account,
  onDone,
}: {
  readonly account: AccountWithGrants;
  readonly onDone: () => void;
}) {
  const words = useWords().people.standIn;
  const { today } = useSession();
  const accounts = useAccounts();
  const others = (accounts.data ?? []).filter(
    ({ id, closedOn }) => id !== account.id && closedOn === null,
  );
  const record = useCommand([trpc.account.list.pathFilter()]);
  const form = useSchemaForm(NewStandIn, { principalId: '', from: today, to: today });
  const submit = form.onSubmit((values) => {
    const { id: accountId, version } = account;
    const substitution = NewStandIn.parse(values);
    const substitutionId = SubstitutionId.parse(uuidv7());
    return record.run(
      (stamp) =>
        api.account.standIn.mutate({
          ...stamp,
          accountId,
          version,
          substitutionId,
          ...substitution,
        }),
      { after: onDone, said: words.recorded },
    );
  });
  const day = (field: 'from' | 'to') => {
    const { value, onChange, error } = form.getInputProps(field);
    return { value, error, onChange: (date: string | null) => onChange(date ?? '') };
  };
  return (
    <form onSubmit={submit} noValidate>
      {record.trouble && <ErrorNote trouble={record.trouble} onRetry={() => void record.again()} />}
      <Select
        label={words.principal}
        data={others.map(({ id, position, signInName }) => ({
          value: id,
          label: `${position} (${signInName})`,
        }))}
        searchable
        {...form.getInputProps('principalId')}
      />
      <div className="pair">
        <DateField label={words.from} {...day('from')} />
        <DateField label={words.to} {...day('to')} />
      </div>
      <div className="acts">
        <Button type="submit" variant="filled" loading={record.waiting}>
          {words.submit}
        </Button>
      </div>
    </form>
  );
}
