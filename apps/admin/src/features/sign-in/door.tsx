import { SegmentedControl } from '@mantine/core';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../../words/words-provider.tsx';
import { Mark } from '../shell/mark.tsx';
import { DoorBanners } from './door-banners.tsx';
import './door.css';

/** A screen before the door: the mark, the language, what every screen says, one column. */
export function Door({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}) {
  const words = useWords().shell;
  const { language, speak } = useLanguage();
  useEffect(() => {
    document.title = `${title} · ${words.product}`;
  }, [title, words]);
  return (
    <div className="door">
      <header>
        <span className="mark">
          <Mark />
          {words.product}
        </span>
        <SegmentedControl
          aria-label={words.account.language}
          value={language}
          onChange={speak}
          data={[
            { value: 'vi', label: 'Tiếng Việt' },
            { value: 'en', label: 'English' },
          ]}
        />
      </header>
      <DoorBanners />
      <main>
        <h1>{title}</h1>
        {children}
      </main>
    </div>
  );
}
