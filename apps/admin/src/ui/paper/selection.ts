import type { Anchor } from '@dondoc/domain/plan';

/**
 * The range of the source that the reader has selected inside a paper, or null. Offsets are those of the stored text, because
 * every stretch on the screen carries where it starts.
 */
export function selectedAnchor(paper: Element): Anchor | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const start = offsetOf(paper, range.startContainer, range.startOffset);
  const end = offsetOf(paper, range.endContainer, range.endOffset);
  return start !== null && end !== null && start < end ? { start, end } : null;
}

function offsetOf(paper: Element, node: Node, offset: number): number | null {
  if (!paper.contains(node)) return null;
  if (node instanceof Text) {
    const stretch = node.parentElement?.closest('[data-start]');
    return stretch ? Number(stretch.getAttribute('data-start')) + offset : null;
  }
  const child = node.childNodes[offset] ?? node.childNodes[offset - 1];
  const stretch =
    child instanceof Element
      ? (child.closest('[data-start]') ?? child.querySelector('[data-start]'))
      : null;
  return stretch ? Number(stretch.getAttribute('data-start')) : null;
}
