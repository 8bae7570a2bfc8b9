import { describe, expect, it } from 'vitest';
import { clipEnd, ribbonPath, tallestRun } from './ribbon-path.ts';

describe('the ribbon between a sentence and its row', () => {
  it('touches both boxes over their whole height', () => {
    const path = ribbonPath({ top: 40, bottom: 80 }, { top: 10, bottom: 110 }, 32, 28);
    expect(path.startsWith('M-28 40 ')).toBe(true);
    expect(path).toContain('32 10 L32 110');
    expect(path.endsWith('L-28 80 Z')).toBe(true);
  });

  it('leads to the sentence, not to the heading far above it that names its body', () => {
    const heading = { top: 0, bottom: 20 };
    const sentence = [
      { top: 300, bottom: 320 },
      { top: 324, bottom: 344 },
    ];
    expect(tallestRun([...sentence, heading])).toEqual(sentence);
    const near = { top: 272, bottom: 292 };
    expect(tallestRun([...sentence, near])).toEqual([near, ...sentence]);
    expect(tallestRun([])).toEqual([]);
  });

  it('is cut to what the pane shows, and is not drawn to what is out of sight', () => {
    const pane = { top: 0, bottom: 100 };
    expect(clipEnd({ top: -20, bottom: 30 }, pane)).toEqual({ top: 0, bottom: 30 });
    expect(clipEnd({ top: 120, bottom: 150 }, pane)).toBeNull();
    expect(clipEnd({ top: 100, bottom: 150 }, pane)).toBeNull();
  });
});
