import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { ErrorNote } from '../../ui/note/index.ts';
import { signIn } from '../../wire/sign-in.ts';
import { queryClient } from '../../wire/trpc.ts';
import { troubleOf } from '../../wire/trouble-of.ts';
import { useWords } from '../../words/words-provider.tsx';
import { Door } from './door.tsx';
import { SamplePeople } from './sample-people.tsx';

/** Name and password; afterwards back to where somebody was going. */
export function SignIn() {
  const words = useWords().signIn;
  const { next } = useSearch({ from: '/sign-in' });
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const entering = useMutation({
    mutationFn: (who: { readonly name: string; readonly password: string }) =>
      signIn(who.name, who.password),
    onSuccess: async () => {
      queryClient.clear();
      await navigate({ to: next ?? '/' });
    },
  });
  return (
    <Door title={words.title}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          entering.mutate({ name: name.trim(), password });
        }}
      >
        {entering.error && <ErrorNote trouble={troubleOf(entering.error)} />}
        <TextInput
          label={words.name}
          value={name}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          withAsterisk={false}
          autoFocus
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <PasswordInput
          label={words.password}
          value={password}
          autoComplete="current-password"
          required
          withAsterisk={false}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Button type="submit" variant="filled" loading={entering.isPending}>
          {words.submit}
        </Button>
      </form>
      <SamplePeople
        waiting={entering.isPending}
        onEnter={(signInName, shown) => entering.mutate({ name: signInName, password: shown })}
      />
      <p className="else">
        <Link to="/sign-in/code">{words.haveCode}</Link>
      </p>
    </Door>
  );
}
