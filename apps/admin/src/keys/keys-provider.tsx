import { createContext, use, useEffect, useState, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { describeKey, isCharacterKey } from './key.ts';
import type { Key } from './key.ts';
import { KeyLayer } from './key-layer.ts';
import { isTyping } from './typing.ts';

const LayerContext = createContext<KeyLayer | null>(null);

function useLayer(): KeyLayer {
  const layer = use(LayerContext);
  if (!layer) throw new Error('useKeys stands outside KeysProvider');
  return layer;
}

/** Listens to the keyboard for all screens. Keys are quiet while somebody types and while a dialog holds the focus. */
export function KeysProvider({ children }: { readonly children: ReactNode }) {
  const [layer] = useState(() => new KeyLayer());
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const press = describeKey(event);
      const typing = isTyping(event.target);
      if (isCharacterKey(press) && (typing || !layer.letters)) return;
      if (typing && press === 'Ctrl+Z') return;
      if (!isCharacterKey(press) && !press.startsWith('Ctrl+') && isActing(event.target)) return;
      if (event.target instanceof Element && event.target.closest('[role="dialog"]')) return;
      const key = layer.find(press);
      if (!key) return;
      event.preventDefault();
      key.run();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [layer]);
  return <LayerContext value={layer}>{children}</LayerContext>;
}

/** Enter and arrows belong to the button, link or field that has the focus. */
const isActing = (target: EventTarget | null): boolean =>
  isTyping(target) ||
  (target instanceof Element &&
    target.closest(
      'button, a[href], summary, [role="menuitem"], [role="option"], [role="tab"], [role="radio"]',
    ) !== null);

/**
 * Puts the keys of a screen in force while it stands. The foot shows them and `?` lists them.
 *
 * @example
 * useKeys([{ press: 'j', word: words.today.next, run: () => move(1) }]);
 */
export function useKeys(keys: readonly Key[]): void {
  const layer = useLayer();
  const [owner] = useState(() => Symbol('keys'));
  useEffect(() => layer.set(owner, keys), [layer, owner, keys]);
  useEffect(() => () => layer.drop(owner), [layer, owner]);
}

/** Every key in force now. */
export function useAllKeys(): readonly Key[] {
  const layer = useLayer();
  return useSyncExternalStore(layer.subscribe, layer.all);
}

/** Whether single letters are keys, and the switch for it. */
export function useLetterKeys(): readonly [boolean, (on: boolean) => void] {
  const layer = useLayer();
  return [useSyncExternalStore(layer.subscribe, layer.lettersOn), layer.switchLetters];
}
