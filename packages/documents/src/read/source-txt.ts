import { done, refuse } from '@dondoc/domain/kernel';
import type { Result } from '@dondoc/domain/kernel';
import type { SourceText } from '@dondoc/domain/plan';
import { labelAt } from './label.ts';
import { isTypeLine } from './lexicon.ts';
import { legacyDecoder } from './legacy-text.ts';
import { LIMITS } from './limits.ts';
import { sourceOf } from './source-text.ts';
import type { Paragraph } from './source-text.ts';

/**
 * Reads a plain text: UTF-8, UTF-16 with its mark, TCVN3 or VNI, hard-wrapped lines, emphasis marks, and tables that were flattened to one
 * cell a line with `|` before it. Refuses what is not text.
 */
export function readTxt(bytes: Uint8Array): Result<SourceText> {
  const text = decoded(bytes);
  if (text === null) return refuse({ code: 'file.unreadable', facts: { reason: 'text-encoding' } });
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/u);
  if (lines.length > LIMITS.blocks)
    return refuse({ code: 'file.unreadable', facts: { reason: 'too-many-blocks' } });
  return done(sourceOf(paragraphsOf(lines)));
}

function decoded(bytes: Uint8Array): string | null {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : null;
  try {
    const text = new TextDecoder(utf16 ?? 'utf-8', { fatal: true }).decode(bytes);
    return text.includes('\u0000') ? null : text;
  } catch {
    return utf16 === null ? olderText(bytes) : null;
  }
}

/** One byte a letter, as programs before Unicode wrote Vietnamese; null where it is no such text. */
function olderText(bytes: Uint8Array): string | null {
  const text = Buffer.from(bytes).toString('latin1');
  return legacyDecoder(text) === null ? null : text;
}

function paragraphsOf(lines: readonly string[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let table = -1;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (at === 0 && line.startsWith('#')) continue;
    if (/^\s*\|/u.test(line)) {
      const end = tableEnd(lines, at);
      paragraphs.push(...cellsOf(lines.slice(at, end), ++table));
      at = end - 1;
      continue;
    }
    paragraphs.push({ ...plain(line), wrapped: at > 0 && (lines[at - 1] ?? '').trim() !== '' });
  }
  return paragraphs;
}

/** A line without its emphasis marks. */
function plain(line: string): Paragraph {
  const bold = /^\s*\*\*|\*\*\s*$/u.test(line);
  const text = line
    .replaceAll(/\*\*|__/gu, '')
    .replaceAll(/(?<![\p{L}\p{N}*])\*(?=[\p{L}“"(])|(?<=[\p{L}.…”")])\*(?![\p{L}\p{N}*])/gu, '')
    .replaceAll(/[-_]{4,}/gu, ' ');
  return { text, bold };
}

/** Where a flattened table ends: at the first text line that no `|` follows soon, or that begins something else. */
function tableEnd(lines: readonly string[], from: number): number {
  let last = from;
  for (let at = from; at < lines.length; at++) {
    const line = (lines[at] ?? '').trim();
    if (line.startsWith('|')) last = at;
    else if (line !== '' && (isTypeLine(line) || startsUnit(line) || at - last > 6)) break;
  }
  return last + 1;
}
const startsUnit = (line: string): boolean => {
  const style = labelAt(line)?.style;
  return (
    style === 'roman' ||
    style === 'article' ||
    style === 'appendix' ||
    style === 'part' ||
    style === 'chapter'
  );
};

/**
 * Cells of a flattened table. A lone `|` ends a row; where more than one follow, all but the last are empty cells.
 * The first row tells how many columns there are.
 */
function cellsOf(lines: readonly string[], table: number): Paragraph[] {
  const rows: string[][] = [];
  let row: string[] = [];
  const close = () => {
    if (row.length > 0) rows.push(row);
    row = [];
  };
  for (const [at, raw] of lines.entries()) {
    const line = raw.trim();
    if (line === '') continue;
    if (!line.startsWith('|')) {
      row.push(`${row.pop() ?? ''} ${line}`.trim());
      continue;
    }
    const cells = line
      .slice(1)
      .split(/(?<!\\)\|/u)
      .map((cell) => plain(cell).text.trim());
    if (cells.length > 2) {
      close();
      const trimmed = cells.at(-1) === '' ? cells.slice(0, -1) : cells;
      if (!trimmed.every((cell) => /^:?-*:?$/u.test(cell))) rows.push(trimmed);
      continue;
    }
    const text = cells[0] ?? '';
    const columns = rows[0]?.length ?? 0;
    if (/^[.…\s]{3,}$/u.test(text)) close();
    else if (text !== '') row.push(text);
    else if (
      lines[at + 1]?.trim() === '|' ||
      (row.length > 0 && row.length < columns && middleOfRow(lines[at + 1]?.trim(), row))
    )
      row.push('');
    else close();
  }
  close();
  return rows.flatMap((cells, rowAt) => {
    const wide = rows[0]?.length ?? 1;
    return cells.map((text, column) => ({
      text,
      table: {
        table,
        row: rowAt,
        column,
        rowSpan: 1,
        columnSpan:
          column === cells.length - 1 && cells.length < wide && cells.length <= 2
            ? wide - column
            : 1,
      },
    }));
  });
}

/** Whether an empty cell stands here rather than the end of a row: the next cell does not count rows on. */
const middleOfRow = (next: string | undefined, row: readonly string[]): boolean =>
  next !== undefined &&
  next.startsWith('|') &&
  row.length > 2 &&
  !/^\|\s*(?:\d{1,3}|[IVX]+)\.?(?:\s|$)/u.test(next);
