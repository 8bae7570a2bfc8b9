import { describe, expect, it } from 'vitest';
import { segmentBlock } from './segment.ts';
import type { PaperMark } from './segment.ts';

const mark = (key: string, start: number, end: number): PaperMark => ({
  key,
  kind: 'read',
  anchor: { start, end },
});

describe('a block of a document cut at its marks', () => {
  const text = 'Sở Xây dựng chủ trì rà soát trước ngày 15/7/2026.';
  const block = { start: 100, end: 100 + text.length };

  it('tiles the block, whatever the marks', () => {
    const marks = [
      mark('a', 90, 111),
      mark('b', 105, 130),
      mark('c', 130, 400),
      mark('d', 0, 50),
      mark('e', 110, 110),
    ];
    const cut = segmentBlock(block, marks);
    expect(cut[0]?.start).toBe(block.start);
    expect(cut.at(-1)?.end).toBe(block.end);
    expect(cut.slice(1).map((s) => s.start)).toEqual(cut.slice(0, -1).map((s) => s.end));
    expect(cut.map((s) => text.slice(s.start - 100, s.end - 100)).join('')).toBe(text);
  });

  it('gives each stretch every mark that covers it', () => {
    const cut = segmentBlock({ start: 0, end: 10 }, [
      mark('sentence', 0, 10),
      mark('phrase', 3, 6),
    ]);
    expect(cut.map((s) => s.marks.map((m) => m.key))).toEqual([
      ['sentence'],
      ['sentence', 'phrase'],
      ['sentence'],
    ]);
  });

  it('leaves a block without marks in one piece', () => {
    expect(segmentBlock({ start: 5, end: 9 }, [mark('elsewhere', 9, 20)])).toEqual([
      { start: 5, end: 9, marks: [] },
    ]);
  });
});
