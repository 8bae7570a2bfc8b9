import type { Anchor } from '@dondoc/domain/plan';

/** How a stretch of a document is marked: read sentence, phrase in it, doubt, unread, and what an amendment did. */
export type MarkKind = 'read' | 'phrase' | 'doubt' | 'unread' | 'frame' | 'inserted' | 'deleted';

/** A marked range of the source. `key` joins it to its row, an empty one to none; marks may overlap and nest. */
export interface PaperMark {
  readonly key: string;
  readonly kind: MarkKind;
  readonly anchor: Anchor;
}

/** A stretch of text under the same marks. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly marks: readonly PaperMark[];
}

/**
 * Cuts one block at the borders of all marks that touch it: the stretches tile the block, in order.
 *
 * @example
 * segmentBlock({ start: 0, end: 9 }, [{ key: 'a', kind: 'read', anchor: { start: 3, end: 6 } }]).length; // 3
 */
export function segmentBlock(block: Anchor, marks: readonly PaperMark[]): readonly Segment[] {
  const touching = marks.filter(
    ({ anchor }) =>
      anchor.start < block.end && anchor.end > block.start && anchor.start < anchor.end,
  );
  const borders = new Set([block.start, block.end]);
  for (const { anchor } of touching) {
    borders.add(Math.max(anchor.start, block.start));
    borders.add(Math.min(anchor.end, block.end));
  }
  const cuts = [...borders].toSorted((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? block.end;
    return {
      start,
      end,
      marks: touching.filter(({ anchor }) => anchor.start <= start && anchor.end >= end),
    };
  });
}
