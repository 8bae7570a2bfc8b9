/** A run of letters on a page; y grows upwards. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}
/** One line, or one column's part of it. */
export interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/**
 * The lines of a page from top to bottom. Pieces on one height are one line; a wide gap in it parts the columns of a letterhead,
 * and the left column of such a stretch is read before the right one.
 */
export function linesOf(pieces: readonly Piece[]): Line[] {
  const heights: Piece[][] = [];
  for (const piece of pieces
    .filter(({ text }) => text.trim() !== '')
    .toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const row = heights.find(
      (candidate) => Math.abs((candidate[0]?.y ?? 0) - piece.y) < piece.size * 0.45,
    );
    if (row) row.push(piece);
    else heights.push([piece]);
  }
  const rows = heights.map((row) => columnsOf(row.toSorted((a, b) => a.x - b.x)));
  return inReadingOrder(rows);
}

function columnsOf(row: readonly Piece[]): Line[] {
  const columns: Line[] = [];
  for (const piece of row) {
    const before = columns.at(-1);
    const gap = before ? piece.x - before.right : 0;
    if (before && gap < piece.size * 2.2) {
      const space =
        gap > piece.size * 0.18 && !/\s$/u.test(before.text) && !/^\s/u.test(piece.text) ? ' ' : '';
      columns[columns.length - 1] = {
        ...before,
        text: `${before.text}${space}${piece.text}`,
        right: Math.max(before.right, piece.x + piece.width),
      };
    } else
      columns.push({
        text: piece.text,
        left: piece.x,
        right: piece.x + piece.width,
        y: piece.y,
        size: piece.size,
      });
  }
  return columns.map((line) => ({ ...line, text: line.text.replaceAll(/\s+/gu, ' ').trim() }));
}

/** Rows of two columns that follow each other are read column by column, as letterhead and signature are printed. */
function inReadingOrder(rows: readonly Line[][]): Line[] {
  const ordered: Line[] = [];
  let pending: Line[][] = [];
  const flush = () => {
    const split = Math.max(...pending.map((row) => row.at(-1)?.left ?? 0));
    const [left, right] = [
      pending.flat().filter((line) => line.left < split * 0.8),
      pending.flat().filter((line) => line.left >= split * 0.8),
    ];
    ordered.push(...left, ...right);
    pending = [];
  };
  for (const row of rows) {
    if (row.length === 2) pending.push(row);
    else if (pending.length > 0 && row.length === 1 && isColumnPart(row[0], pending))
      pending.push(row);
    else {
      if (pending.length > 0) flush();
      ordered.push(...row);
    }
  }
  if (pending.length > 0) flush();
  return ordered;
}

/** A single short line under two columns belongs to one of them where it stays inside it. */
function isColumnPart(line: Line | undefined, pending: readonly Line[][]): boolean {
  const last = pending.findLast((row) => row.length === 2);
  const [left, right] = last ?? [];
  if (!line || !left || !right) return false;
  const near = (pending.at(-1)?.[0]?.y ?? 0) - line.y < line.size * 1.9;
  return near && (line.right < right.left - line.size || line.left > left.right + line.size);
}
