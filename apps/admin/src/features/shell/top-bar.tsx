import { Menu, OverflowList, UnstyledButton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Sign } from '../../ui/sign/index.ts';
import { useWords } from '../../words/words-provider.tsx';
import { AccountMenu } from './account-menu.tsx';
import { Mark } from './mark.tsx';
import { useNav } from './use-nav.ts';

/** The mark, the words that lead to the screens, the account. What does not fit goes under "more". */
export function TopBar({ onListKeys }: { readonly onListKeys: () => void }) {
  const words = useWords().shell;
  const nav = useNav();
  return (
    <header className="top">
      <Link className="mark" to="/">
        <Mark />
        {words.product}
      </Link>
      <nav className="nav" aria-label={words.mainNavigation}>
        <OverflowList
          data={nav}
          gap={2}
          getItemKey={(item) => item.to}
          renderItem={(item) => (
            <Link key={item.to} to={item.to}>
              {words.nav[item.word]}
            </Link>
          )}
          renderOverflow={(rest) => (
            <Menu position="bottom-start">
              <Menu.Target>
                <UnstyledButton className="more">
                  {words.more}
                  <Sign name="chev" size={14} />
                </UnstyledButton>
              </Menu.Target>
              <Menu.Dropdown>
                {rest.map((item) => (
                  <Menu.Item key={item.to} component={Link} to={item.to}>
                    {words.nav[item.word]}
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
          )}
        />
      </nav>
      <div className="end">
        <AccountMenu onListKeys={onListKeys} />
      </div>
    </header>
  );
}
