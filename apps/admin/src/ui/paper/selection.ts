import type { Anchor } from '@dondoc/domain/plan';

/**
 * The range of the source that the reader has selected inside a paper, or null. Offsets are those of the stored text, because
 * every stretch on the screen carries where it starts. What stands in the margin is no text of the paper.
 */
export function selectedAnchor(paper: Element): Anchor | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const stretches = [...paper.querySelectorAll('[data-start]')].filter((stretch) =>
    range.intersectsNode(stretch),
  );
  const first = stretches[0];
  const last = stretches.at(-1);
  if (!first || !last) return null;
  const start = placeIn(first, range.startContainer, range.startOffset) ?? edge(first, 'start');
  const end = placeIn(last, range.endContainer, range.endOffset) ?? edge(last, 'end');
  return start < end ? { start, end } : null;
}

/** The offset of a place in the words of a stretch; null where the place is elsewhere. */
const placeIn = (stretch: Element, node: Node, offset: number): number | null =>
  node instanceof Text && stretch.contains(node) ? edge(stretch, 'start') + offset : null;

const edge = (stretch: Element, side: 'start' | 'end'): number =>
  Number(stretch.getAttribute(`data-${side}`));
