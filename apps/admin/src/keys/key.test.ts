import { describe, expect, it } from 'vitest';
import { describeKey, isCharacterKey } from './key.ts';

const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

describe('a keystroke', () => {
  it.each([
    [{ ...plain, key: 'j' }, 'j'],
    [{ ...plain, key: 'J' }, 'j'],
    [{ ...plain, key: 'A', shiftKey: true }, 'Shift+A'],
    [{ ...plain, key: 'z', ctrlKey: true }, 'Ctrl+Z'],
    [{ ...plain, key: 'z', metaKey: true }, 'Ctrl+Z'],
    [{ ...plain, key: '?', shiftKey: true }, '?'],
    [{ ...plain, key: '[' }, '['],
    [{ ...plain, key: 'Enter' }, 'Enter'],
    [{ ...plain, key: 'Tab', shiftKey: true }, 'Shift+Tab'],
  ])('%j is named %s', (event, name) => {
    expect(describeKey(event)).toBe(name);
  });

  it('is a character key only where typing could mean it', () => {
    expect(['j', 'Shift+A', '?', '['].every(isCharacterKey)).toBe(true);
    expect(['Ctrl+Z', 'Enter', 'Escape', 'ArrowUp'].some(isCharacterKey)).toBe(false);
  });
});
