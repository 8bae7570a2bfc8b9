import { Account, Password } from '@dondoc/domain/agency';
import { AccountId } from '@dondoc/domain/kernel';
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { v7 as uuidv7 } from 'uuid';
import { useSchemaForm } from '../../ui/form/index.ts';
import { ErrorNote } from '../../ui/note/index.ts';
import { signIn } from '../../wire/sign-in.ts';
import { api } from '../../wire/trpc.ts';
import { useCommand } from '../../wire/use-command.ts';
import { useLanguage, useWords } from '../../words/words-provider.tsx';

const Administrator = Account.pick({ signInName: true, position: true, mailbox: true }).extend({
  password: Password,
});

const noQueries: readonly never[] = [];

/** Makes the first account and signs it in. */
export function AdministratorForm({ onReady }: { readonly onReady: () => Promise<void> }) {
  const words = useWords().firstRun.administrator;
  const { language } = useLanguage();
  const form = useSchemaForm(Administrator, {
    signInName: '',
    position: '',
    mailbox: '',
    password: '',
  });
  const create = useCommand(noQueries);
  const submit = form.onSubmit(async (values) => {
    const administrator = Administrator.parse(values);
    const accountId = AccountId.parse(uuidv7());
    await create.run(
      (stamp) =>
        api.setup.createAdministrator.mutate({ ...stamp, accountId, language, ...administrator }),
      {
        after: async () => {
          await signIn(administrator.signInName, administrator.password);
          await onReady();
        },
      },
    );
  });
  return (
    <form onSubmit={submit} noValidate>
      {create.trouble && <ErrorNote trouble={create.trouble} onRetry={() => void create.again()} />}
      <TextInput
        label={words.signInName}
        description={words.signInNameHint}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        autoFocus
        {...form.getInputProps('signInName')}
      />
      <TextInput
        label={words.position}
        description={words.positionHint}
        {...form.getInputProps('position')}
      />
      <TextInput
        label={words.mailbox}
        type="email"
        autoComplete="off"
        {...form.getInputProps('mailbox')}
      />
      <PasswordInput
        label={words.password}
        description={words.passwordHint}
        autoComplete="new-password"
        {...form.getInputProps('password')}
      />
      <Button type="submit" variant="filled" loading={create.waiting}>
        {words.submit}
      </Button>
    </form>
  );
}
