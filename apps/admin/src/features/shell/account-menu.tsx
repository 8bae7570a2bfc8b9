import { Popover, UnstyledButton } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useSession } from '../../session/use-session.ts';
import { Sign } from '../../ui/sign/index.ts';
import { useWords } from '../../words/words-provider.tsx';

const AccountChoices = lazy(async () => ({
  default: (await import('./account-choices.tsx')).AccountChoices,
}));

/** Who is signed in, by position, and what that person chooses for all screens. */
export function AccountMenu({ onListKeys }: { readonly onListKeys: () => void }) {
  const words = useWords().shell.account;
  const { account } = useSession();
  const [opened, setOpened] = useState(false);
  return (
    <Popover
      position="bottom-end"
      width={300}
      opened={opened}
      onChange={setOpened}
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <UnstyledButton
          className="account"
          aria-label={words.menu(account.position)}
          onClick={() => setOpened((open) => !open)}
        >
          <span>{account.position}</span>
          <Sign name="chev" size={14} />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className="account-menu">
        <Suspense>
          <AccountChoices
            onListKeys={() => {
              setOpened(false);
              onListKeys();
            }}
          />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
