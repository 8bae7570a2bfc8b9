import { CloseButton } from '@mantine/core';
import { useEffect, useEffectEvent, useRef } from 'react';
import type { ReactNode } from 'react';
import { useWords } from '../../words/words-provider.tsx';
import './pane.css';

interface SidePanelProps {
  readonly title: string;
  readonly sub?: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** One thing of a list, opened beside it; over the whole screen where there is no room. Escape closes it. */
export function SidePanel({ title, sub, onClose, children }: SidePanelProps) {
  const words = useWords().shell;
  const panel = useRef<HTMLElement>(null);
  const close = useEffectEvent(onClose);
  useEffect(() => {
    const before = document.activeElement;
    panel.current?.focus({ preventScroll: true });
    // An open list of a field closes at the same press, and marks its field until then.
    let inList = false;
    const look = ({ target }: KeyboardEvent) => {
      inList =
        target instanceof Element &&
        target.closest('[data-mantine-stop-propagation="true"]') !== null;
    };
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || inList) return;
      // It belongs to the dialog that lies over the panel.
      if (event.target instanceof Element && event.target.closest('[role="dialog"]')) return;
      event.preventDefault();
      close();
    };
    document.addEventListener('keydown', look, { capture: true });
    document.addEventListener('keydown', listen);
    return () => {
      document.removeEventListener('keydown', look, { capture: true });
      document.removeEventListener('keydown', listen);
      if (before instanceof HTMLElement && before.isConnected)
        before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <aside ref={panel} className="side-panel" aria-label={title} tabIndex={-1}>
      <header>
        <div className="grow">
          {sub !== undefined && <p className="xs dim">{sub}</p>}
          <h2>{title}</h2>
        </div>
        <CloseButton aria-label={words.close} onClick={onClose} />
      </header>
      {children}
    </aside>
  );
}
