import { Password, SignInName } from '@dondoc/domain/agency';
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { z } from 'zod';
import { useSchemaForm } from '../../ui/form/index.ts';
import { ErrorNote } from '../../ui/note/index.ts';
import { signIn } from '../../wire/sign-in.ts';
import { api, queryClient } from '../../wire/trpc.ts';
import { useCommand } from '../../wire/use-command.ts';
import { useWords } from '../../words/words-provider.tsx';
import { Door } from './door.tsx';

const Redemption = z.object({
  signInName: SignInName,
  code: z.string().trim().min(1).max(40),
  password: Password,
});

const noQueries: readonly never[] = [];

/** The first time, and after a forgotten password: a code that the administrator gave becomes a password. */
export function Redeem() {
  const words = useWords().signIn;
  const navigate = useNavigate();
  const form = useSchemaForm(Redemption, { signInName: '', code: '', password: '' });
  const redeem = useCommand(noQueries);
  const submit = form.onSubmit(async (values) => {
    const redemption = Redemption.parse(values);
    await redeem.run((stamp) => api.auth.redeemCode.mutate({ ...stamp, ...redemption }), {
      after: async () => {
        await signIn(redemption.signInName, redemption.password);
        queryClient.clear();
        await navigate({ to: '/' });
      },
    });
  });
  return (
    <Door title={words.redeem.title}>
      <p className="lead">{words.redeem.lead}</p>
      <form onSubmit={submit} noValidate>
        {redeem.trouble && (
          <ErrorNote trouble={redeem.trouble} onRetry={() => void redeem.again()} />
        )}
        <TextInput
          label={words.name}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus
          {...form.getInputProps('signInName')}
        />
        <TextInput
          label={words.redeem.code}
          autoComplete="one-time-code"
          autoCapitalize="characters"
          spellCheck={false}
          {...form.getInputProps('code')}
        />
        <PasswordInput
          label={words.redeem.password}
          description={words.redeem.passwordHint}
          autoComplete="new-password"
          {...form.getInputProps('password')}
        />
        <Button type="submit" variant="filled" loading={redeem.waiting}>
          {words.redeem.submit}
        </Button>
      </form>
      <p className="else">
        <Link to="/sign-in">{words.redeem.back}</Link>
      </p>
    </Door>
  );
}
