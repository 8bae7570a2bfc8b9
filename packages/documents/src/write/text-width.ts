/** Advance widths of Times New Roman Bold in thousandths of an em; marks on vowels add nothing. */
const WIDTHS: readonly (readonly [characters: string, width: number])[] = [
  [' .,', 250],
  ["il/'|", 278],
  ["I", 389],
  ['-fjt:;()', 333],
  ['s', 389],
  ['cerz', 444],
  ['bdhknpqu', 556],
  ['S', 556],
  ['FP', 611],
  ['BELTZ', 667],
  ['w', 722],
  ['ACDĐNRUVXY', 722],
  ['GHKOQ', 778],
  ['m', 833],
  ['MW', 960],
];
const OTHER = 500;
/**
 * The width of a line in twips when set in bold Times New Roman of a size in half-points, within a twentieth. Good
 * enough to draw a rule of a third to half of a text's length; not for setting type.
 *
 * @example
 * textWidth('Độc lập - Tự do - Hạnh phúc', 28); // 3407
 */
export function textWidth(text: string, size: number): number {
  const bare = text.normalize('NFD').replace(/\p{M}/gu, '');
  let thousandths = 0;
  for (const character of bare)
    thousandths += WIDTHS.find(([of]) => of.includes(character))?.[1] ?? OTHER;
  return Math.round((thousandths / 1000) * size * 10);
}

const BREAK_BEFORE = /^(TỈNH|THÀNH PHỐ|XÃ|PHƯỜNG|ĐẶC KHU|VÀ|VỀ)\s/iu;

/**
 * Breaks a name that is wider than its column into lines of like length, before a word that begins a part of the
 * name ("TỈNH ...", "VÀ ...") where that keeps both lines within the column.
 *
 * @example
 * balancedLines('ỦY BAN NHÂN DÂN TỈNH SÔNG HƯƠNG', 26, 3500); // ['ỦY BAN NHÂN DÂN', 'TỈNH SÔNG HƯƠNG']
 */
export function balancedLines(text: string, size: number, column: number): string[] {
  if (textWidth(text, size) <= column) return [text];
  const parts = text.split(' ');
  let best: { cost: number; lines: [string, string] } | undefined;
  for (let at = 1; at < parts.length; at += 1) {
    const first = parts.slice(0, at).join(' ');
    const second = parts.slice(at).join(' ');
    const widths = [textWidth(first, size), textWidth(second, size)] as const;
    const overflow = Math.max(0, widths[0] - column);
    const natural = BREAK_BEFORE.test(`${second} `) || first.endsWith(',');
    const cost = Math.abs(widths[0] - widths[1]) + overflow * 10 - (natural ? column / 4 : 0);
    if (best === undefined || cost < best.cost) best = { cost, lines: [first, second] };
  }
  if (best === undefined) return [text];
  return [best.lines[0], ...balancedLines(best.lines[1], size, column)];
}
