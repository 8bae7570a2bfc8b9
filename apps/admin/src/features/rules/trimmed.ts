import type { Anchor } from '@dondoc/domain/plan';

/**
 * The range without the white space at its ends; null where nothing else is in it.
 *
 * @example
 * trimmed('a  báo cáo ', { start: 1, end: 11 }); // { start: 3, end: 10 }
 */
export function trimmed(text: string, { start, end }: Anchor): Anchor | null {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const to = start + words.trimEnd().length;
  return from < to ? { start: from, end: to } : null;
}
