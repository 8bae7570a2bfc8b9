import { isCapitals } from './fold.ts';
import { labelAt } from './label.ts';
import { isTypeLine } from './lexicon.ts';
import type { Line } from './pdf-lines.ts';
import type { Paragraph } from './source-text.ts';

/**
 * Puts the lines of pages together into paragraphs. A paragraph begins with a label, an indent, a wide gap, or behind a line
 * that stopped short; page numbers and lines that stand on every page are left out.
 */
export function paragraphsOf(pages: readonly (readonly Line[])[]): Paragraph[] {
  const repeated = repeatedLines(pages);
  const paragraphs: { lines: Line[] }[] = [];
  for (const page of pages) {
    const lines = page.filter(
      (line, at) => !repeated.has(line.text) && !isPageNumber(line, at, page.length),
    );
    const left = commonest(lines.map((line) => Math.round(line.left)));
    const right = Math.max(0, ...lines.map((line) => line.right));
    let before: Line | undefined;
    for (const line of lines) {
      const open = paragraphs.at(-1);
      const last = before ?? open?.lines.at(-1);
      if (open && last && !begins(line, last, before !== undefined, { left, right }))
        open.lines.push(line);
      else paragraphs.push({ lines: [line] });
      before = line;
    }
  }
  return paragraphs.map(({ lines }) => ({ text: lines.map((line) => line.text).join(' ') }));
}

function begins(
  line: Line,
  last: Line,
  samePage: boolean,
  edges: { left: number; right: number },
): boolean {
  if (/^(?:số\s*:|nơi nhận)/iu.test(line.text)) return true;
  if (labelAt(line.text) !== null || isTypeLine(line.text) || isTypeLine(last.text)) return true;
  if (
    isCapitals(line.text) !== isCapitals(last.text) &&
    (isCapitals(line.text) || isCapitals(last.text))
  )
    return true;
  if (samePage && (last.y - line.y > line.size * 2.2 || line.y > last.y + line.size)) return true;
  const indented = line.left > edges.left + line.size * 0.8 && !isCapitals(line.text);
  const short = last.right < edges.right - last.size * 5;
  if (!samePage) return /[.;:!?]$/u.test(last.text) || indented;
  return (
    (indented && (short || /[.;:!?]\W*$/u.test(last.text))) ||
    (short && /[.;:]\W*$/u.test(last.text))
  );
}

const isPageNumber = (line: Line, at: number, count: number): boolean =>
  /^[-–\s]*\d{1,3}[-–\s]*$/u.test(line.text) && (at === 0 || at === count - 1);

/** Headers and footers: short lines that stand alike on more than half of three pages or more. */
function repeatedLines(pages: readonly (readonly Line[])[]): ReadonlySet<string> {
  if (pages.length < 3) return new Set();
  const counts = new Map<string, number>();
  for (const page of pages)
    for (const text of new Set([page[0], page.at(-1)].flatMap((line) => line?.text ?? [])))
      counts.set(text, (counts.get(text) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count > pages.length / 2).map(([text]) => text));
}

function commonest(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}
