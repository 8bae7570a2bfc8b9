import type { Anchor, Block, SourceText } from '@dondoc/domain/plan';
import { fieldKind } from './field-label.ts';
import type { FieldKind } from './field-label.ts';

/** A table with what its columns mean, where its first rows say so. */
export interface Grid {
  readonly cells: readonly Block[];
  readonly anchor: Anchor;
  /** The columns by what they hold; null where the table is no table of tasks. */
  readonly columns: ReadonlyMap<number, FieldKind> | null;
  /** Rows below the head; cells that span rows stand in every row they span. */
  readonly rows: readonly Row[];
}
export interface Row {
  readonly cells: ReadonlyMap<number, Anchor>;
  /** One cell over all columns: the head of a group of rows. */
  readonly wide: boolean;
}

/** The tables of a source by their number. */
export function gridsOf(source: SourceText): ReadonlyMap<number, Grid> {
  const tables = new Map<number, Block[]>();
  for (const block of source.blocks) {
    if (!block.table) continue;
    const cells = tables.get(block.table.table) ?? [];
    cells.push(block);
    tables.set(block.table.table, cells);
  }
  return new Map([...tables].map(([table, cells]) => [table, gridOf(source.text, cells)]));
}

function gridOf(text: string, cells: readonly Block[]): Grid {
  const rows = new Map<number, Map<number, Anchor>>();
  const wide = new Set<number>();
  const width = Math.max(
    ...cells.map((cell) => (cell.table?.column ?? 0) + (cell.table?.columnSpan ?? 1)),
  );
  for (const cell of cells) {
    if (!cell.table) continue;
    for (let row = cell.table.row; row < cell.table.row + cell.table.rowSpan; row++) {
      const places = rows.get(row) ?? new Map<number, Anchor>();
      const before = places.get(cell.table.column);
      places.set(
        cell.table.column,
        before ? { start: before.start, end: cell.anchor.end } : cell.anchor,
      );
      rows.set(row, places);
    }
    if (cell.table.columnSpan >= width - 1 && width > 2) wide.add(cell.table.row);
  }
  const ordered = [...rows].toSorted(([a], [b]) => a - b);
  const head = headOf(
    text,
    ordered.map(([, places]) => places),
  );
  const first = cells[0]?.anchor ?? { start: 0, end: 0 };
  return {
    cells,
    anchor: { start: first.start, end: cells.at(-1)?.anchor.end ?? first.end },
    columns: head?.columns ?? null,
    rows: ordered
      .slice(head?.height ?? 0)
      .map(([row, places]) => ({ cells: places, wide: wide.has(row) })),
  };
}

/** The first rows that name the columns: two at least, one of which says what or who. */
function headOf(
  text: string,
  rows: readonly ReadonlyMap<number, Anchor>[],
): { columns: Map<number, FieldKind>; height: number } | null {
  const columns = new Map<number, FieldKind>();
  for (const [height, row] of rows.slice(0, 3).entries()) {
    let named = 0;
    for (const [column, anchor] of row) {
      const kind = fieldKind(text.slice(anchor.start, anchor.end));
      if (kind === null) continue;
      named++;
      columns.set(column, kind);
    }
    if (named === 0 && columns.size > 0) return { columns, height };
    const kinds = new Set(columns.values());
    const enough =
      kinds.size >= 2 && (kinds.has('what') || kinds.has('lead') || kinds.has('performer'));
    if (enough && !continues(text, rows[height + 1])) {
      if (!kinds.has('what')) completeWhat(columns, row);
      return { columns, height: height + 1 };
    }
  }
  return null;
}
const continues = (text: string, next: ReadonlyMap<number, Anchor> | undefined): boolean =>
  next !== undefined &&
  [...next.values()].filter((anchor) => fieldKind(text.slice(anchor.start, anchor.end)) !== null)
    .length >= 2;

/** A table that names who and when but not what: its first other column holds the work. */
function completeWhat(columns: Map<number, FieldKind>, row: ReadonlyMap<number, Anchor>): void {
  const other = [...row.keys()].toSorted((a, b) => a - b).find((column) => !columns.has(column));
  if (other !== undefined) columns.set(other, 'what');
}
