import type { Anchor } from '@dondoc/domain/plan';

const STOP = /(?:[.;!?…]|\.\/\.)+(?=\s|$)/gu;
const SHORT = /(?:^|[\s(])(?:tp|tx|tt|ths|ts|st|vd|đ\/c|số|tm|kt|q|h|p|\d{1,2}|[\p{Lu}])$/iu;

/**
 * The sentences of a stretch of text; a semicolon ends one too, for each part of a list says one thing.
 * The stops are not part of them.
 */
export function sentencesIn(text: string, start: number, end: number): Anchor[] {
  const found: Anchor[] = [];
  let from = start;
  const add = (to: number) => {
    let a = from;
    let b = to;
    while (a < b && /\s/u.test(text[a] ?? '')) a++;
    while (b > a && /\s/u.test(text[b - 1] ?? '')) b--;
    if (b > a) found.push({ start: a, end: b });
  };
  for (const match of text.slice(start, end).matchAll(STOP)) {
    const at = start + match.index;
    if (match[0] === '.' && SHORT.test(text.slice(Math.max(start, at - 6), at))) continue;
    if (insideBrackets(text, from, at)) continue;
    add(at);
    from = at + match[0].length;
  }
  add(end);
  return found;
}

function insideBrackets(text: string, start: number, at: number): boolean {
  const part = text.slice(Math.max(start, at - 300), at);
  return part.lastIndexOf('(') > part.lastIndexOf(')');
}
