import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useWords } from '../../words/words-provider.tsx';
import { Banners } from './banners.tsx';
import { BottomBar } from './bottom-bar.tsx';
import { Foot } from './foot.tsx';
import { FootSlot } from './foot-slot.ts';
import { TopBar } from './top-bar.tsx';
import './shell.css';

const KeyList = lazy(async () => ({ default: (await import('./key-list.tsx')).KeyList }));

/** Top bar, banners, the screen, the foot with its keys. Panes scroll, the shell does not. */
export function Shell() {
  const words = useWords();
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  const [listing, setListing] = useState(false);
  return (
    <FootSlot value={slot}>
      <div className="shell">
        <a className="skip" href="#screen">
          {words.shell.skipToContent}
        </a>
        <TopBar onListKeys={() => setListing(true)} />
        <Banners />
        <main id="screen" className="screen" tabIndex={-1}>
          <Outlet />
        </main>
        <Foot slot={setSlot} onListKeys={() => setListing(true)} />
        <BottomBar />
      </div>
      {listing && (
        <Suspense>
          <KeyList onClose={() => setListing(false)} />
        </Suspense>
      )}
    </FootSlot>
  );
}
