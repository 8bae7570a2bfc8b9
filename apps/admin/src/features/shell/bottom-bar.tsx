import { Menu, UnstyledButton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useWords } from '../../words/words-provider.tsx';
import { useNav } from './use-nav.ts';

/** Words that fit beside each other on a phone; the fourth is "more" where there are further ones. */
const FIT = 4;

/** The navigation of a phone, under the thumb. */
export function BottomBar() {
  const words = useWords().shell;
  const nav = useNav();
  const shown = nav.length > FIT ? nav.slice(0, FIT - 1) : nav;
  const rest = nav.slice(shown.length);
  return (
    <nav className="bottom-bar" aria-label={words.mainNavigation}>
      {shown.map((item) => (
        <Link key={item.to} to={item.to}>
          {words.nav[item.word]}
        </Link>
      ))}
      {rest.length > 0 && (
        <Menu position="top-end">
          <Menu.Target>
            <UnstyledButton>{words.more}</UnstyledButton>
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
    </nav>
  );
}
