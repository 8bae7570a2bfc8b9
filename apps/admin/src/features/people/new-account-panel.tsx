import { Account } from '@dondoc/domain/agency';
import { AccountId } from '@dondoc/domain/kernel';
import { Button, TextInput } from '@mantine/core';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { useSchemaForm } from '../../ui/form/index.ts';
import { ErrorNote } from '../../ui/note/index.ts';
import { SidePanel } from '../../ui/pane/index.ts';
import { api, trpc } from '../../wire/trpc.ts';
import { useCommand } from '../../wire/use-command.ts';
import { useWords } from '../../words/words-provider.tsx';
import type { IssuedCode } from './code-slip.tsx';
import { GrantFields, GrantRow, newRow } from './grant-fields.tsx';

const NewAccount = Account.pick({ signInName: true, position: true, mailbox: true }).extend({
  grants: z.array(GrantRow).min(1),
});

interface NewAccountPanelProps {
  readonly onClose: () => void;
  readonly onIssued: (issued: IssuedCode) => void;
}

/** Position, mailbox, roles; the answer is the one-time code. */
export function NewAccountPanel({ onClose, onIssued }: NewAccountPanelProps) {
  const words = useWords().people;
  const form = useSchemaForm(NewAccount, {
    signInName: '',
    position: '',
    mailbox: '',
    grants: [newRow()],
  });
  const create = useCommand([trpc.account.list.pathFilter()]);
  const submit = form.onSubmit((values) => {
    const { grants: rows, ...account } = NewAccount.parse(values);
    const grants = rows.map(({ role, agencyId }) => ({ role, agencyId }));
    const accountId = AccountId.parse(uuidv7());
    const { signInName, position } = account;
    return create.run(
      (stamp) => api.account.create.mutate({ ...stamp, accountId, ...account, grants }),
      { after: (answer) => onIssued({ signInName, position, ...answer }) },
    );
  });
  return (
    <SidePanel title={words.form.title} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        {create.trouble && (
          <ErrorNote trouble={create.trouble} onRetry={() => void create.again()} />
        )}
        <TextInput
          label={words.form.position}
          description={words.form.positionHint}
          {...form.getInputProps('position')}
        />
        <TextInput
          label={words.form.mailbox}
          type="email"
          autoComplete="off"
          {...form.getInputProps('mailbox')}
        />
        <TextInput
          label={words.form.signInName}
          description={words.form.signInNameHint}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          {...form.getInputProps('signInName')}
        />
        <GrantFields
          grants={form.values.grants}
          errorOf={(at) => form.errors[`grants.${at}.agencyId`]}
          onChange={(grants) => form.setFieldValue('grants', [...grants])}
        />
        <div className="acts">
          <Button type="submit" variant="filled" loading={create.waiting}>
            {words.form.submit}
          </Button>
        </div>
      </form>
    </SidePanel>
  );
}
