import { Button, SegmentedControl, Switch, useMantineColorScheme } from '@mantine/core';
import type { MantineColorScheme } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useLetterKeys } from '../../keys/index.ts';
import { useSession } from '../../session/use-session.ts';
import { ErrorNote } from '../../ui/note/index.ts';
import { signOut } from '../../wire/sign-in.ts';
import { troubleOf } from '../../wire/trouble-of.ts';
import { queryClient } from '../../wire/trpc.ts';
import { useLanguage, useWords } from '../../words/words-provider.tsx';

const COLOURS: readonly MantineColorScheme[] = ['light', 'dark', 'auto'];

/** Language, background, keys; the way out. Fetched when the account menu is opened for the first time. */
export function AccountChoices({ onListKeys }: { readonly onListKeys: () => void }) {
  const words = useWords().shell.account;
  const { account } = useSession();
  const { language, speak } = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [letters, switchLetters] = useLetterKeys();
  const navigate = useNavigate();
  const leaving = useMutation({
    mutationFn: signOut,
    onSuccess: async () => {
      queryClient.clear();
      await navigate({ to: '/sign-in' });
    },
  });
  return (
    <>
      <p className="xs dim">{account.mailbox}</p>
      <span id="account-language">{words.language}</span>
      <SegmentedControl
        aria-labelledby="account-language"
        value={language}
        onChange={speak}
        data={[
          { value: 'vi', label: 'Tiếng Việt' },
          { value: 'en', label: 'English' },
        ]}
      />
      <span id="account-colour">{words.colour}</span>
      <SegmentedControl
        aria-labelledby="account-colour"
        value={colorScheme}
        onChange={setColorScheme}
        data={COLOURS.map((value) => ({ value, label: words.colours[value] }))}
      />
      <Switch
        label={words.letterKeys}
        checked={letters}
        onChange={(event) => switchLetters(event.currentTarget.checked)}
      />
      <div className="acts">
        <Button onClick={onListKeys}>{words.allKeys}</Button>
        <Button loading={leaving.isPending} onClick={() => leaving.mutate()}>
          {words.signOut}
        </Button>
      </div>
      {leaving.error && (
        <ErrorNote trouble={troubleOf(leaving.error)} onRetry={() => leaving.mutate()} />
      )}
    </>
  );
}
