/** One key of a screen: what is pressed, the word the foot shows for it, what it does. */
export interface Key {
  /** As `describeKey` writes it: `j`, `Shift+A`, `Ctrl+Z`, `Enter`, `[`, `?`. */
  readonly press: string;
  readonly word: string;
  readonly run: () => void;
  /** Shown in the list of all keys but not in the foot. */
  readonly quiet?: boolean;
}

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/**
 * A keystroke as a screen names it. Shift is named with letters only: on other keys it already makes another character.
 *
 * @example
 * describeKey({ key: 'A', shiftKey: true, ctrlKey: false, metaKey: false, altKey: false }); // 'Shift+A'
 */
export function describeKey(event: Pressed): string {
  const letter = event.key.length === 1 && event.key.toLowerCase() !== event.key.toUpperCase();
  const command = event.ctrlKey || event.metaKey;
  const parts: string[] = [];
  if (command) parts.push('Ctrl');
  if (event.altKey) parts.push('Alt');
  if (event.shiftKey && (letter || event.key.length > 1)) parts.push('Shift');
  parts.push(
    letter
      ? event.shiftKey || command
        ? event.key.toUpperCase()
        : event.key.toLowerCase()
      : event.key,
  );
  return parts.join('+');
}

/** A single character without Ctrl or Alt: what a person may switch off (WCAG 2.1.4) and what typing suspends. */
export const isCharacterKey = (press: string): boolean =>
  press.replace(/^Shift\+/, '').length === 1;
