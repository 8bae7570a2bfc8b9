/** A cell of the matrix by its numbers. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

const PAGE = 10;

const within = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value));

/**
 * Where a key takes the focus of a grid; null where it is no key of the grid. The edges hold.
 *
 * @example
 * nextCell({ key: 'End', ctrlKey: false, metaKey: false }, { row: 2, column: 0 }, { rows: 55, columns: 9 });
 * // { row: 2, column: 8 }
 */
export function nextCell(
  { key, ctrlKey, metaKey }: Pressed,
  { row, column }: CellPlace,
  size: { readonly rows: number; readonly columns: number },
): CellPlace | null {
  const to = (nextRow: number, nextColumn: number): CellPlace => ({
    row: within(nextRow, size.rows),
    column: within(nextColumn, size.columns),
  });
  const far = ctrlKey || metaKey;
  switch (key) {
    case 'ArrowUp':
      return to(row - 1, column);
    case 'ArrowDown':
      return to(row + 1, column);
    case 'ArrowLeft':
      return to(row, column - 1);
    case 'ArrowRight':
      return to(row, column + 1);
    case 'PageUp':
      return to(row - PAGE, column);
    case 'PageDown':
      return to(row + PAGE, column);
    case 'Home':
      return to(far ? 0 : row, 0);
    case 'End':
      return to(far ? size.rows - 1 : row, size.columns - 1);
    default:
      return null;
  }
}
