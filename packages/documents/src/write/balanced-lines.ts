import { textWidth } from './text-width.ts';

/** A word that begins a part of a body's name: a line may well begin with it. */
const BEGINS_A_PART = /^(TỈNH|THÀNH PHỐ|XÃ|PHƯỜNG|ĐẶC KHU|VÀ|VỀ)(?=\s|$)/iu;
/** Words that say what kind of body it is: its own name may begin the next line. */
const ENDS_A_KIND = /(BAN CHỈ ĐẠO|BAN CHỈ HUY|BAN QUẢN LÝ|NHÂN DÂN|CÔNG TY|VĂN PHÒNG)$/iu;
const BAD_ENDS = /(^|\s)(VÀ|VỀ|CỦA|CÁC|SỐ)$/iu;

interface Broken {
  readonly cost: number;
  readonly lines: readonly string[];
}

/**
 * Breaks a name that is wider than its column into as few lines as hold it, of like length, rather before a word that
 * begins a part of the name ("TỈNH ...", "VÀ ...") or after a comma. A single word wider than the column stays whole.
 *
 * @example
 * balancedLines('ỦY BAN NHÂN DÂN TỈNH SÔNG HƯƠNG', 26, 3500); // ['ỦY BAN NHÂN DÂN', 'TỈNH SÔNG HƯƠNG']
 */
export function balancedLines(text: string, size: number, column: number): readonly string[] {
  const words = text.split(' ');
  const target = textWidth(text, size) / Math.ceil(textWidth(text, size) / column);
  const best: Broken[] = [];
  for (let from = words.length - 1; from >= 0; from -= 1) {
    let chosen: Broken | undefined;
    for (let to = from + 1; to <= words.length; to += 1) {
      const line = words.slice(from, to).join(' ');
      const width = textWidth(line, size);
      if (width > column && to > from + 1) break;
      const rest = to === words.length ? { cost: 0, lines: [] } : best[to];
      if (rest === undefined) continue;
      const cost = ((width - target) / column) ** 2 + 0.2 + breakCost(line, words[to]) + rest.cost;
      if (chosen === undefined || cost < chosen.cost)
        chosen = { cost, lines: [line, ...rest.lines] };
    }
    best[from] = chosen ?? { cost: 0, lines: [words.slice(from).join(' ')] };
  }
  return best[0]?.lines ?? [text];
}

function breakCost(line: string, next: string | undefined): number {
  if (next === undefined) return 0;
  if (
    line.endsWith(',') ||
    line.endsWith('-') ||
    ENDS_A_KIND.test(line) ||
    BEGINS_A_PART.test(`${next} `)
  )
    return -0.2;
  return BAD_ENDS.test(line) ? 0.2 : 0;
}
